import { expect, test } from 'vitest';
import { checkWith } from '../testing/smallProject.ts';
import { testEachIsTold } from '../testing/told.ts';

/* The small project is released on 31 January 2026. */
const written = (text: string, file = 'content/accessibility.md') => ({
	[file]: `# Accessibility statement\n\n${text}\n`,
});

testEachIsTold([
	{
		about: 'an accessibility statement without a date',
		changes: written('Reviewed each year.'),
		code: 'STATEMENT_UNDATED',
		file: 'content/accessibility.md',
		says: /when it was prepared or last reviewed/,
		mend: /1 March 2026/,
	},
	{
		about: 'an accessibility statement that is a day too old',
		changes: written('Prepared on 3 May 2023 and reviewed on 30 January 2025.'),
		code: 'STATEMENT_OLD',
		file: 'content/accessibility.md',
		found: '2025-01-30',
		says: /more than twelve months before this release \(2026-01-31\)/,
		mend: /Review it/,
	},
	{
		about: 'an old accessibility statement in Welsh',
		changes: written('Adolygwyd ar 2 Mawrth 2024.', 'content/cy/accessibility.md'),
		code: 'STATEMENT_OLD',
		file: 'content/cy/accessibility.md',
		found: '2024-03-02',
		says: /twelve months/,
		mend: /Review it/,
	},
]);

test.each(['Reviewed on 31 January 2025.', 'Prepared on 2 May 2021, last reviewed 2025-12-01.', '1st February 2026'])(
	'a statement of the last twelve months is taken: %s',
	async (text) => {
		const { dataset } = await checkWith(written(text));
		expect(dataset!.content.accessibility).toContain(text);
	},
);

test('without one there is nothing to say, since the software writes one', async () => {
	const { problems } = await checkWith({});
	expect(problems.filter(({ code }) => code.startsWith('STATEMENT'))).toEqual([]);
});
