import {
	type PostcodeArea,
	type PostcodeDistrict,
	type PostcodeIndex,
	type Postcodes,
	postcodeDistrictPath,
	postcodeIndexPath,
} from '@social-index/schema';

/** Up to so many characters all districts stand in one file, so that asking for it says nothing of where someone lives. */
const oneFile = 60_000;

/**
 * The files that a browser looks postcodes up in: one where all are small together, else one a district, so that the server that
 * is asked for it learns the district and no more.
 *
 * @param postcodes - in the order of postcodes
 * @param most - characters up to which there is one file
 * @returns paths and contents; first geography/postcodes.json
 */
export function postcodeFiles(
	{ attribution, entries }: Postcodes,
	most = oneFile,
): readonly { readonly path: string; readonly content: PostcodeIndex | PostcodeDistrict }[] {
	const districts = [...Map.groupBy(entries, ({ postcode }) => postcode.slice(0, -4))].map(
		([name, own]) => [name, districtOf(own)] as const,
	);
	const whole: PostcodeIndex = { attribution, districts: Object.fromEntries(districts) };
	if (JSON.stringify(whole).length <= most) return [{ path: postcodeIndexPath, content: whole }];
	const list: PostcodeIndex = { attribution, districts: Object.fromEntries(districts.map(([name]) => [name, null])) };
	return [
		{ path: postcodeIndexPath, content: list },
		...districts.map(([name, content]) => ({ path: postcodeDistrictPath(name), content })),
	];
}

function districtOf(entries: readonly PostcodeArea[]): PostcodeDistrict {
	const areas = [...new Set(entries.map(({ area }) => area))].sort();
	const sectorsOf = (own: readonly PostcodeArea[]) =>
		Object.fromEntries(
			[...Map.groupBy(own, ({ postcode }) => postcode.at(-3)!)].map(([sector, within]) => [
				sector,
				[...Map.groupBy(within, ({ area }) => areas.indexOf(area))]
					.sort(([a], [b]) => a - b)
					.flatMap(([area, its]) => [area, its.map(({ postcode }) => postcode.slice(-2)).join('')]),
			]),
		);
	const retired = entries.filter((entry) => entry.retired);
	return {
		areas,
		sectors: sectorsOf(entries.filter((entry) => !entry.retired)),
		...(retired.length === 0 ? {} : { retired: sectorsOf(retired) }),
	};
}
