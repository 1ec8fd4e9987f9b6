import type { Indicator, Project } from '@social-index/schema';
import type { ReadIndicators } from '../indicators/readIndicators.ts';
import { listing } from '../listing.ts';
import type { ProblemList } from '../problemList.ts';
import { projectFile, type ReadProject } from './readProject.ts';

/** What an import writes where the files of another tool do not say it. */
export const notStated = 'Not stated';

/**
 * Warns of what is filled in with "Not stated": who publishes the index and under which licence, and the sources and licences of
 * indicators, each with a count.
 */
export function checkStated(
	{ publisher, licence }: Partial<Project>,
	read: ReadIndicators | null,
	lineOf: ReadProject['lineOf'],
	problems: ProblemList,
): void {
	const inProject = (path: readonly string[], text: string | undefined, what: string): void => {
		if (text === undefined || !isOpen(text)) return;
		const line = lineOf(path);
		problems.warn({
			code: 'NOT_STATED',
			file: projectFile,
			...(line === undefined ? {} : { line }),
			column: path.join(' → '),
			found: text,
			message: `It is not stated ${what}.`,
			mend: 'Fill it in before the index is published.',
		});
	};
	inProject(['publisher', 'name'], publisher?.name, 'who publishes the index');
	inProject(['licence'], licence, 'under which licence the index is published');
	if (read === null) return;
	for (const [column, what] of [
		['source', ['where the figures of', 'come from']],
		['licence', ['under which licence the figures of', 'are']],
	] as const) {
		const open = read.indicators.filter((indicator: Indicator) => isOpen(indicator[column]));
		if (open.length === 0) continue;
		problems.warn({
			code: 'NOT_STATED',
			...read.placeOf(open[0]!.id, column),
			found: open[0]![column],
			message: `It is not stated ${what[0]} ${listing(
				open.map(({ name }) => name),
				3,
			)} ${what[1]}.`,
			mend: 'Fill it in before the index is published.',
		});
	}
}

function isOpen(text: string): boolean {
	return text.toLowerCase().startsWith(notStated.toLowerCase());
}
