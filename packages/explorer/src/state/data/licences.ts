/** What a licence asks of whoever uses the data. */
export interface LicenceTerms {
	readonly name: string;
	readonly url: string;
	/** The sentence that the licence asks for; '' for none. */
	readonly statement: string;
}

const known: Readonly<Record<string, LicenceTerms>> = {
	'OGL-UK-3.0': {
		name: 'Open Government Licence v3.0',
		url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
		statement: 'Contains public sector information licensed under the Open Government Licence v3.0.',
	},
	'OGL-UK-2.0': {
		name: 'Open Government Licence v2.0',
		url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/2/',
		statement: 'Contains public sector information licensed under the Open Government Licence v2.0.',
	},
	'CC-BY-4.0': {
		name: 'Creative Commons Attribution 4.0 International',
		url: 'https://creativecommons.org/licenses/by/4.0/',
		statement: '',
	},
	'CC0-1.0': {
		name: 'Creative Commons Zero v1.0 Universal',
		url: 'https://creativecommons.org/publicdomain/zero/1.0/',
		statement: '',
	},
	'ODbL-1.0': {
		name: 'Open Data Commons Open Database License v1.0',
		url: 'https://opendatacommons.org/licenses/odbl/1-0/',
		statement: '',
	},
};

/** Those that were published in Welsh too. */
const inWelsh: Readonly<Record<string, Pick<LicenceTerms, 'name' | 'statement'>>> = {
	'OGL-UK-3.0': {
		name: 'Trwydded Llywodraeth Agored f3.0',
		statement: 'Yn cynnwys gwybodaeth sector cyhoeddus a drwyddedwyd o dan Drwydded Llywodraeth Agored f3.0.',
	},
	'OGL-UK-2.0': {
		name: 'Trwydded Llywodraeth Agored f2.0',
		statement: 'Yn cynnwys gwybodaeth sector cyhoeddus a drwyddedwyd o dan Drwydded Llywodraeth Agored f2.0.',
	},
};

/**
 * A licence's full name, address and the attribution it asks for; the id alone where it is not one of the usual ones.
 *
 * @param id - as in index.yaml and indicators.csv, an SPDX id where there is one
 * @param language - that of the page
 * @example
 * licenceTerms('OGL-UK-3.0').name // => 'Open Government Licence v3.0'
 * licenceTerms('Our own terms') // => { name: 'Our own terms', url: '', statement: '' }
 */
export function licenceTerms(id: string, language = 'en'): LicenceTerms {
	const terms = known[id] ?? { name: id, url: '', statement: '' };
	return language === 'cy' ? { ...terms, ...inWelsh[id] } : terms;
}
