import { isWhole } from '@social-index/engine';
import { type PostcodeArea, type Postcodes, type Project, readPostcode } from '@social-index/schema';
import { reportUnknownGeography } from '../conversion/geographies.ts';
import type { ReadGeographies } from '../conversion/readGeographies.ts';
import { type NamedAt, outsideName, type ProjectFolder } from '../files/projectFolder.ts';
import { listing } from '../listing.ts';
import type { ProblemList } from '../problemList.ts';
import { projectFile, type ReadProject } from '../project/readProject.ts';
import { findTable } from '../tables/findTable.ts';
import { openTable } from '../tables/openTable.ts';
import { csvGrid } from '../tables/parseTable.ts';
import { requireColumn } from '../tables/requireColumn.ts';
import { placeIn, type RowTable } from '../tables/rowTable.ts';

type PostcodeSettings = NonNullable<Project['geography']['postcodes']>;

interface Known {
	readonly geography: Project['geography'];
	/** A file from outside the folder, in the place of the one that index.yaml names. */
	readonly outside: string | undefined;
	readonly geographies: ReadGeographies;
	readonly lineOf: ReadProject['lineOf'];
	readonly progress: (what: string) => void;
}

/**
 * Reads which area each postcode lies in: of the scored level, or of smaller areas that lead to it by their parents or a lookup.
 *
 * Reports postcodes of no known form, areas that are in no list, postcodes given twice and areas without any postcode.
 *
 * @returns `null` where the project names none, or they cannot be read (reported)
 */
export async function readPostcodes(
	folder: ProjectFolder,
	known: Known,
	problems: ProblemList,
): Promise<Postcodes | null> {
	const { geography, outside, lineOf } = known;
	const settings = geography.postcodes;
	if (settings === undefined) {
		if (outside !== undefined) {
			problems.error({
				code: 'POSTCODES_UNDESCRIBED',
				file: outsideName(outside),
				message: 'Postcodes are given, and index.yaml does not say what their columns are called.',
				mend: 'Add geography → postcodes with columns: { postcode: …, area: … } and the attribution that their licence asks for.',
			});
		}
		return null;
	}
	const areaOf = placing(settings, known, problems);
	const table = await openPostcodes(folder, settings, known, problems);
	if (table === null || areaOf === null) return null;
	known.progress('postcodes');
	const entries = readRows(table, settings, areaOf, known, problems);
	if (entries === null) return null;
	tellAreasWithout(entries, table, known, problems);
	tellLackingLines(settings, entries, lineOf, problems);
	return { attribution: settings.attribution, entries };
}

async function openPostcodes(
	folder: ProjectFolder,
	{ file, columns }: PostcodeSettings,
	{ outside, lineOf }: Known,
	problems: ProblemList,
): Promise<RowTable | null> {
	const wanted = { wanted: [columns.postcode, columns.area] };
	if (outside !== undefined) {
		const pieces = await folder.openOutsideText(outside);
		return pieces === null ? null : findTable(csvGrid(pieces, outsideName(outside)), wanted, problems);
	}
	if (file === undefined) return null;
	const path = ['geography', 'postcodes', 'file'];
	return openTable(folder, file, settingAt(path, lineOf), wanted, problems);
}

/** From a code of the file to the area of the scored level; `undefined` for a code in no list, `null` where it lies in several. */
type Placing = (code: string) => string | null | undefined;

function placing(
	{ of }: PostcodeSettings,
	{ geography, geographies: known, lineOf }: Known,
	problems: ProblemList,
): Placing | null {
	const { level } = geography;
	const own = known.geographies.get(level);
	if (of === undefined || of === level) {
		const codes = new Set((own?.areas.areas ?? []).map(({ code }) => code));
		return (code) => (codes.has(code) ? code : undefined);
	}
	const path = ['geography', 'postcodes', 'of'];
	if (known.geographies.get(of) === undefined) {
		reportUnknownGeography(of, geography, path, lineOf, problems);
		return null;
	}
	const links = known.steps.find((step) => step.from === of && step.to === level)?.links();
	if (!links) {
		problems.error({
			code: 'NO_ROUTE',
			...settingAt(path, lineOf),
			found: of,
			message: `No lookup and no list of parents leads from ${of} to ${level}.`,
			mend: `Add a lookup from ${of} to ${level} under geography → lookups, or use postcodes with the codes of the scored level.`,
		});
		return null;
	}
	return (code) => {
		const found = links.get(code);
		if (found === undefined || found.length === 0) return undefined;
		const whole = found.find(({ share }) => isWhole(share));
		return whole?.to ?? null;
	};
}

function readRows(
	table: RowTable,
	settings: PostcodeSettings,
	areaOf: Placing,
	{ geographies }: Known,
	problems: ProblemList,
): readonly PostcodeArea[] | null {
	const { columns } = settings;
	const need = (heading: string, key: string): number =>
		requireColumn(
			table,
			heading,
			problems,
			`Or say in index.yaml what this file calls it: geography → postcodes → columns → ${key}.`,
		);
	const at = {
		postcode: need(columns.postcode, 'postcode'),
		area: need(columns.area, 'area'),
		retired: columns.retired === undefined ? -1 : need(columns.retired, 'retired'),
	};
	if (at.postcode < 0 || at.area < 0 || (columns.retired !== undefined && at.retired < 0)) return null;
	const entries = new Map<string, PostcodeArea & { readonly line: number }>();
	let divided = 0;
	const whole = table.eachRow((cells, line) => {
		const area = cells[at.area]!.trim();
		const placed = area === '' ? undefined : areaOf(area);
		// A file of a wider place is read for its form only where it is of this one.
		if (placed === undefined && settings.ignore_unknown_areas) return;
		const postcode = readPostcode(cells[at.postcode]!);
		if (postcode === null) {
			problems.error({
				code: 'UNFIT_POSTCODE',
				...placeIn(table, line, at.postcode),
				found: cells[at.postcode]!.trim(),
				message: 'This is not of the form of a postcode.',
				mend: 'Write it in full, e.g. RM9 5AA: one or two letters, a digit and perhaps another digit or letter, then a digit and two letters.',
			});
			return;
		}
		if (area === '') {
			problems.error({
				code: 'ROW_WITHOUT_AREA',
				...placeIn(table, line, at.area),
				message: `${postcode} is given no area.`,
				mend: 'Write the code of the area that it lies in, or delete the row.',
			});
			return;
		}
		if (placed === undefined) {
			const { message, mend } = geographies.areas.explainUnknown(area);
			problems.error({ code: 'UNKNOWN_AREA', ...placeIn(table, line, at.area), found: area, message, mend });
			return;
		}
		if (placed === null) {
			divided++;
			return;
		}
		const before = entries.get(postcode);
		if (before !== undefined) {
			problems.error({
				code: 'REPEATED_POSTCODE',
				...placeIn(table, line, at.postcode),
				found: postcode,
				message:
					before.area === placed
						? `This postcode is given already, on line ${before.line}.`
						: `This postcode is given already, on line ${before.line}, with another area.`,
				mend: 'Delete one of the two rows: a postcode is told by the one area that most of it lies in.',
			});
			return;
		}
		const retired = at.retired >= 0 && cells[at.retired]!.trim() !== '';
		entries.set(postcode, { postcode, area: placed, retired, line });
	});
	if (!whole) return null;
	if (divided > 0) {
		problems.warn({
			code: 'POSTCODES_OF_DIVIDED_AREAS',
			file: table.file,
			message: `${divided.toLocaleString('en-GB')} postcodes are left out, because the small areas they lie in are divided between several areas of the index.`,
			mend: 'Use a file that has the codes of the scored level itself, as that of the Office for National Statistics does.',
		});
	}
	return [...entries.values()]
		.map(({ postcode, area, retired }) => ({ postcode, area, retired }))
		.sort((a, b) => (a.postcode < b.postcode ? -1 : 1));
}

function tellAreasWithout(
	entries: readonly PostcodeArea[],
	table: RowTable,
	{ geography, geographies }: Known,
	problems: ProblemList,
): void {
	const having = new Set(entries.map(({ area }) => area));
	const areas = geographies.geographies.get(geography.level)?.areas.areas ?? [];
	const without = areas.filter(({ code }) => !having.has(code));
	if (without.length === 0 || areas.length === 0) return;
	const { plural, name } = geographies.areas.levels.find(({ id }) => id === geography.level)!;
	if (without.length === areas.length) {
		problems.error({
			code: 'NO_POSTCODES_HERE',
			file: table.file,
			message: `No row of the file is of any of the ${plural} of the index.`,
			mend: 'See under geography → postcodes that the area column holds the codes of these boundaries, or say with "of" which areas they are of.',
		});
		return;
	}
	problems.warn({
		code: 'AREA_WITHOUT_POSTCODE',
		file: table.file,
		found: listing(
			without.map((area) => `${area.code} (${area.name})`),
			5,
		),
		message: `${without.length.toLocaleString('en-GB')} ${without.length === 1 ? `${name} has` : `${plural} have`} no postcode in the file.`,
		mend: 'See that the postcodes are of the same boundaries as the area list, and that the file is whole.',
	});
}

/** Of postcodes that are real, the licence asks for a line about Royal Mail beside that of Ordnance Survey or the Office for National Statistics. */
function tellLackingLines(
	{ attribution }: PostcodeSettings,
	entries: readonly PostcodeArea[],
	lineOf: ReadProject['lineOf'],
	problems: ProblemList,
): void {
	if (/royal mail/i.test(attribution) || !entries.some(({ postcode }) => /^[^QVX]/.test(postcode))) return;
	problems.warn({
		code: 'ATTRIBUTION_INCOMPLETE',
		...settingAt(['geography', 'postcodes', 'attribution'], lineOf),
		found: attribution,
		message: 'The licence of postcodes asks for a line about Royal Mail, and this has none.',
		mend: 'Write for example: Contains OS data © Crown copyright and database right 2026. Contains Royal Mail data © Royal Mail copyright and database right 2026.',
	});
}

function settingAt(path: readonly string[], lineOf: ReadProject['lineOf']): NamedAt {
	const line = lineOf(path);
	return { file: projectFile, ...(line === undefined ? {} : { line }), column: path.join(' → ') };
}
