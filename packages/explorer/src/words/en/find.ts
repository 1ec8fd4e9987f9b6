import { shared } from './shared.ts';

const many = (n: number, one: string, more: string) => `${shared.integer(n)} ${n === 1 ? one : more}`;

/** What a box says in which an area is looked for. */
export const find = {
	list: 'Areas found',
	/** The area around it, and what kind of area it is where that is not the usual. */
	detail: (within: string, kind: string) => [kind, within].filter((part) => part !== '').join(', '),
	spoken: (name: string) => `also called ${name}`,
	former: (name: string, vintage: string, share: number) => {
		const part = share > 0.995 ? '' : `, ${shared.number(share * 100, 0)}% of it`;
		return `${name} before${vintage === '' ? '' : ` (${vintage})`}${part}`;
	},
	count: (n: number) => (n === 1 ? '1 area found.' : `${shared.integer(n)} areas found.`),
	countShown: (shown: number, n: number) =>
		`${shared.integer(n)} areas found, the first ${shared.integer(shown)} shown. Type more to narrow them.`,
	alike: (text: string, n: number) =>
		`No area is called “${text}”. ${n === 1 ? 'One is' : `${shared.integer(n)} are`} spelt alike.`,
	none: (text: string) => `No area has a name like “${text}”. Check the spelling, or see all areas.`,
	noneOrPostcode: (text: string) =>
		`No area has a name like “${text}”. Check the spelling, or type the whole postcode, for example with a space before its last three characters.`,
	failed: 'The list of areas could not be fetched. Check the connection and try again, or see all areas.',
	inArea: (postcode: string) => `where ${postcode} is`,
	found: (postcode: string, area: string) => `${postcode} is in ${area}.`,
	retired: (postcode: string, area: string) => `${postcode} is no longer in use. It was in ${area}.`,
	begun: (postcode: string, areas: number) =>
		areas === 1
			? `All postcodes that begin with ${postcode} are in one area.`
			: `Postcodes that begin with ${postcode} are in ${many(areas, 'area', 'areas')}. Type all of it to be sure.`,
	postcodes: (n: number, postcode: string) => `${many(n, 'postcode', 'postcodes')} of ${postcode}`,
	unknown: (postcode: string, near: string) =>
		`There is no ${postcode} in the list of postcodes: it may be new or mistyped. These areas have postcodes of ${near}.`,
	elsewhere: (postcode: string, place: string) => `${postcode} is not in ${place}.`,
	stays: 'Your postcode stays in this browser; all postcodes of the place are in one file that was fetched.',
	/** Of an index in the list of all. */
	wholeIndex: (place: string) => `the whole index, ${place}`,
	elsewhereAll: (postcode: string) =>
		`${postcode} is not among the postcodes that these indices know. Try the name of your area.`,
	staysSite: 'Your postcode stays in this browser; the lists of all postcodes were fetched.',
	staysDistrict: (district: string) =>
		`Your postcode stays in this browser; only the file for ${district} was asked for.`,
};
