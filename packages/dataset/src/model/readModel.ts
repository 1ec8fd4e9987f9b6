import { type ImportedModel, type Project, tableColumns } from '@social-index/schema';
import type { ProjectFolder } from '../files/projectFolder.ts';
import { indicatorsFile } from '../indicators/indicatorsFile.ts';
import type { ReadIndicators } from '../indicators/readIndicators.ts';
import { listing } from '../listing.ts';
import type { ProblemList } from '../problemList.ts';
import { type PlacedNode, placedNodes, takesModel } from '../project/framework.ts';
import { projectFile, type ReadProject } from '../project/readProject.ts';
import { parseTable, type Table } from '../tables/parseTable.ts';
import { readCell } from '../tables/readCell.ts';
import { requireColumn } from '../tables/requireColumn.ts';

type ModelRow = ImportedModel['rows'][number];

/**
 * Reads the weights table that `weights: { model: … }` names, for the method or for single components: the tables/weights.csv
 * of a release. Lines at its top that begin with `#` say which index and version it comes from.
 *
 * Reports a second, different table, and indicators of those components that the table does not have.
 *
 * @returns the rows that carry anchors (those of indicators), or `null` where no table is asked for or it cannot be read (reported)
 */
export async function readModel(
	folder: ProjectFolder,
	parts: Pick<Project, 'method' | 'framework'>,
	read: ReadIndicators | null,
	lineOf: ReadProject['lineOf'],
	problems: ProblemList,
): Promise<ImportedModel | null> {
	const named = modelsNamed(parts);
	const first = named[0];
	if (first === undefined) return null;
	for (const { file, path } of named) {
		if (file === first.file) continue;
		const line = lineOf(path);
		problems.error({
			code: 'SEVERAL_MODELS',
			file: projectFile,
			...(line === undefined ? {} : { line }),
			column: 'weights → model',
			found: file,
			message: `Another weights table is named already: ${first.file}.`,
			mend: 'Use one table for the whole index; put the rows of both into it if need be.',
		});
	}
	const line = lineOf(first.path);
	const namedAt = { file: projectFile, ...(line === undefined ? {} : { line }), column: 'weights → model' };
	const text = await folder.readText(first.file, namedAt);
	const table = text === null ? null : parseTable(text, first.file, problems);
	if (table === null) return null;
	const rows = readRows(table, problems);
	if (rows === null) return null;
	const known = new Set(rows.map((row) => row.measure));
	for (const indicator of read?.indicators ?? []) {
		if (indicator.component === null || known.has(indicator.id) || !takesModel(indicator.component, parts)) continue;
		problems.error({
			code: 'NOT_IN_MODEL',
			file: first.file,
			column: 'measure',
			found: indicator.id,
			message: `The weights table has no row for ${indicator.name} (${indicatorsFile}, line ${read?.lineOf.get(indicator.id) ?? '?'}).`,
			mend: 'Add a row for it, take its weights from elsewhere (weights: equal at its component), or leave it out of the index.',
		});
	}
	return { origin: originOf(first.file, table), rows };
}

function modelsNamed({ method, framework }: Pick<Project, 'method' | 'framework'>): readonly {
	readonly file: string;
	readonly path: readonly PropertyKey[];
}[] {
	const own =
		typeof method.weights === 'object' ? [{ file: method.weights.model, path: ['method', 'weights', 'model'] }] : [];
	const below = placedNodes(framework).flatMap(({ node, path }: PlacedNode) =>
		typeof node.weights === 'object' ? [{ file: node.weights.model, path: [...path, 'weights', 'model'] }] : [],
	);
	return [...own, ...below];
}

function readRows(table: Table, problems: ProblemList): readonly ModelRow[] | null {
	const wanted = ['measure', 'parent', 'weight', 'best', 'worst', 'mean', 'sd'] as const;
	const at = new Map(wanted.map((heading) => [heading, requireColumn(table, heading, problems, hint)]));
	if ([...at.values()].some((index) => index < 0)) return null;
	const rows: ModelRow[] = [];
	const lineOf = new Map<string, number>();
	table.rows.forEach((cells, r) => {
		const line = table.lines[r]!;
		const text = (heading: (typeof wanted)[number]): string => cells[at.get(heading)!]!.trim();
		// Dimensions, components and the index have no anchors.
		if (text('best') === '' && text('worst') === '') return;
		const number = (heading: (typeof wanted)[number]): number => {
			const cell = readCell(text(heading));
			if (cell.kind === 'number') return cell.value;
			problems.error({
				code: 'TEXT_IN_NUMBER',
				file: table.file,
				line,
				column: heading,
				found: text(heading),
				message: 'A number is expected here.',
				mend: 'Take the table from a release as it is (tables/weights.csv).',
			});
			return 0;
		};
		const measure = text('measure');
		const before = lineOf.get(measure);
		if (before !== undefined) {
			problems.error({
				code: 'DUPLICATE_ROW',
				file: table.file,
				line,
				column: 'measure',
				found: measure,
				message: `This measure has a row already, on line ${before}.`,
				mend: 'Delete one of the two rows.',
			});
			return;
		}
		lineOf.set(measure, line);
		rows.push({
			measure,
			parent: text('parent'),
			weight: number('weight'),
			best: number('best'),
			worst: number('worst'),
			mean: number('mean'),
			sd: number('sd'),
		});
	});
	return rows;
}

const hint = `A weights table has the columns ${listing(tableColumns.weights, 20)}.`;

function originOf(file: string, table: Table): string {
	return table.comments.length === 0 ? file : `${file} (${table.comments.join(' ')})`;
}
