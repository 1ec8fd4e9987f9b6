import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { IndexModel } from '../model/IndexModel.ts';
import { pageContext } from '../model/pageContext.ts';
import { oddReleases } from '../testing/oddReleases.ts';
import { wordsIn } from '../words/index.ts';
import { comparePage } from './compare.ts';

const words = wordsIn('en');

describe.each(Object.entries(oddReleases()))('areas side by side without scripts, with %s', (_name, data) => {
	const model = new IndexModel(data);
	const page = comparePage.make(model, 'compare/', pageContext(model, 'compare/', '', false), words)!;
	const html = render(page.component, { props: page.props }).body.replaceAll(/<!--.*?-->/g, '');

	it('show the index of the first area and of the one it is held against', () => {
		const row = html.split('<tr').find((each) => each.includes(`href="../measure/${model.index.id}/"`))!;
		for (const code of [model.areas[0]!.code, 'B1']) {
			const { score } = model.cell(model.index.id, model.lastPeriod.id, code);
			expect(row).toContain(score === null ? words.absent('not-available') : words.score(score, model.scales.index));
			expect(html).toContain(`href="../area/${code}/"`);
		}
	});

	it('put no form into another, which browsers would take apart', () => {
		let depth = 0;
		for (const [tag] of html.matchAll(/<\/?form\b/g)) {
			depth += tag === '<form' ? 1 : -1;
			expect(depth).toBeLessThan(2);
		}
		expect(depth).toBe(0);
	});

	it('have one first heading, and nothing that a program would say', () => {
		expect(html.match(/<h1/g)).toHaveLength(1);
		expect(html).not.toMatch(/undefined|NaN|\bnull\b|Infinity|\[object|style="/);
		expect(html).toMatch(/differ most in|have the same score everywhere|are not compared/);
	});
});
