import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { IndexModel } from '../model/IndexModel.ts';
import { pageContext } from '../model/pageContext.ts';
import { scorecardsState } from '../state/scorecards/scorecardsState.ts';
import type { SampleOptions } from '../testing/sampleDataset.ts';
import { sampleRelease } from '../testing/sampleRelease.ts';
import { wordsIn } from '../words/index.ts';
import ScorecardsPage from './ScorecardsPage.svelte';

const words = wordsIn('en');

function pageOf(options: SampleOptions) {
	const model = new IndexModel(sampleRelease(options));
	const context = pageContext(model, 'scorecards/', '', false);
	const html = render(ScorecardsPage, { props: { context, state: scorecardsState(model) } }).body;
	return { model, html: html.replaceAll(/<!--.*?-->/g, '') };
}

describe('the scorecards without scripts', () => {
	it.each([
		{ areas: 2, periods: 1 },
		{ areas: 17, periods: 5 },
		{ areas: 200, periods: 2 },
	])('show every score of the last period, with a row for each area: %o', (options) => {
		const { model, html } = pageOf(options);
		for (const { code } of model.areas) {
			const row = html.split('<tr').find((each) => each.includes(`href="../area/${code}/"`))!;
			for (const { id, gap } of [model.index, ...model.dimensions, ...model.components]) {
				if (gap !== null) continue;
				const { score } = model.cell(id, model.lastPeriod.id, code);
				expect(row).toContain(
					score === null ? words.absent('not-available') : `>${words.score(score, model.scaleOf(id))}`,
				);
			}
		}
	});

	it('name each declared gap and its reason, have one first heading, and nothing that a program would say', () => {
		const { html } = pageOf({ areas: 3, periods: 2, areaName: (i) => `A ward with a very long name indeed ${i}` });
		expect(html).toContain('Water and Sanitation');
		expect(html).toContain('No figures are published for wards.');
		expect(html.match(/<h1/g)).toHaveLength(1);
		expect(html).not.toMatch(/undefined|NaN|\bnull\b|\[object|style="/);
	});
});
