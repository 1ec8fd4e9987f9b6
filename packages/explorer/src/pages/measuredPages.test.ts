import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { IndexModel } from '../model/IndexModel.ts';
import { pageContext } from '../model/pageContext.ts';
import { oddReleases } from '../testing/oddReleases.ts';
import { sampleRelease } from '../testing/sampleRelease.ts';
import { wordsIn } from '../words/index.ts';
import { accessibilityPage } from './accessibility.ts';
import { dataPage } from './data.ts';
import { measurePage } from './measure.ts';
import { measuresPage } from './measures.ts';
import { methodPage } from './method.ts';

const words = wordsIn('en');
const types = [measurePage, measuresPage, methodPage, dataPage, accessibilityPage];

function textOf(html: string): string {
	return html
		.replace(/<(script|style)[^>]*>.*?<\/\1>/gs, '')
		.replace(/<!--.*?-->/gs, '')
		.replace(/<[^>]+>/g, ' ');
}

describe.each(Object.entries({ 'the sample': sampleRelease(), ...oddReleases() }))('with %s', (_name, data) => {
	const model = new IndexModel(data);
	const made = types.flatMap((type) =>
		[...type.paths(model)].map((path) => {
			const context = pageContext(model, path, '', false);
			const page = type.make(model, path, context, words)!;
			return { path, page, html: render(page.component, { props: page.props }).body };
		}),
	);

	it('every page says something, and nothing that is no word or number', () => {
		for (const { path, html } of made) {
			const text = textOf(html);
			expect(text.match(/\b(undefined|NaN|null|Infinity|\[object)/)?.[0], path).toBeUndefined();
			expect(text.match(/\b(best|worst) (ward|area)/i)?.[0], path).toBeUndefined();
			expect(html.match(/<h1[ >]/g), path).toHaveLength(1);
			expect(html.match(/ style="/), path).toBeNull();
		}
	});

	it('headings go down one level at a time', () => {
		for (const { path, html } of made) {
			const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map((match) => Number(match[1]));
			for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0), path).toBeLessThanOrEqual(1);
		}
	});

	it('titles are told apart', () => {
		const titles = made.map(({ page }) => page.title);
		expect(new Set(titles).size).toBe(titles.length);
	});

	it('ids within a page are told apart', () => {
		for (const { path, html } of made) {
			const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
			expect(new Set(ids).size, path).toBe(ids.length);
		}
	});
});
