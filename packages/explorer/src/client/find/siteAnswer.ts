import type { FindIndex } from '../../state/find/findIndex.ts';
import { findNames } from '../../state/find/findNames.ts';
import { findPostcode } from '../../state/find/findPostcode.ts';
import { plainText } from '../../state/find/plainText.ts';
import { type PostcodeReading, postcodeReadings } from '../../state/find/postcodeReadings.ts';
import type { SearchedIndex } from '../../state/list/searchedIndex.ts';
import type { FindWords } from '../../words/ofFind.ts';
import { type FinderAnswer, type FinderOption, mostListed, optionOf, otherOf } from './finderOptions.ts';
import type { PostcodeFiles } from './postcodeFiles.ts';

/** An index whose names are at hand. */
export interface OpenIndex extends SearchedIndex {
	readonly find: FindIndex;
	/** Fetches its lists of postcodes; `null` where it has none. */
	readonly postcodes: (() => Promise<PostcodeFiles>) | null;
}

/**
 * What is found in all indices of a site for a text: indices by their names and places, areas by theirs, and postcodes in every
 * index that knows any. An area that stands in several is offered in each.
 */
export async function siteAnswer(text: string, indices: readonly OpenIndex[], w: FindWords): Promise<FinderAnswer> {
	const written = text.trim();
	if (written === '') return { options: [], said: '', sure: false };
	const found = indices.map((own) => ({ own, names: findNames(own.find, written, mostListed) }));
	// Where some index has what was typed, those that have what is only spelt alike are not meant.
	const fits = found.some(({ names }) => names.total > 0 && !names.alike);
	const meant = found.filter(({ names }) => names.total > 0 && (!fits || !names.alike));
	const homes = homesOf(written, indices, w);
	const readings = indices.some(({ postcodes }) => postcodes !== null) ? postcodeReadings(written) : [];
	if (readings.length > 0 && !fits && homes.length === 0) return ofPostcode(readings, indices, w);
	const total = homes.length + meant.reduce((sum, { names }) => sum + names.total, 0);
	if (total === 0) {
		const postcodes = indices.some((own) => own.postcodes !== null);
		return { options: [], said: (postcodes ? w.noneOrPostcode : w.none)(written), sure: false };
	}
	const areas = inTurns(
		meant.map(({ own, names }) => names.matches.map((match) => inIndex(optionOf(match, own.find, w), own))),
	);
	const options = [...homes, ...areas].slice(0, mostListed);
	const alike = !fits && homes.length === 0;
	const shown = total > options.length ? w.countShown(options.length, total) : w.count(total);
	return { options, said: alike ? w.alike(written, total) : shown, sure: total === 1 };
}

/** Indices whose name or place begins with the text, or has a word that does. */
function homesOf(written: string, indices: readonly OpenIndex[], w: FindWords): readonly FinderOption[] {
	const sought = plainText(written);
	if (sought.length < 2) return [];
	const fits = (name: string) => ` ${plainText(name)}`.includes(` ${sought}`);
	return indices
		.filter(({ name, place }) => fits(name) || fits(place))
		.map(({ name, place, root }) => ({ code: '', name, other: null, detail: w.wholeIndex(place), root }));
}

async function ofPostcode(
	readings: readonly PostcodeReading[],
	indices: readonly OpenIndex[],
	w: FindWords,
): Promise<FinderAnswer> {
	const findings = await Promise.all(
		indices.flatMap(({ postcodes, ...own }) =>
			postcodes === null
				? []
				: [
						(async () => {
							const files = await postcodes();
							return { own, files, finding: await findPostcode(readings, files) };
						})(),
					],
		),
	);
	const areaOf = (own: Omit<OpenIndex, 'postcodes'>, code: string) =>
		own.find.areas.find((area) => area.code === code)!.name;
	const asked = findings.flatMap(({ files, finding }) => {
		const district = finding.postcode.split(' ')[0]!;
		return files.asked.has(district) ? [district] : [];
	});
	const stays = asked.length > 0 ? w.staysDistrict(asked[0]!) : w.staysSite;
	const options: FinderOption[] = [];
	let said = '';
	let sure = false;
	for (const kind of ['found', 'begun', 'unknown'] as const) {
		const list = findings.filter(({ finding }) => finding.kind === kind);
		if (list.length === 0 || options.length > 0) continue;
		for (const { own, finding } of list) {
			if (finding.kind === 'found') {
				const name = areaOf(own, finding.area);
				options.push(
					inIndex(
						{ code: finding.area, name, other: otherOf(finding.area, own.find), detail: w.inArea(finding.postcode) },
						own,
					),
				);
				said = (finding.retired ? w.retired : w.found)(finding.postcode, name);
			} else if (finding.kind !== 'elsewhere') {
				const begins = finding.kind === 'begun' ? finding.postcode : finding.near;
				for (const { code, postcodes: n } of finding.areas) {
					options.push(
						inIndex(
							{ code, name: areaOf(own, code), other: otherOf(code, own.find), detail: w.postcodes(n, begins) },
							own,
						),
					);
				}
				said = finding.kind === 'begun' ? w.begun(begins, options.length) : w.unknown(finding.postcode, begins);
			}
		}
		sure = kind !== 'unknown' && options.length === 1;
	}
	if (options.length === 0) said = w.elsewhereAll(findings[0]!.finding.postcode);
	return { options: options.slice(0, mostListed), said: `${said} ${stays}`, sure };
}

function inIndex(option: FinderOption, { name, root }: SearchedIndex): FinderOption {
	return { ...option, detail: option.detail === '' ? name : `${option.detail}; ${name}`, root };
}

/** The first of each list, then the second of each, and so on. */
function inTurns<T>(lists: readonly (readonly T[])[]): readonly T[] {
	const longest = Math.max(0, ...lists.map(({ length }) => length));
	return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat();
}
