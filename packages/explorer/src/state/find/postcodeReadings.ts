/** What a text may be as a postcode, whole or begun. */
export interface PostcodeReading {
	/** The district: `RM9`. */
	readonly district: string;
	/** What follows it, as far as it was typed: '', '5', '5A' or '5AA'. */
	readonly rest: string;
}

const districtForms = ['A9', 'A99', 'A9A', 'AA9', 'AA99', 'AA9A'];
const restForm = '9AA';

/**
 * The postcodes that a text may be or begin, those first that take least mending: spaces and case do not matter, and the letters O
 * and I are taken for the figures 0 and 1, or these for those, where only the other can stand. A text may be several: `RM12` is a
 * district and the beginning of `RM1 2AA`.
 *
 * @returns none where it is not of that form, or holds no figure
 * @example
 * postcodeReadings('rm9 5aa') // => [{ district: 'RM9', rest: '5AA' }]
 * postcodeReadings('RM9 SAA') // => []
 * postcodeReadings('1G11 7AB')[0] // => { district: 'IG11', rest: '7AB' }
 * postcodeReadings('RM12') // => [{ district: 'RM12', rest: '' }, { district: 'RM1', rest: '2' }]
 */
export function postcodeReadings(text: string): readonly PostcodeReading[] {
	const written = text.trim().toUpperCase().split(/\s+/);
	const compact = written.join('');
	if (!/^[A-Z0-9]{2,7}$/.test(compact) || !/\d/.test(compact) || !/[A-Z]/.test(compact)) return [];
	// A space before the last part says where the district ends, unless there are others.
	const said = written.length === 2 ? written[1]!.length : null;
	const found: { reading: PostcodeReading; mended: number }[] = [];
	for (let length = 0; length <= 3; length++) {
		if (said !== null && said !== length) continue;
		const [start, end] = [compact.slice(0, compact.length - length), compact.slice(compact.length - length)];
		const rest = inForm(end, restForm.slice(0, length));
		if (rest === null) continue;
		for (const form of districtForms) {
			const district = inForm(start, form);
			if (district === null) continue;
			const reading = { district: district.text, rest: rest.text };
			const known = found.some((own) => own.reading.district === reading.district && own.reading.rest === reading.rest);
			if (!known) found.push({ reading, mended: district.mended + rest.mended });
		}
	}
	return found.sort((a, b) => a.mended - b.mended).map(({ reading }) => reading);
}

/** A text brought to a form of letters (A) and figures (9), and how much was mended; `null` where that cannot be. */
function inForm(text: string, form: string): { readonly text: string; readonly mended: number } | null {
	if (text.length !== form.length) return null;
	let mended = 0;
	let out = '';
	for (const [i, character] of [...text].entries()) {
		const isDigit = /\d/.test(character);
		if (isDigit === (form[i] === '9')) {
			out += character;
			continue;
		}
		const other = { O: '0', I: '1', 0: 'O', 1: 'I' }[character];
		if (other === undefined) return null;
		out += other;
		mended++;
	}
	return { text: out, mended };
}
