import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { IndexModel } from '../model/IndexModel.ts';
import { pageContext } from '../model/pageContext.ts';
import type { SampleOptions } from '../testing/sampleDataset.ts';
import { sampleRelease } from '../testing/sampleRelease.ts';
import { wordsIn } from '../words/index.ts';
import { pages } from './index.ts';

const words = wordsIn('en');
const views = pages.filter(({ id }) => id.startsWith('embed-'));

function rendered(model: IndexModel, path: string): { readonly html: string; readonly wholePage: string | null } {
	const context = pageContext(model, path, '', false);
	for (const view of views) {
		const made = view.make(model, path, context, words);
		if (made !== null) {
			return { html: render(made.component, { props: made.props }).body, wholePage: made.wholePage };
		}
	}
	throw new Error(`no view at ${path}`);
}

const places: readonly (SampleOptions & { readonly called: string })[] = [
	{ called: 'two areas, one period', areas: 2, periods: 1 },
	{ called: 'seventeen areas, three periods', areas: 17, periods: 3 },
	{
		called: 'very long names',
		areas: 5,
		periods: 2,
		areaName: (i) => `Saint Something upon a Very Long River with the Hamlet of Elsewhere ${i}`,
	},
];

describe.each(places)('views for frames of other sites, $called', ({ called: _, ...options }) => {
	const model = new IndexModel(sampleRelease(options));
	const paths = views.flatMap((view) => [...view.paths(model)]);

	it('are there of every kind, each part of a page that is there', () => {
		const whole = new Set(pages.flatMap((page) => [...page.paths(model)]));
		for (const kind of ['area', 'map', 'scorecard', 'measure']) {
			expect(paths.some((path) => path.startsWith(`embed/${kind}/`))).toBe(true);
		}
		for (const path of paths) expect(whole.has(rendered(model, path).wholePage!), path).toBe(true);
	});

	it('have one heading of the first level, a subtitle with the period, and no number that is none', () => {
		for (const path of paths) {
			const { html } = rendered(model, path);
			expect(html.match(/<h1/g), path).toHaveLength(1);
			const subtitle = /class="view-subtitle">([^<]*)</.exec(html)![1]!;
			expect(subtitle, path).toContain(model.lastPeriod.name);
			expect(subtitle, path).toContain(path.startsWith('embed/area/') ? model.index.name : model.data.manifest.place);
			expect(html.replace(/<[^>]*>/g, ' '), path).not.toMatch(/\b(NaN|undefined|null|Infinity|\[object)\b/);
		}
	});

	it('show in a card the score and the rank that the release holds', () => {
		for (const { code, name } of model.areas) {
			const text = rendered(model, `embed/area/${code}/`)
				.html.replace(/<[^>]*>/g, ' ')
				.replace(/\s+/g, ' ');
			const { score, rank, ranked } = model.cell(model.index.id, model.lastPeriod.id, code);
			expect(text).toContain(words.score(score!, model.scales.index));
			expect(text).toContain(`${name} ranks ${words.rankOf(rank!, ranked)}`);
		}
	});

	it('show in a ranking every area once', () => {
		const { html } = rendered(model, `embed/measure/${model.index.id}/`);
		for (const { code } of model.areas) expect(html.split(`area/${code}/"`)).toHaveLength(2);
	});
});

it('of a place without a map are the others', () => {
	const data = { ...sampleRelease({ areas: 3, periods: 1 }), geographies: [] };
	const model = new IndexModel(data);
	expect(views.flatMap((view) => [...view.paths(model)]).filter((path) => path.includes('map'))).toEqual([]);
});

it('of many areas list no more than a frame can hold, and say so', () => {
	const model = new IndexModel(sampleRelease({ areas: 130, periods: 1 }));
	for (const path of ['embed/scorecard/', `embed/measure/${model.index.id}/`]) {
		const { html } = rendered(model, path);
		const rows = model.areas.filter(({ code }) => html.includes(`area/${code}/"`));
		expect(rows, path).toHaveLength(100);
		expect(html, path).toMatch(/100 .*of 130/);
	}
});
