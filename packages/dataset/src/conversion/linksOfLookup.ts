import { listing } from '../listing.ts';
import type { ProblemList } from '../problemList.ts';
import { type Geography, withVintage } from './geographies.ts';
import { type Link, type Links, sortedLinks } from './links.ts';
import type { LookupRow, LookupTable } from './readLookup.ts';

/** How far the shares of an area may sum from one: what rounding to three places can do. */
const tolerance = 0.002;

/**
 * Checks the rows of a lookup against the areas on both sides and against its method, and makes links of them.
 *
 * Reports codes that are unknown on either side (with the kind and vintage they are likely of), areas with several targets
 * or several sources where the method allows one, shares that do not sum to one, areas without a target; and, as warnings,
 * areas that nothing leads to, and how many rows were left out where unknown areas are to be ignored.
 */
export function linksOfLookup(table: LookupTable, from: Geography, to: Geography, problems: ProblemList): Links {
	const known = knownRows(table, from, to, problems);
	const rowsOf = Map.groupBy(known, (row) => row.from);
	const links = new Map<string, readonly Link[]>();
	for (const [code, rows] of rowsOf) {
		if (oneTarget(table, code, rows, problems)) links.set(code, sharesOf(table, code, rows, to, problems));
	}
	if (table.settings.method === 'one-to-one') reportSeveralSources(table, known, problems);
	reportUncovered(table, { from, to, links, rowsOf, known }, problems);
	return links;
}

/** Rows whose codes are known on both sides; with unknown areas ignored, also those that lead out of the place. */
function knownRows(table: LookupTable, from: Geography, to: Geography, problems: ProblemList): readonly LookupRow[] {
	const { columns, ignore_unknown_areas: ignore } = table.settings;
	const strangers = { from: new Map<string, number>(), to: new Map<string, number>() };
	let ignored = 0;
	const rows = table.rows.filter((row) => {
		const here = from.areas.indexOf(row.from) >= 0;
		const there = to.areas.indexOf(row.to) >= 0;
		if (here && there) return true;
		if (ignore) {
			ignored++;
			return here;
		}
		if (!here && !strangers.from.has(row.from)) strangers.from.set(row.from, row.line);
		if (!there && !strangers.to.has(row.to)) strangers.to.set(row.to, row.line);
		return false;
	});
	reportStrangers(table, columns.from, from, strangers.from, problems);
	reportStrangers(table, columns.to, to, strangers.to, problems);
	if (ignored > 0) {
		problems.warn({
			code: 'LOOKUP_AREAS_IGNORED',
			file: table.file,
			message: `${ignored.toLocaleString('en-GB')} of ${table.rows.length.toLocaleString('en-GB')} rows are of areas that are in no area list and were left out, as index.yaml asks.`,
		});
	}
	return rows;
}

/** @param unknown - codes with the first line each stands on */
function reportStrangers(
	table: LookupTable,
	column: string,
	expected: Geography,
	unknown: ReadonlyMap<string, number>,
	problems: ProblemList,
): void {
	const together = expected.areas.explainTogether([...unknown.keys()]);
	const first = [...unknown].find(([code]) => together?.codes.has(code));
	const report = (found: string, line: number, message: string, mend: string): void =>
		problems.error({ code: 'UNKNOWN_AREA', ...table.placeOf(line, column), found, message, mend });
	if (together !== null && first !== undefined) report(first[0], first[1], together.message, together.mend);
	for (const [code, line] of unknown) {
		if (together?.codes.has(code)) continue;
		const { message, mend } = expected.areas.explainUnknown(code);
		// The general advice speaks of data files.
		report(code, line, message, mend.replace('this file if it covers', 'this lookup if it covers'));
	}
}

function oneTarget(table: LookupTable, code: string, rows: readonly LookupRow[], problems: ProblemList): boolean {
	const { method } = table.settings;
	if (rows.length === 1 || (method !== 'one-to-one' && method !== 'best-fit')) return true;
	problems.error({
		code: 'SEVERAL_TARGETS',
		...table.placeOf(rows[1]!.line, table.settings.columns.from),
		found: code,
		message: `${code} is looked up in ${rows.length} areas (lines ${listing(rows.map(({ line }) => String(line)))}), and the method ${method} allows one.`,
		mend: 'Delete the rows that are wrong; if the area was divided, use method: weighted with a weight column, or method: equal-shares.',
	});
	return false;
}

function reportSeveralSources(table: LookupTable, known: readonly LookupRow[], problems: ProblemList): void {
	for (const [code, rows] of Map.groupBy(known, (row) => row.to)) {
		if (rows.length === 1) continue;
		problems.error({
			code: 'SEVERAL_SOURCES',
			...table.placeOf(rows[1]!.line, table.settings.columns.to),
			found: code,
			message: `${rows.length} areas (${listing(rows.map((row) => row.from))}) are looked up in ${code}, and the method one-to-one allows one.`,
			mend: 'Delete the rows that are wrong; if the areas were merged, use method: best-fit.',
		});
	}
}

function sharesOf(
	table: LookupTable,
	code: string,
	rows: readonly LookupRow[],
	to: Geography,
	problems: ProblemList,
): readonly Link[] {
	const { method, weights, columns } = table.settings;
	const total = rows.reduce((sum, { weight }) => sum + weight, 0);
	const unsound = weights === 'amounts' ? !(total > 0) : Math.abs(total - 1) > tolerance;
	// Where a row could not be read, the rest need not be whole.
	if (method === 'weighted' && unsound && !table.incomplete) {
		problems.error({
			code: 'SHARES_NOT_ONE',
			...table.placeOf(rows[0]!.line, columns.weight!),
			found: `${code}: ${Number(total.toPrecision(6))}`,
			message:
				weights === 'amounts'
					? `All amounts of ${code} are zero, so nothing says how it divides.`
					: `The shares of ${code} sum to ${Number(total.toPrecision(6))} over ${rows.length} ${rows.length === 1 ? 'row' : 'rows'}, and an area divides into shares that sum to 1.`,
			mend:
				weights === 'amounts'
					? 'Give the amount in each part, or delete the area if nobody lives there.'
					: 'Add the missing part or correct the shares; if the column holds people, homes or hectares, set weights: amounts in index.yaml.',
		});
	}
	const whole = total > 0 ? total : 1;
	return sortedLinks(
		new Map(
			rows.filter((row) => row.weight > 0 && to.areas.indexOf(row.to) >= 0).map((row) => [row.to, row.weight / whole]),
		),
	);
}

function reportUncovered(
	table: LookupTable,
	{
		from,
		to,
		links,
		rowsOf,
		known,
	}: {
		readonly from: Geography;
		readonly to: Geography;
		readonly links: Links;
		readonly rowsOf: ReadonlyMap<string, readonly LookupRow[]>;
		readonly known: readonly LookupRow[];
	},
	problems: ProblemList,
): void {
	if (table.incomplete) return;
	const { settings, file } = table;
	const named = (areas: Geography['areas']['areas']): string =>
		listing(
			areas.map(({ code, name }) => (code === name ? code : `${code} (${name})`)),
			5,
		);
	const listed = new Set(table.rows.map((row) => row.from));
	const lost = from.areas.areas.filter(({ code }) => !rowsOf.has(code) && !listed.has(code));
	if (lost.length > 0 && (!settings.ignore_unknown_areas || from.listed)) {
		const tell = settings.ignore_unknown_areas ? problems.warn.bind(problems) : problems.error.bind(problems);
		tell({
			code: 'AREA_WITHOUT_TARGET',
			file,
			column: settings.columns.from,
			message: `${lost.length.toLocaleString('en-GB')} of ${from.areas.areas.length.toLocaleString('en-GB')} ${withVintage(from)} have no row here, so their figures would be lost: ${named(lost)}.`,
			mend: settings.ignore_unknown_areas
				? 'Nothing need be done if they lie outside the place; otherwise add a row for each.'
				: 'Add a row for each, or set ignore_unknown_areas: true for this lookup if they lie outside the place.',
		});
	}
	// What is only passed through is known from the lookups themselves.
	const reached = new Set([...links.values()].flatMap((own) => own.map((link) => link.to)));
	const bare = to.areas.areas.filter(({ code }) => !reached.has(code));
	if (bare.length > 0 && known.length > 0 && to.shown) {
		problems.warn({
			code: 'AREA_WITHOUT_SOURCE',
			file,
			column: settings.columns.to,
			message: `Nothing leads to ${bare.length.toLocaleString('en-GB')} of ${to.areas.areas.length.toLocaleString('en-GB')} ${withVintage(to)}: ${named(bare)}. They will have no figures of ${withVintage(from)}.`,
			mend: 'Check that the lookup is of the same vintage as the area list.',
		});
	}
}
