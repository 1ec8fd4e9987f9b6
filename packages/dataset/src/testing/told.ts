import type { Problem } from '@social-index/schema';
import { expect, test } from 'vitest';
import { type Changes, checkWith } from './smallProject.ts';

/** A wrong input, and what must be told of it: the place exactly, the sentences in their telling parts. */
export interface WrongInput {
	readonly about: string;
	readonly changes: Changes;
	readonly code: string;
	readonly severity?: Problem['severity'];
	readonly file: string;
	readonly line?: number;
	readonly column?: string;
	readonly cell?: string;
	readonly found?: string;
	readonly says: RegExp;
	readonly mend: RegExp;
}

/** A test for each wrong input: it is told once, with its place, what is wrong and how to mend it, and no dataset is made of an error. */
export function testEachIsTold(cases: readonly WrongInput[]): void {
	for (const wrong of cases) test(wrong.about, () => expectTold(wrong));
}

async function expectTold({ changes, about, says, mend, ...place }: WrongInput): Promise<void> {
	const { problems, dataset } = await checkWith(changes);
	const told = problems.filter((problem) => problem.code === place.code);
	expect(told, `${about}: ${JSON.stringify(problems)}`).toHaveLength(1);
	expect(told[0]).toMatchObject({ severity: 'error', ...place });
	expect(told[0]!.message).toMatch(says);
	expect(told[0]!.mend).toMatch(mend);
	expect(dataset === null).toBe(problems.some((problem) => problem.severity === 'error'));
}
