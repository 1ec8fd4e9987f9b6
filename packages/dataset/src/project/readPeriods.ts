import type { Period, Project } from '@social-index/schema';
import { periodPosition } from '../periodPosition.ts';
import type { ProblemList } from '../problemList.ts';
import { projectFile, type ReadProject } from './readProject.ts';

/**
 * The periods of the index in the order of time, from the list in index.yaml.
 *
 * Reports a period named twice, and one whose place in time cannot be read from its name and is not given.
 */
export function readPeriods(
	written: Project['periods'],
	lineOf: ReadProject['lineOf'],
	problems: ProblemList,
): readonly Period[] {
	const periods: Period[] = [];
	written.forEach((entry, i) => {
		const line = lineOf(['periods', i]);
		const at = { file: projectFile, ...(line === undefined ? {} : { line }), column: 'periods' };
		const id = tidyPeriod(typeof entry === 'string' ? entry : entry.id);
		const position = typeof entry === 'string' ? periodPosition(id) : entry.position;
		if (position === null) {
			problems.error({
				code: 'UNREADABLE_PERIOD',
				...at,
				found: id,
				message: 'No year can be read from the name of this period.',
				mend: `Write it like 2013 or 2012-13, or say where it lies: { id: ${id}, name: ${id}, position: 2013 }.`,
			});
		} else if (periods.some((period) => period.id === id)) {
			problems.error({
				code: 'REPEATED_PERIOD',
				...at,
				found: id,
				message: 'This period is listed twice.',
				mend: 'Delete one of the two.',
			});
		} else periods.push({ id, name: typeof entry === 'string' ? id : entry.name, position });
	});
	return periods.sort((a, b) => a.position - b.position);
}

/**
 * A period's name in the one form used in files and addresses: hyphen for slash or dash, no spaces.
 *
 * @example
 * tidyPeriod(' 2012/13 ') // => '2012-13'
 * tidyPeriod('2013.0') // => '2013'
 */
export function tidyPeriod(text: string): string {
	const tidy = text.trim().replaceAll(/\s*[/–—]\s*/g, '-');
	return /^\d{4}\.0+$/.test(tidy) ? tidy.slice(0, 4) : tidy;
}
