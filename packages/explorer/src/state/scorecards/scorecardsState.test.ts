import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IndexModel } from '../../model/IndexModel.ts';
import { sampleRelease } from '../../testing/sampleRelease.ts';
import { wordsIn } from '../../words/index.ts';
import { figureAt } from './scorecardFigures.ts';
import { missingFiles } from './scorecardsFiles.ts';
import { scorecardParts, scorecardsState } from './scorecardsState.ts';
import { scorecardsTable } from './scorecardsTable.ts';
import { columnChoices, firstView, queryOfView, type ScorecardsView, shows, viewOfQuery } from './scorecardsView.ts';

const words = wordsIn('en');
const model = new IndexModel(sampleRelease({ areas: 9, periods: 4 }));
const state = scorecardsState(model);
const table = (view: Partial<ScorecardsView> = {}) =>
	scorecardsTable(state, [state.block], { ...firstView(state), ...view })!;

describe('the figures of the scorecards', () => {
	it('are those of the release, to the precision shown, in every period and view', () => {
		for (const { id: period } of model.periods) {
			for (const row of table({ period }).rows) {
				row.cells.forEach((cell, c) => {
					const { measure } = table().columns[c]!;
					const published = model.cell(measure.id, period, row.area.code);
					expect(cell.score === null ? null : words.score(cell.score, model.scaleOf(measure.id))).toBe(
						published.score === null ? null : words.score(published.score, model.scaleOf(measure.id)),
					);
					expect(cell.rank).toBe(published.rank);
					expect(cell.absent).toBe(published.score === null ? published.absent : null);
				});
			}
		}
	});

	it('carry the ratings of the release by each comparator', () => {
		const period = model.lastPeriod.id;
		const comparators = { previous: 'period:2022', first: 'period:2020', peers: 'peers', parent: 'B1' } as const;
		for (const against of ['previous', 'first', 'peers', 'parent'] as const) {
			const progress = against === 'previous' || against === 'first';
			const view = progress
				? { show: 'progress' as const, progressBy: against }
				: { show: 'position' as const, positionBy: against };
			for (const row of table(view).rows) {
				row.cells.forEach((cell, c) => {
					const { id } = table().columns[c]!.measure;
					const rating = model.rating(row.area.code, period, id, view.show, comparators[against]);
					expect(cell.rating).toBe(rating!.rating);
				});
			}
		}
	});

	it('hold no rating of progress in the first period', () => {
		const cells = table({ show: 'progress', period: '2020' }).rows.flatMap((row) => row.cells);
		expect(cells.every((cell) => cell.rating === null)).toBe(true);
	});

	it('say the flags of every marked cell, in the cell or in its column heading', () => {
		const { rows, columns, marks } = table({ period: '2020' });
		const flagsOf = (mark: string) => marks.find((each) => each.mark === mark)?.flags ?? [];
		let marked = 0;
		for (const row of rows) {
			row.cells.forEach((cell, c) => {
				const published = model.cell(columns[c]!.measure.id, '2020', row.area.code);
				if (published.score === null) return;
				expect(flagsOf(cell.mark || columns[c]!.mark)).toEqual(published.flags);
				if (published.flags.length > 0) marked++;
			});
		}
		expect(marked).toBeGreaterThan(0);
	});
});

describe('the table of the scorecards', () => {
	it('has a column for the index, each dimension and each component with data, in tree order', () => {
		expect(table().columns.map(({ measure }) => measure.id)).toEqual([
			'index',
			'basic-human-needs',
			'shelter',
			'personal-safety',
			'foundations-of-wellbeing',
			'access-to-basic-knowledge',
			'health-and-wellness',
			'opportunity',
			'personal-freedom-and-choice',
			'access-to-advanced-education',
		]);
		expect(table().groups.map((group) => [group.measure?.name ?? null, group.columns.length, group.gaps])).toEqual([
			[null, 1, 0],
			['Basic Human Needs', 3, 1],
			['Foundations of Wellbeing', 3, 0],
			['Opportunity', 3, 0],
		]);
	});

	it('tells of declared gaps and why they are gaps', () => {
		expect(state.gaps).toEqual([
			{
				id: 'water-and-sanitation',
				name: 'Water and Sanitation',
				dimension: 'basic-human-needs',
				reason: 'No figures are published for wards.',
			},
		]);
	});

	it('puts the borough on top, in the view of scores only', () => {
		expect(table().comparators.map(({ area }) => area.name)).toEqual(['Sampleton']);
		expect(table({ show: 'rank' }).comparators).toEqual([]);
	});

	it('sorts by any column, either way, and leaves no area out', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('name', ...state.measures.map(({ id }) => id)),
				fc.boolean(),
				fc.constantFrom(...shows),
				(sort, reversed, show) => {
					const { rows, sortedBy, columns } = table({ sort, reversed, show });
					expect(rows.map(({ area }) => area.code).sort()).toEqual(state.areas.map(({ code }) => code).sort());
					if (sortedBy === 'name' || (show !== 'score' && show !== 'rank')) return;
					const c = columns.findIndex(({ measure }) => measure.id === sortedBy);
					const ranks = rows.flatMap((row) => row.cells[c]!.rank ?? []);
					expect(ranks).toEqual([...ranks].sort((a, b) => (reversed ? b - a : a - b)));
				},
			),
		);
	});

	it('finds areas by a part of their name, whatever the case', () => {
		expect(table({ find: 'WARD 3' }).rows.map(({ area }) => area.name)).toEqual(['Ward 3']);
		expect(table({ find: 'nowhere' }).rows).toEqual([]);
	});
});

describe('figures that are not handed over with the page', () => {
	const large = new IndexModel(sampleRelease({ areas: 400, periods: 3 }));
	const cards = scorecardsState(large);
	const view = firstView(cards);

	it('are not needed for the first view', () => {
		expect(missingFiles(cards, [cards.block], view)).toEqual([]);
		expect(scorecardsTable(cards, [cards.block], view)!.rows).toHaveLength(400);
	});

	it('stand in the files that a view asks for, each of them a file of the site', () => {
		const files = new Set(scorecardParts.paths(large));
		const periods = cards.periods.map(({ id }) => id);
		for (const period of periods) {
			for (const { id: columns } of columnChoices(cards)) {
				const wanted = { ...view, period, columns };
				const needed = missingFiles(cards, [cards.block], wanted);
				for (const file of needed) expect(files.has(file)).toBe(true);
				const blocks = [cards.block, ...needed.map((file) => scorecardParts.json(large, file)!)];
				expect(missingFiles(cards, blocks, wanted)).toEqual([]);
				expect(scorecardsTable(cards, blocks, wanted)!.rows).toHaveLength(400);
			}
		}
		expect(scorecardParts.json(large, 'scorecards/periods/99.json')).toBeNull();
	});

	it('hold indicators as the release does', () => {
		const block = scorecardParts.json(large, 'scorecards/indicators/shelter.json')!;
		const row = 1 + large.areas.length - 1;
		const published = large.cell('shelter-1', '2021', large.areas.at(-1)!.code);
		const figure = figureAt(block, 'shelter-1', '2021', row, null)!;
		expect(words.score(figure.score!, large.scales.indicator)).toBe(
			words.score(published.score!, large.scales.indicator),
		);
	});
});

describe('the address of a view', () => {
	it('leads back to the same view', () => {
		fc.assert(
			fc.property(
				fc.record({
					show: fc.constantFrom(...shows),
					period: fc.constantFrom(...state.periods.map(({ id }) => id)),
					columns: fc.constantFrom(...columnChoices(state).map(({ id }) => id)),
					progressBy: fc.constantFrom(...state.ratedBy.progress),
					positionBy: fc.constantFrom(...state.ratedBy.position),
					sort: fc.constantFrom('name', ...state.measures.map(({ id }) => id)),
					reversed: fc.boolean(),
					parent: fc.constantFrom(null, 'B1'),
					find: fc.string(),
					comparators: fc.boolean(),
				}),
				(view) => {
					expect(viewOfQuery(state, new URLSearchParams(queryOfView(state, view)))).toEqual(view);
				},
			),
		);
	});

	it('is bare for the first view, and nonsense in it is passed over', () => {
		expect(queryOfView(state, firstView(state))).toBe('');
		const nonsense = new URLSearchParams('show=best&period=1066&columns=x&sort=-y&in=z&since=q');
		expect(viewOfQuery(state, nonsense)).toEqual(firstView(state));
	});
});

describe('places that are unlike the others', () => {
	it.each([
		{ areas: 2, periods: 1 },
		{ areas: 1, periods: 2 },
		{ areas: 3, periods: 2, areaName: () => 'One name for all' },
	])('are shown whole: %o', (options) => {
		const odd = new IndexModel(sampleRelease(options));
		const cards = scorecardsState(odd);
		for (const show of shows) {
			const shown = scorecardsTable(cards, [cards.block], { ...firstView(cards), show })!;
			expect(shown.rows).toHaveLength(options.areas);
			for (const row of shown.rows) {
				for (const cell of row.cells) expect(cell.score === null).toBe(cell.absent !== null);
			}
		}
	});
});
