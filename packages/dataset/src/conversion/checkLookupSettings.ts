import type { Project } from '@social-index/schema';
import type { ProblemList } from '../problemList.ts';
import { projectFile, type ReadProject } from '../project/readProject.ts';
import { reportUnknownGeography } from './geographies.ts';

/**
 * Checks a lookup's settings against each other and against the geographies.
 *
 * Reports unknown geographies, a lookup of a geography in itself, one given twice, and settings that its method lacks or
 * has no use for.
 *
 * @param i - its place under geography → lookups
 * @returns whether it can be read
 */
export function checkLookupSettings(
	i: number,
	geography: Project['geography'],
	lineOf: ReadProject['lineOf'],
	problems: ProblemList,
): boolean {
	const own = geography.lookups[i]!;
	const path = ['geography', 'lookups', i];
	const ids = new Set([...geography.levels, ...geography.sources].map(({ id }) => id));
	let sound = true;
	for (const key of ['from', 'to', 'through'] as const) {
		const id = own[key];
		if (id === undefined || ids.has(id)) continue;
		reportUnknownGeography(id, geography, [...path, key], lineOf, problems);
		sound = false;
	}
	const line = lineOf(path);
	const at = { file: projectFile, ...(line === undefined ? {} : { line }), column: 'geography → lookups' };
	const refuse = (code: string, found: string, message: string, mend: string): void => {
		problems.error({ code, ...at, found, message, mend });
		sound = false;
	};
	const name = `${own.from} to ${own.to}`;
	const before = geography.lookups.findIndex((other) => other.from === own.from && other.to === own.to);
	if (before < i) {
		refuse(
			'REPEATED_LOOKUP',
			name,
			'Two lookups lead from the same geography to the same other one.',
			'Keep the one that is to be used, or give its other vintage an id of its own under geography → sources.',
		);
	}
	if (own.from === own.to) {
		refuse('UNFIT_LOOKUP', name, 'The lookup leads from a geography to itself.', 'Correct from or to.');
	}
	const { file, through, weight_by: weightBy, columns, method } = own;
	const lacks = (what: string, mend: string): void =>
		refuse('UNFIT_LOOKUP', name, `The method ${method} needs ${what}, and there is none.`, mend);
	const idle = (what: string, mend: string): void =>
		refuse('UNFIT_LOOKUP', name, `The method ${method} has no use for ${what}, so it would be passed over.`, mend);
	if (method === 'through') {
		if (file !== undefined) idle('a file', 'Delete file, or write another method.');
		if (through === undefined) {
			lacks('the small areas to go through', 'Add through: with the id of a geography that has lookups to both.');
		}
		if (weightBy === undefined) {
			lacks(
				'people to divide by',
				'Add weight_by: with the id of the indicator that counts the people of the small areas.',
			);
		}
		return sound;
	}
	if (file === undefined) lacks('a file', 'Add file: with the path of the lookup.');
	if (through !== undefined || weightBy !== undefined) {
		idle('through and weight_by', 'Delete them, or write method: through.');
	}
	if (method === 'weighted' && columns.weight === undefined) {
		lacks(
			'a weight column',
			'Add columns: { weight: … } with its heading, or use method: equal-shares if nothing is known.',
		);
	}
	if (method !== 'weighted' && columns.weight !== undefined) {
		idle('a weight column', 'Delete columns → weight, or write method: weighted.');
	}
	return sound;
}
