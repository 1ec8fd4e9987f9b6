import type { IndexScores } from '@social-index/engine';
import { flagBit } from '@social-index/schema';
import { expect, test } from 'vitest';
import {
	describeReference,
	expectClose,
	indicatorsOf,
	numbers,
	type ReferenceTable,
	reference,
	referenceInput,
	words,
} from '../../../engine/src/testing/coinrReference.ts';
import { columnOfPanel, scoresOfImport, switchedOn } from '../testing/importedPanel.ts';
import { importCoinr } from './importCoinr.ts';

const meta = referenceInput('asem_iMeta.csv');
const importing = (data: string) => (folder: string, options: Parameters<typeof importCoinr>[3]) =>
	importCoinr(referenceInput(data), meta, folder, options);

/** Holds our cells to a table of COINr's, area by area; its codes became our ids by being written small. */
function holdTo(scores: IndexScores, cells: ArrayLike<number>, table: ReferenceTable, period: string): void {
	const times = table.data.Time?.map(String);
	const rows = words(table, 'uCode').flatMap((code, row) =>
		times === undefined || times[row] === period ? [{ code, row }] : [],
	);
	expect(rows.length).toBeGreaterThan(40);
	for (const measure of indicatorsOf(table)) {
		const own = columnOfPanel(scores, cells, measure.toLowerCase(), period);
		const expected = numbers(table, measure);
		expectClose(
			rows.map(({ code }) => own.get(code)!),
			rows.map(({ row }) => expected[row]!),
			`${measure}, ${period}`,
		);
	}
}

describeReference('the example of COINr, imported and built', () => {
	const { output } = reference<unknown, { scores: ReferenceTable; ranks: ReferenceTable }>('asem/final_scores_ranks');
	const groupMeans = (yaml: string) => switchedOn(yaml, 'imputation: group-centre');

	test('every score and rank of its 51 countries is COINr’s to 1e-9, with the group mean switched on', async () => {
		const { made, scores } = await scoresOfImport(
			importing('asem_iData.csv'),
			{ parents: 'EurAsia_group' },
			groupMeans,
		);
		expect(made).toMatchObject({ areas: 51, indicators: 49, periods: 1, leftOut: [], warnings: [] });
		holdTo(scores, scores.panel.score, output.scores, '2018');
		const index = columnOfPanel(scores, scores.panel.score, 'index', '2018');
		expect(index.get('CHE')).toBeCloseTo(68.383724, 6);
		const ranks = columnOfPanel(scores, scores.panel.rank, 'index', '2018');
		words(output.ranks, 'uCode').forEach((code, row) => {
			expect([code, ranks.get(code)]).toEqual([code, numbers(output.ranks, 'Index')[row]]);
		});
	});

	test('an indicator shows what COINr denominates it to, and says which values were filled', async () => {
		const { scores } = await scoresOfImport(importing('asem_iData.csv'), { parents: 'EurAsia_group' }, groupMeans);
		const imputed = reference<unknown, ReferenceTable>('asem/pipeline_3_Imputed').output;
		const denominated = reference<unknown, ReferenceTable>('asem/pipeline_2_Denominated').output;
		holdTo(scores, scores.panel.value, imputed, '2018');
		for (const measure of indicatorsOf(denominated)) {
			const flags = columnOfPanel(scores, scores.panel.flag, measure.toLowerCase(), '2018');
			const before = numbers(denominated, measure);
			words(denominated, 'uCode').forEach((code, row) => {
				const filled = (flags.get(code)! & flagBit.imputed) !== 0;
				expect([measure, code, filled]).toEqual([measure, code, Number.isNaN(before[row]!)]);
			});
		}
	});

	test('a partial choice of options of the treatment leaves the others at their defaults', async () => {
		const treatment = (yaml: string) =>
			groupMeans(yaml).replace(/^ {2}# treatment: none.*$/m, '  treatment: { name: log-ct, steps: 5 }');
		const { scores } = await scoresOfImport(importing('asem_iData.csv'), { parents: 'EurAsia_group' }, treatment);
		expect(scores.treated.reduce((total, { rows }) => total + rows.length, 0)).toBeGreaterThan(20);
		holdTo(scores, scores.panel.score, output.scores, '2018');
	});
});

describeReference(
	'five years of it, screened, treated year by year, neither filled nor divided, as a purse of COINr',
	() => {
		interface Purse {
			readonly Normalised: ReferenceTable;
			readonly scores: ReferenceTable;
			readonly ranks_within_year: ReferenceTable;
		}
		const { output } = reference<unknown, { global_TRUE: Purse; global_FALSE: Purse }>(
			'panel/purse_normalise_aggregate',
		);
		const panel = { screen: 0.9, denominators: false };
		const years = ['2018', '2019', '2020', '2021', '2022'];
		const hold = (scores: IndexScores, purse: Purse, periods: readonly string[]) => {
			expect(scores.panel.periods).toEqual(periods);
			for (const year of periods) {
				holdTo(scores, scores.panel.score, purse.Normalised, year);
				holdTo(scores, scores.panel.score, purse.scores, year);
				holdTo(scores, scores.panel.rank, purse.ranks_within_year, year);
			}
		};

		test('minimum and maximum over all years: all scores and ranks to 1e-9', async () => {
			const { made, scores } = await scoresOfImport(importing('asem_iData_p.csv'), panel);
			expect(made).toMatchObject({ areas: 46, periods: 5 });
			expect(new Set(made.leftOut.map(({ area }) => area)).size).toBe(5);
			hold(scores, output.global_TRUE, years);
		});

		test('each year by itself: all scores and ranks to 1e-9', async () => {
			const { scores } = await scoresOfImport(importing('asem_iData_p.csv'), panel, (yaml) =>
				switchedOn(yaml, 'standardise: by-period'),
			);
			hold(scores, output.global_FALSE, years);
		});

		test.each([[['2019', '2021']], [['2020']]])('of the years %s alone, each by itself', async (some) => {
			const { scores } = await scoresOfImport(importing('asem_iData_p.csv'), panel, (yaml) =>
				switchedOn(yaml, 'standardise: by-period').replace(
					/^periods:\n(?: {2}- .*\n)+/m,
					`periods: [${some.join(', ')}]\n`,
				),
			);
			hold(scores, output.global_FALSE, some);
		});
	},
);
