import type { Problem } from '@social-index/schema';

/** How many problems of one code in one file are listed one by one. */
const listedOneByOne = 20;

/** Gathers every problem of a reading, so that all are told at once and none stops the search for the next. */
export class ProblemList {
	readonly #problems: Problem[] = [];

	error(problem: Omit<Problem, 'severity'>): void {
		this.#problems.push({ severity: 'error', ...problem });
	}

	warn(problem: Omit<Problem, 'severity'>): void {
		this.#problems.push({ severity: 'warning', ...problem });
	}

	get hasErrors(): boolean {
		return this.#problems.some((problem) => problem.severity === 'error');
	}

	/** Errors first, then warnings, with floods collapsed by {@link collapseFloods}. */
	told(): readonly Problem[] {
		const of = (severity: Problem['severity']): Problem[] => this.#problems.filter((p) => p.severity === severity);
		return collapseFloods([...of('error'), ...of('warning')]);
	}
}

/**
 * Passes problems on to a list without what was found: for cells of indicators that are protected, since a small count must
 * stand in no message, not even in one to the person who has the file. A release says nothing of them: in a file that is sorted,
 * the line of a figure tells between which others it lies.
 */
export class QuietProblemList extends ProblemList {
	readonly #list: ProblemList;

	constructor(list: ProblemList) {
		super();
		this.#list = list;
	}

	override error({ found: _, ...problem }: Omit<Problem, 'severity'>): void {
		this.#list.error(problem);
	}

	override warn({ found: _, ...problem }: Omit<Problem, 'severity'>): void {
		this.#list.warn({ ...problem, published: '' });
	}
}

/**
 * Lists at most twenty problems of one code in one file; the rest become one problem that counts them.
 * One wrong column would otherwise bury every other problem under thousands of lines.
 *
 * @param problems - in the order found
 * @returns the problems to tell, in the same order, each count after the last one listed
 * @example
 * const many = Array.from({ length: 25 }, (_, i) =>
 *   ({ code: 'TEXT_IN_NUMBER', severity: 'error' as const, file: 'data/a.csv', line: i + 2, message: 'Not a number.' }));
 * collapseFloods(many).length // => 21
 * collapseFloods(many)[20]?.message // => '5 more of the same kind (TEXT_IN_NUMBER) stand in this file, on lines 22 to 26.'
 */
export function collapseFloods(problems: readonly Problem[]): readonly Problem[] {
	const groups = new Map<string, Problem[]>();
	for (const problem of problems) {
		const key = `${problem.severity} ${problem.code} ${problem.file ?? ''} ${problem.published === undefined}`;
		const group = groups.get(key);
		if (group) group.push(problem);
		else groups.set(key, [problem]);
	}
	return [...groups.values()].flatMap((group) => {
		const rest = group.slice(listedOneByOne);
		if (rest.length === 0) return group;
		return [...group.slice(0, listedOneByOne), countOf(rest)];
	});
}

function countOf(rest: readonly Problem[]): Problem {
	const first = rest[0]!;
	const lines = rest.flatMap((problem) => (problem.line === undefined ? [] : [problem.line]));
	const where =
		lines.length < 2
			? ''
			: `, on lines ${lines.reduce((a, b) => Math.min(a, b))} to ${lines.reduce((a, b) => Math.max(a, b))}`;
	return {
		code: first.code,
		severity: first.severity,
		...(first.file === undefined ? {} : { file: first.file }),
		...(first.published === undefined ? {} : { published: '' }),
		message: `${rest.length.toLocaleString('en-GB')} more of the same kind (${first.code}) stand in this file${where}.`,
		mend: 'Mend those listed above first: the rest are often the same mistake.',
	};
}
