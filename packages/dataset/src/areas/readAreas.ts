import {
	type Area,
	type Level,
	type Problem,
	type Project,
	type SiteLanguage,
	siteLanguages,
} from '@social-index/schema';
import type { ProjectFolder } from '../files/projectFolder.ts';
import { nearestSpelling } from '../nearestSpelling.ts';
import type { ProblemList } from '../problemList.ts';
import { projectFile, type ReadProject } from '../project/readProject.ts';
import { readTable } from '../tables/openTable.ts';
import { columnOf, type Table } from '../tables/parseTable.ts';
import { readCell } from '../tables/readCell.ts';
import { requireColumn } from '../tables/requireColumn.ts';
import { placeIn } from '../tables/rowTable.ts';
import { AreaIndex } from './areaIndex.ts';

/** Names of areas in other languages, from the columns `name_cy` and the like of their lists. */
export interface AreaNames {
	/** `undefined` where there is none. */
	of(code: string, language: SiteLanguage): string | undefined;
	/** The languages that the list of an area has a column for. */
	columns(code: string): ReadonlySet<SiteLanguage>;
	placeOf(code: string, language: SiteLanguage): Pick<Problem, 'file' | 'line' | 'column' | 'cell'>;
}

/** The areas, and what they are called in other languages. */
export interface ReadAreas {
	readonly index: AreaIndex;
	readonly names: AreaNames;
}

interface PlacedArea {
	readonly area: Area;
	/** By language, where the list has a column for it; may be empty. */
	readonly names: Readonly<Partial<Record<SiteLanguage, string>>>;
	readonly table: Table;
	readonly line: number;
}

/**
 * Reads the area list of every level: the scored level first, then the others in their order.
 *
 * A list has the columns code and name, and may have parent, names in other languages (`name_cy`), aliases and former_names (several
 * divided by semicolons or bars) and further columns; those that hold numbers become attributes.
 * Reports missing columns, codes listed twice and parents that are no areas.
 */
export async function readAreas(
	folder: ProjectFolder,
	geography: Project['geography'],
	lineOf: ReadProject['lineOf'],
	problems: ProblemList,
): Promise<ReadAreas> {
	const order = [...geography.levels.keys()].sort((a, b) => scoredFirst(a) - scoredFirst(b) || a - b);
	function scoredFirst(i: number): number {
		return geography.levels[i]!.id === geography.level ? 0 : 1;
	}
	if (!geography.levels.some((level) => level.id === geography.level)) reportUnknownLevel(geography, lineOf, problems);
	const placed: PlacedArea[] = [];
	const levels: Level[] = geography.levels.map(({ id, name, plural, vintage }) => ({ id, name, plural, vintage }));
	for (const i of order) {
		const level = geography.levels[i]!;
		const line = lineOf(['geography', 'levels', i, 'areas']);
		const namedAt = {
			file: projectFile,
			...(line === undefined ? {} : { line }),
			column: 'geography → levels → areas',
		};
		const table = await readTable(folder, level.areas, namedAt, { wanted: ['code', 'name'] }, problems);
		if (table) placed.push(...readRows(table, levels[i]!, problems));
	}
	const kept = withoutRepeats(placed, problems);
	checkParents(kept, problems);
	const index = new AreaIndex(
		kept.map(({ area }) => area),
		levels,
	);
	return { index, names: areaNames(kept) };
}

function areaNames(placed: readonly PlacedArea[]): AreaNames {
	const byCode = new Map(placed.map((entry) => [entry.area.code, entry]));
	return {
		of: (code, language) => byCode.get(code)?.names[language] || undefined,
		columns: (code) => new Set(siteLanguages.filter((language) => byCode.get(code)?.names[language] !== undefined)),
		placeOf(code, language) {
			const entry = byCode.get(code);
			return entry === undefined ? {} : placeIn(entry.table, entry.line, `name_${language}`);
		},
	};
}

function reportUnknownLevel(
	geography: Project['geography'],
	lineOf: ReadProject['lineOf'],
	problems: ProblemList,
): void {
	const ids = geography.levels.map((level) => level.id);
	const alike = nearestSpelling(geography.level, ids) ?? ids[0];
	const line = lineOf(['geography', 'level']);
	problems.error({
		code: 'UNKNOWN_LEVEL',
		file: projectFile,
		...(line === undefined ? {} : { line }),
		column: 'geography → level',
		found: geography.level,
		message: 'The index is to be made for a level that is not in the list of levels.',
		mend: `Write the id of a level listed below it, e.g. ${alike}, or add the level there.`,
	});
}

/** Reads one area list for itself, parents unchecked. Reports missing columns and codes listed twice. */
export function readAreaList(table: Table, level: Level, problems: ProblemList): readonly Area[] {
	return withoutRepeats(readRows(table, level, problems), problems).map(({ area }) => area);
}

function readRows(table: Table, level: Level, problems: ProblemList): readonly PlacedArea[] {
	const code = requireColumn(table, 'code', problems);
	const name = requireColumn(table, 'name', problems);
	const parent = columnOf(table, 'parent');
	const translated = siteLanguages
		.map((language) => [language, columnOf(table, `name_${language}`)] as const)
		.filter(([, column]) => column >= 0);
	if (code < 0 || name < 0) return [];
	const aliases = columnOf(table, 'aliases');
	const former = columnOf(table, 'former_names');
	const further = attributeColumns(table, new Set([code, name, parent, aliases, former]), problems);
	const placed: PlacedArea[] = [];
	table.rows.forEach((row, r) => {
		const line = table.lines[r]!;
		const own = row[code]!.trim();
		const title = row[name]!.trim();
		if (own === '' || title === '') {
			problems.error({
				code: own === '' ? 'AREA_WITHOUT_CODE' : 'AREA_WITHOUT_NAME',
				...placeIn(table, line, own === '' ? code : name),
				message: `This area has no ${own === '' ? 'code' : 'name'}.`,
				mend: 'Every area needs both its official code and its name.',
			});
			return;
		}
		const attributes: Record<string, number> = {};
		for (const column of further) {
			const cell = readCell(row[column]!, '%');
			if (cell.kind === 'number') attributes[table.headings[column]!] = cell.value;
		}
		const above = parent < 0 ? '' : row[parent]!.trim();
		placed.push({
			table,
			line,
			names: Object.fromEntries(translated.map(([language, column]) => [language, row[column]!.trim()])),
			area: {
				code: own,
				name: title,
				level: level.id,
				vintage: level.vintage,
				parent: above === '' ? null : above,
				...namesIn('aliases', row[aliases]),
				...namesIn('formerNames', row[former]),
				...(further.length > 0 ? { attributes } : {}),
			},
		});
	});
	return placed;
}

function namesIn(key: 'aliases' | 'formerNames', cell = ''): Pick<Area, 'aliases' | 'formerNames'> {
	const names = cell
		.split(/[;|]/)
		.map((name) => name.trim())
		.filter((name) => name !== '');
	return names.length === 0 ? {} : { [key]: names };
}

/**
 * Further columns whose cells are numbers (or marks for none) are attributes; columns of words (a borough's name) are left.
 * A column that is mostly numbers was meant to be one, so its odd cells are told.
 */
function attributeColumns(table: Table, taken: ReadonlySet<number>, problems: ProblemList): readonly number[] {
	return [...table.headings.keys()].filter((column) => {
		if (taken.has(column) || table.headings[column] === '') return false;
		const cells = table.rows.map((row) => readCell(row[column]!, '%'));
		const numbers = cells.filter((cell) => cell.kind === 'number').length;
		const odd = cells.findIndex((cell) => cell.kind === 'wrong');
		if (odd < 0 || numbers * 2 <= cells.length) return odd < 0 && numbers > 0;
		problems.warn({
			code: 'ATTRIBUTE_WITH_TEXT',
			...placeIn(table, table.lines[odd]!, column),
			found: table.rows[odd]![column]!.trim(),
			message: `Most of this column is numbers and this cell is not (${cells.length - numbers} in all without a number); it is read as having none.`,
			mend: 'Write the number alone, or leave the cell empty.',
		});
		return true;
	});
}

function withoutRepeats(placed: readonly PlacedArea[], problems: ProblemList): readonly PlacedArea[] {
	const first = new Map<string, PlacedArea>();
	for (const entry of placed) {
		const before = first.get(entry.area.code);
		if (before === undefined) {
			first.set(entry.area.code, entry);
			continue;
		}
		problems.error({
			code: 'REPEATED_AREA',
			...placeIn(entry.table, entry.line, 'code'),
			found: entry.area.code,
			message: `This code is listed already, ${placedAt(before)}${before.table.file === entry.table.file ? '' : ` of ${before.table.file}`} (${before.area.name}).`,
			mend:
				before.area.level === entry.area.level
					? 'Delete one of the two rows, or correct its code.'
					: 'Delete one of the two rows, or correct its code; an area that a change of boundaries left alone is listed under one level.',
		});
	}
	return [...first.values()];
}

function placedAt({ table, line }: PlacedArea): string {
	const { cell } = placeIn(table, line, 'code');
	return cell === undefined ? `on line ${line}` : `in ${cell}`;
}

function checkParents(placed: readonly PlacedArea[], problems: ProblemList): void {
	const byCode = new Map(placed.map((entry) => [entry.area.code, entry.area]));
	for (const { area, table, line } of placed) {
		if (area.parent === null) continue;
		const at = { ...placeIn(table, line, 'parent'), found: area.parent };
		const parent = byCode.get(area.parent);
		if (parent === undefined) {
			const alike = nearestSpelling(area.parent, byCode.keys());
			problems.error({
				code: 'UNKNOWN_PARENT',
				...at,
				message: `The parent of ${area.name} is in no area list.`,
				mend: `${alike === null ? '' : `Did you mean ${alike}? Otherwise l`}${alike === null ? 'L' : ''}ist the parent in the area list of its own level, or leave the cell empty.`,
			});
		} else if (parent.level === area.level) {
			problems.error({
				code: 'PARENT_OF_SAME_LEVEL',
				...at,
				message: `The parent of ${area.name} is an area of the same level.`,
				mend: 'A parent is the larger area that contains it, of another level.',
			});
		}
	}
}
