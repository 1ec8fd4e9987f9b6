import type { Problem } from '@social-index/schema';

/**
 * Problems as a person reads them: under the file each is in, errors before warnings, then in the order of its lines; how to mend it
 * on a line of its own; a count at the end.
 *
 * @example
 * problemReport([{ code: 'EMPTY_FILE', severity: 'error', file: 'data/a.csv', message: 'The file is empty.' }])
 * // => 'data/a.csv\n  error: The file is empty.\n\n1 error.'
 */
export function problemReport(problems: readonly Problem[]): string {
	const byFile = Map.groupBy(problems, (problem) => problem.file ?? '');
	const blocks = [...byFile].map(([file, found]) => {
		const ordered = found.toSorted(
			(a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning') || (a.line ?? 0) - (b.line ?? 0),
		);
		const indent = file === '' ? '' : '  ';
		return [...(file === '' ? [] : [file]), ...ordered.flatMap((problem) => linesOf(problem, indent))].join('\n');
	});
	return [...blocks, `${problemCount(problems)}.`].join('\n\n');
}

/**
 * How many errors and warnings there are, in words.
 *
 * @example
 * problemCount([]) // => 'no errors'
 */
export function problemCount(problems: readonly Problem[]): string {
	const errors = problems.filter((problem) => problem.severity === 'error').length;
	const warnings = problems.length - errors;
	const counted = (n: number, word: string) => (n === 0 ? [] : [`${n} ${word}${n === 1 ? '' : 's'}`]);
	return [...counted(errors, 'error'), ...counted(warnings, 'warning')].join(', ') || 'no errors';
}

function linesOf(problem: Problem, indent: string): string[] {
	const place = [
		...(problem.cell === undefined ? [] : [problem.cell]),
		...(problem.line === undefined || problem.cell !== undefined ? [] : [`line ${problem.line}`]),
		...(problem.column === undefined ? [] : [`column ${problem.column}`]),
	].join(', ');
	const found = problem.found === undefined ? '' : ` found ${JSON.stringify(problem.found)}.`;
	const head = `${indent}${problem.severity}${place === '' ? '' : `, ${place}`}:${found} ${problem.message}`;
	return problem.mend === undefined ? [head] : [head, `${indent}  ${problem.mend}`];
}
