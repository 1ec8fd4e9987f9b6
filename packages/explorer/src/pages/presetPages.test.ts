import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { IndexModel } from '../model/IndexModel.ts';
import { pageContext } from '../model/pageContext.ts';
import { presetReleases } from '../testing/presetReleases.ts';
import { wordsIn } from '../words/index.ts';
import { pages } from './index.ts';

const words = wordsIn('en');
/** Of the measures, one of each kind, a gap and one outside the index; all pages of other types. */
const some = /^(map|measure)\/(?!(index|opportunity|shelter|shelter-2|water-and-sanitation|median-age)\/)./;

function textOf(html: string): string {
	return html
		.replace(/<!--.*?-->/gs, '')
		.replace(/<[^>]+>/g, ' ')
		.replace(/\s+/g, ' ');
}

const numberIn = (text: string) => Number(text.replace('−', '-').replaceAll(',', ''));

/** The bounds of the classes of every legend of a page, in order; open ends as infinities. */
function legendsOf(html: string): readonly (readonly (readonly [number, number])[])[] {
	return html
		.split('<div class="legend')
		.slice(1)
		.map((part) =>
			[
				...textOf(part.slice(part.indexOf('<ul'), part.indexOf('</ul>'))).matchAll(
					/under (\S+)|(\S+) and over|(\S+) to (\S+)/g,
				),
			].map(([, under, over, from, to]): [number, number] => [
				under !== undefined ? -Infinity : numberIn(over ?? from!),
				over !== undefined ? Infinity : numberIn(under ?? to!),
			]),
		);
}

describe.each(Object.entries(presetReleases()))('the pages of %s', (_preset, data) => {
	const model = new IndexModel(data);
	const made = pages.flatMap((type) =>
		[...type.paths(model)].flatMap((path) => {
			if (some.test(path)) return [];
			const page = type.make(model, path, pageContext(model, path, '', false), words)!;
			return [{ path, page, html: render(page.component, { props: page.props }).body }];
		}),
	);
	const htmlAt = (path: string) => made.find((one) => one.path === path)!.html.replaceAll(/<!--.*?-->/g, '');

	it('say nothing that is no word or number', () => {
		expect(made.length).toBeGreaterThan(20);
		for (const { path, page, html } of made) {
			expect(textOf(html).match(/\b(undefined|NaN|null|Infinity|\[object)/)?.[0], path).toBeUndefined();
			expect(JSON.stringify(page.browserProps), path).not.toMatch(/NaN|undefined/);
			expect(html.match(/="[^"]*(NaN|undefined|Infinity)/)?.[0], path).toBeUndefined();
			expect(html.match(/<h1[ >]/g), path).toHaveLength(1);
		}
	});

	it('have legends whose classes meet and cover every score of the map, in every period', () => {
		for (const measure of ['index', 'opportunity', 'shelter', 'shelter-2']) {
			const [legend] = legendsOf(htmlAt(`map/${measure}/`));
			for (const [i, [low]] of legend!.entries()) if (i > 0) expect(low).toBe(legend![i - 1]![1]);
			for (const { id } of model.periods) {
				for (const { code } of model.areas) {
					const { score } = model.cell(measure, id, code);
					if (score === null) continue;
					const shown = Number(score.toFixed(model.scaleOf(measure).decimals));
					expect(shown).toBeGreaterThanOrEqual(legend![0]![0]);
					expect(shown).toBeLessThanOrEqual(legend!.at(-1)![1]);
				}
			}
		}
	});

	it('colour each score of the scorecards by the class of the legend that it stands in', () => {
		const html = htmlAt('scorecards/');
		const legends = legendsOf(html);
		expect(legends.length).toBeGreaterThanOrEqual(1);
		const columns = [model.index, ...model.dimensions.flatMap((dimension) => [dimension.id, ...dimension.children])]
			.map((measure) => (typeof measure === 'string' ? model.measure(measure) : measure))
			.filter(({ gap, type }) => gap === null && type !== 'indicator');
		for (const { code, level } of model.allAreas) {
			// An area of another level has no row where the method gives it no score.
			if (level !== model.level.id && model.cell('index', model.lastPeriod.id, code).score === null) continue;
			const row = html.split('<tr').find((each) => each.includes(`href="../area/${code}/"`))!;
			const cells = row
				.split('<td')
				.map((cell) => cell.split('</td>')[0]!)
				.slice(1);
			columns.forEach((measure, c) => {
				const { score } = model.cell(measure.id, model.lastPeriod.id, code);
				const text = score === null ? words.absent('not-available') : words.score(score, model.scaleOf(measure.id));
				expect(
					textOf(`<td${cells[c]}`)
						.trim()
						.replace(/[†‡§¶#]+$/, ''),
				).toBe(text);
				if (score === null) return;
				const colour = Number(/score-ground-(\d)/.exec(cells[c]!)![1]);
				const shown = numberIn(text);
				expect(legends.some((legend) => legend[colour]![0] <= shown + 1e-9 && shown <= legend[colour]![1])).toBe(true);
			});
		}
	});

	it('show the same score of an area everywhere', () => {
		for (const { code } of model.areas) {
			for (const measure of ['index', 'shelter']) {
				const { score } = model.cell(measure, model.lastPeriod.id, code);
				if (score === null) continue;
				const told = words.score(score, model.scaleOf(measure));
				for (const path of [`area/${code}/`, `measure/${measure}/`, `map/${measure}/`]) {
					expect(textOf(htmlAt(path))).toContain(` ${told} `);
				}
			}
		}
	});

	it('say beside differences that they were worked out before rounding', () => {
		const { code } = model.areas[0]!;
		for (const path of [`area/${code}/`, 'measure/shelter/', 'change/']) {
			expect(textOf(htmlAt(path))).toContain(words.beforeRounding);
		}
		const { difference } = model.rating(
			code,
			model.lastPeriod.id,
			'index',
			'progress',
			`period:${model.firstPeriod.id}`,
		)!;
		expect(textOf(htmlAt(`area/${code}/`))).toContain(words.area.points(difference!, model.scales.index));
	});

	it('show every change that the release holds, and say so where it cannot be taken apart', () => {
		const html = htmlAt('change/');
		const table = html.slice(html.indexOf('id="table"'));
		for (const { code } of model.areas) {
			const rows = model
				.changes(code, model.firstPeriod.id, model.lastPeriod.id)
				.filter(({ measure }) => measure === 'index');
			if (rows.length === 0) continue;
			const row = table.split('<tr').find((each) => each.includes(`href="../area/${code}/"`))!;
			expect(row).toContain(`>${words.signed(rows[0]!.change, model.scales.index.decimals)}<`);
		}
		const whole = [...data.changes]
			.filter(({ measure }) => measure === 'index')
			.every((row) => row.contributor === 'index');
		expect(html.includes(words.change.notApart('the index'))).toBe(whole);
	});
});
