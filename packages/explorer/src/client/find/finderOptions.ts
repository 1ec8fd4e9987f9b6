import type { FindIndex } from '../../state/find/findIndex.ts';
import { findNames, type NameMatch } from '../../state/find/findNames.ts';
import { findPostcode } from '../../state/find/findPostcode.ts';
import { type PostcodeReading, postcodeReadings } from '../../state/find/postcodeReadings.ts';
import type { FindWords } from '../../words/ofFind.ts';
import type { PostcodeFiles } from './postcodeFiles.ts';

/** One area to choose, in words. */
export interface FinderOption {
	readonly code: string;
	readonly name: string;
	/** Its name in the other language of the site; `null` where it is the same. */
	readonly other: { readonly name: string; readonly language: string } | null;
	readonly detail: string;
	/** Address of its index, where several are looked through. */
	readonly root?: string;
}

/** What is shown for a text: areas to choose, and what is said about them. */
export interface FinderAnswer {
	readonly options: readonly FinderOption[];
	readonly said: string;
	/** Whether the first area is what was asked for, so that it may be opened without choosing it. */
	readonly sure: boolean;
}

/** How many areas are listed at a time. */
export const mostListed = 10;

/**
 * What is found for a text, by name and, where it may be one, as a postcode.
 *
 * @param postcodes - `null` where the release has none
 */
export async function finderAnswer(
	text: string,
	{
		index,
		postcodes,
		place,
		words: w,
	}: { index: FindIndex; postcodes: PostcodeFiles | null; place: string; words: FindWords },
): Promise<FinderAnswer> {
	const written = text.trim();
	const { matches, total, alike } = findNames(index, written, mostListed);
	const named = matches.map((match) => optionOf(match, index, w));
	const readings = postcodes === null ? [] : postcodeReadings(written);
	if (written === '') return { options: [], said: '', sure: false };
	if (postcodes !== null && readings.length > 0 && (alike || total === 0)) {
		return ofPostcode(readings, { index, postcodes, place, w });
	}
	if (total === 0) return { options: [], said: (postcodes === null ? w.none : w.noneOrPostcode)(written), sure: false };
	const shown = total > named.length ? w.countShown(named.length, total) : w.count(total);
	return { options: named, said: alike ? w.alike(written, total) : shown, sure: !alike || total === 1 };
}

async function ofPostcode(
	readings: readonly PostcodeReading[],
	{ index, postcodes, place, w }: { index: FindIndex; postcodes: PostcodeFiles; place: string; w: FindWords },
): Promise<FinderAnswer> {
	const found = await findPostcode(readings, postcodes);
	const areaOf = (code: string) => index.areas.find((area) => area.code === code)!;
	const option = (code: string, detail: string) => ({
		code,
		name: areaOf(code).name,
		other: otherOf(code, index),
		detail,
	});
	const district = found.postcode.split(' ')[0]!;
	const stays = postcodes.asked.has(district) ? w.staysDistrict(district) : w.stays;
	switch (found.kind) {
		case 'found': {
			const { postcode, area } = found;
			const said = (found.retired ? w.retired : w.found)(postcode, areaOf(area).name);
			return { options: [option(area, w.inArea(postcode))], said: `${said} ${stays}`, sure: true };
		}
		case 'begun':
		case 'unknown': {
			const begins = found.kind === 'begun' ? found.postcode : found.near;
			const options = found.areas
				.slice(0, mostListed)
				.map(({ code, postcodes: n }) => option(code, w.postcodes(n, begins)));
			const said = found.kind === 'begun' ? w.begun(begins, found.areas.length) : w.unknown(found.postcode, begins);
			return { options, said: `${said} ${stays}`, sure: found.kind === 'begun' && options.length === 1 };
		}
		case 'elsewhere':
			return { options: [], said: `${w.elsewhere(found.postcode, place)} ${w.stays}`, sure: false };
	}
}

export function optionOf({ area, through }: NameMatch, index: FindIndex, w: FindWords): FinderOption {
	const other =
		through === null || through.language !== undefined
			? ''
			: through.former
				? w.former(through.name, through.vintage, through.share)
				: w.spoken(through.name);
	const detail = [other, w.detail(area.within, area.kind)].filter((part) => part !== '').join('; ');
	return { code: area.code, name: area.name, other: otherOf(area.code, index), detail };
}

export function otherOf(code: string, { areas, names }: FindIndex): FinderOption['other'] {
	const found = names.find(({ area, language }) => language !== undefined && areas[area]?.code === code);
	return found === undefined ? null : { name: found.name, language: found.language! };
}
