import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { IndexModel } from '../model/IndexModel.ts';
import { pageContext } from '../model/pageContext.ts';
import { changeState } from '../state/change/changeState.ts';
import type { SampleOptions } from '../testing/sampleDataset.ts';
import { sampleRelease } from '../testing/sampleRelease.ts';
import { wordsIn } from '../words/index.ts';
import ChangePage from './ChangePage.svelte';

const words = wordsIn('en');

function pageOf(options: SampleOptions) {
	const model = new IndexModel(sampleRelease(options));
	const context = pageContext(model, 'change/', '', false);
	const html = render(ChangePage, { props: { context, state: changeState(model) } }).body;
	return { model, html: html.replaceAll(/<!--.*?-->/g, '') };
}

describe('the change page without scripts', () => {
	it.each([
		{ areas: 2, periods: 2 },
		{ areas: 17, periods: 5 },
		{ areas: 200, periods: 3 },
	])('shows the change of every area over the whole span, in figures and a word: %o', (options) => {
		const { model, html } = pageOf(options);
		const table = html.slice(html.indexOf('id="table"'));
		for (const { code } of model.areas) {
			const published = model
				.changes(code, model.firstPeriod.id, model.lastPeriod.id)
				.find(({ measure }) => measure === 'index')!;
			const row = table.split('<tr').find((each) => each.includes(`href="../area/${code}/"`))!;
			expect(row).toContain(`>${words.signed(published.change, 1)}<`);
			const word = !published.clear ? 'little-change' : published.change > 0 ? 'improved' : 'declined';
			expect(row).toContain(words.rating(word));
		}
		expect(html.match(/<h1/g)).toHaveLength(1);
		expect(html).not.toMatch(/undefined|NaN|\bnull\b|\[object|style="/);
	});

	it('says so where there is one period only', () => {
		expect(pageOf({ areas: 3, periods: 1 }).html).toContain(words.change.nothing);
	});
});
