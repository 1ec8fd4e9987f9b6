import { type Dataset, flagBit, type Indicator } from '@social-index/schema';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { IndexModel } from '../../model/IndexModel.ts';
import { pageContext } from '../../model/pageContext.ts';
import PlanPage from '../../pages/PlanPage.svelte';
import { sampleDataset } from '../../testing/sampleDataset.ts';
import { releaseOf } from '../../testing/sampleRelease.ts';
import { wordsIn } from '../../words/index.ts';
import { hasPlan, type PlanTarget, planState } from './planState.ts';

const words = wordsIn('en');

/** The borough's figures of the first indicator (higher is better) and a target for it; wards keep theirs. */
function planned(values: readonly number[], change: Partial<Indicator>, base: Dataset = sampleDataset()): IndexModel {
	const { observations } = base;
	const value = observations.value.slice();
	const flag = observations.flag.slice();
	const borough = observations.areas.indexOf('B1');
	values.forEach((x, t) => {
		value[t * observations.areas.length + borough] = x;
		flag[t * observations.areas.length + borough] = Number.isNaN(x) ? flagBit['not-available'] : 0;
	});
	return new IndexModel(
		releaseOf({
			...base,
			indicators: base.indicators.map((indicator, i) => (i === 0 ? { ...indicator, ...change } : indicator)),
			observations: { ...observations, value, flag },
		}),
	);
}

function rowOf(model: IndexModel): PlanTarget {
	return planState(model).themes.flatMap(({ targets }) => targets)[0]!;
}

function htmlOf(model: IndexModel): string {
	const context = pageContext(model, 'plan/', '', false);
	return render(PlanPage, { props: { context, state: planState(model) } }).body.replaceAll(/<!--.*?-->/g, '');
}

describe('the plan', () => {
	// From 40 in 2020 to 50 in 2022; the target of 60 by 2025 asks for 40 + 20 × 2/5 = 48 by 2022.
	it('tells how far a figure has to go, how fast it must and does move, and the rating of the release', () => {
		const model = planned([40, 44, 50], { target: 60, targetPeriod: '2025' });
		const row = rowOf(model);
		expect(row).toMatchObject({ rating: 'on-track', distance: 10, target: 60, by: '2025', points: [40, 44, 50] });
		expect(row.pace.needed).toBeCloseTo(10 / 3, 12);
		expect(row.pace.actual).toBe(5);
		expect(row.latest).toMatchObject({ value: 50, period: '2022' });
		expect(row.rating).toBe(model.rating('B1', '2022', row.id, 'target', 'target')!.rating);
	});

	it('calls a figure short of the line off track, and one beyond the target met', () => {
		expect(rowOf(planned([40, 44, 47.9], { target: 60, targetPeriod: '2025' })).rating).toBe('off-track');
		const met = rowOf(planned([40, 44, 61], { target: 60, targetPeriod: '2025' }));
		expect(met).toMatchObject({ rating: 'met', distance: -1 });
	});

	it('turns round where lower is better', () => {
		const change = { direction: 'lower', best: 0, worst: 100, target: 30, targetPeriod: '2024' } as const;
		// Due by 2022: 40 − 10 × 2/4 = 35.
		expect(rowOf(planned([40, 38, 35], change))).toMatchObject({ rating: 'on-track', distance: 5 });
		expect(rowOf(planned([40, 38, 35.1], change)).rating).toBe('off-track');
		expect(rowOf(planned([40, 38, 35], change)).pace).toMatchObject({ needed: -2.5, actual: -2.5 });
	});

	it('says nothing of pace where the target has no time or it has come', () => {
		const undated = rowOf(planned([40, 44, 50], { target: 60, targetPeriod: null }));
		expect(undated).toMatchObject({ rating: 'not-compared', pace: { needed: null, actual: 5 } });
		const past = rowOf(planned([40, 44, 50], { target: 60, targetPeriod: '2021' }));
		expect(past).toMatchObject({ rating: 'off-track', pace: { needed: null } });
	});

	it('counts every ward once, as the release rates it', () => {
		const model = planned([40, 44, 50], { target: 60, targetPeriod: '2025' });
		const { areas, id } = rowOf(model);
		expect(areas.reduce((a, b) => a + b)).toBe(6);
		const met = model.areas.filter(({ code }) => model.cell(id, '2022', code).value! >= 60);
		expect(areas[0]).toBe(met.length);
	});

	it('groups indicators by theme, and those without a target apart', () => {
		const state = planState(planned([40, 44, 50], { target: 60, targetPeriod: '2025' }));
		expect(state.themes).toHaveLength(1);
		expect(state.themes[0]).toMatchObject({ name: 'Homes', counts: [0, 1, 0, 0] });
		expect(state.themes[0]!.without.map(({ id }) => id)).toEqual(['shelter-2']);
	});

	it('keeps a target that belongs to no theme', () => {
		const state = planState(planned([40, 44, 50], { target: 60, targetPeriod: '2025', theme: null }));
		expect(state.themes.map(({ id }) => id)).toEqual(['homes', null]);
		expect(state.themes[1]!.targets).toHaveLength(1);
	});

	it('leaves pace out of figures brought from another period', () => {
		// The second indicator has no figure of its own in 2020 and takes that of 2021.
		const base = sampleDataset();
		const indicators = base.indicators.map((indicator, i) => (i === 1 ? { ...indicator, target: 0 } : indicator));
		const row = rowOf(new IndexModel(releaseOf({ ...base, indicators })));
		expect(row.carried).toEqual([true, false, false]);
		expect(row.pace.since).toBe(2021);
	});
});

describe('the page of the plan', () => {
	it('shows target, distance, pace, rating and the line', () => {
		const html = htmlOf(planned([40, 44, 50], { target: 60, targetPeriod: '2025' }));
		for (const text of ['60.0% by 2025', '10.0 percentage points', '+3.33 percentage points a year', 'On track']) {
			expect(html).toContain(text);
		}
		expect(html).toContain('class="trend');
		expect(html).not.toMatch(/undefined|NaN|\bnull\b|\[object|style="/);
	});

	it('is honest where no target is set, in words for readers alone', () => {
		const model = planned([], {});
		expect(htmlOf(model)).toContain(words.plan.none.title);
		expect(htmlOf(model)).not.toContain('indicators.csv');
		expect(hasPlan(model)).toBe(true);
	});

	it('stands a place that no area contains, one period, and an indicator without a figure', () => {
		const base = sampleDataset({ periods: 1 });
		const alone = base.areas.map((area) => ({ ...area, parent: null }));
		const apart = planned([40], { target: 60, targetPeriod: '2025' }, { ...base, areas: alone });
		expect(planState(apart).area).toBeNull();
		expect(htmlOf(apart)).toContain(words.plan.noArea('wards'));
		const missing = planned([Number.NaN], { target: 60, targetPeriod: '2025' }, base);
		expect(rowOf(missing)).toMatchObject({ distance: null, rating: null });
		expect(htmlOf(missing)).toContain(words.absent('not-available'));
	});
});
