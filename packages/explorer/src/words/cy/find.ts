import { counted } from './grammar.ts';
import { shared } from './shared.ts';

/** What a box says in which an area is looked for. */
export const find = {
	list: 'Ardaloedd a ganfuwyd',
	detail: (within: string, kind: string) => [kind, within].filter((part) => part !== '').join(', '),
	spoken: (name: string) => `enw arall: ${name}`,
	former: (name: string, vintage: string, share: number) => {
		const part = share > 0.995 ? '' : `, ${shared.number(share * 100, 0)}% ohoni`;
		return `${name} gynt${vintage === '' ? '' : ` (${vintage})`}${part}`;
	},
	count: (n: number) => `Wedi canfod: ${counted(n, 'ardal')}.`,
	countShown: (shown: number, n: number) =>
		`Wedi canfod: ${counted(n, 'ardal')}; dangosir y ${shared.integer(shown)} cyntaf. Teipiwch fwy i gael llai.`,
	alike: (text: string, n: number) =>
		`Nid oes ardal o’r enw “${text}”. ${n === 1 ? 'Mae un â sillafiad tebyg.' : `Â sillafiad tebyg: ${shared.integer(n)}.`}`,
	none: (text: string) =>
		`Nid oes gan unrhyw ardal enw tebyg i “${text}”. Gwiriwch y sillafu, neu edrychwch ar bob ardal.`,
	noneOrPostcode: (text: string) =>
		`Nid oes gan unrhyw ardal enw tebyg i “${text}”. Gwiriwch y sillafu, neu teipiwch y cod post cyfan, er enghraifft gyda bwlch cyn ei dri nod olaf.`,
	failed:
		'Nid oedd modd nôl y rhestr ardaloedd. Gwiriwch y cysylltiad a rhowch gynnig arall arni, neu edrychwch ar bob ardal.',
	inArea: (postcode: string) => `lle mae ${postcode}`,
	found: (postcode: string, area: string) => `Ardal ${postcode}: ${area}.`,
	retired: (postcode: string, area: string) =>
		`Nid yw ${postcode} yn cael ei ddefnyddio mwyach. Ei ardal oedd: ${area}.`,
	begun: (postcode: string, areas: number) =>
		areas === 1
			? `Mae pob cod post sy’n dechrau â ${postcode} mewn un ardal.`
			: `Nifer yr ardaloedd â chodau post sy’n dechrau â ${postcode}: ${shared.integer(areas)}. Teipiwch y cod cyfan i fod yn sicr.`,
	postcodes: (n: number, postcode: string) => `codau post ${postcode}: ${shared.integer(n)}`,
	unknown: (postcode: string, near: string) =>
		`Nid yw ${postcode} yn y rhestr codau post: gall fod yn newydd neu wedi’i gamdeipio. Mae gan yr ardaloedd hyn godau post ${near}.`,
	elsewhere: (postcode: string, place: string) => `Nid yw ${postcode} yn y lle hwn: ${place}.`,
	stays: 'Mae eich cod post yn aros yn y porwr hwn; mae holl godau post y lle mewn un ffeil a gafodd ei nôl.',
	wholeIndex: (place: string) => `y mynegai cyfan, ${place}`,
	elsewhereAll: (postcode: string) =>
		`Nid yw ${postcode} ymhlith y codau post y mae’r mynegeion hyn yn eu hadnabod. Rhowch gynnig ar enw eich ardal.`,
	staysSite: 'Mae eich cod post yn aros yn y porwr hwn; cafodd y rhestrau o’r holl godau post eu nôl.',
	staysDistrict: (district: string) =>
		`Mae eich cod post yn aros yn y porwr hwn; dim ond y ffeil ar gyfer ${district} y gofynnwyd amdani.`,
};
