import { describe, expect, it } from 'vitest';
import { IndexModel } from '../../model/IndexModel.ts';
import { sampleRelease } from '../../testing/sampleRelease.ts';
import { mapWordsIn } from '../../words/ofMap.ts';
import { type Sheet, sheetSvg } from '../picture/sheet.ts';
import { changeFigures } from './changeFigures.ts';
import { changeLegendOf, scoreLegendOf } from './mapLegend.ts';
import { mapPair, viewOfChange } from './mapPair.ts';
import { mapSheet } from './mapPicture.ts';
import { mapState } from './mapState.ts';
import { firstChoice, type MapView, mapView } from './mapView.ts';

const model = new IndexModel(sampleRelease({ areas: 9, periods: 3 }));
const state = mapState(model, 'index');
const words = mapWordsIn('en');
/** Text as wide as in a plain type; a colour is its role, so that it is seen which stands where. */
const widthOf = (text: string, size: number) => text.length * size * 0.55;
const lay = (panels: readonly MapView[], part: Partial<Parameters<typeof mapSheet>[0]> = {}) =>
	mapSheet(
		{
			title: 'A headline with <angles> & more',
			subtitle: 'What, where and when',
			legend: { title: 'Score', classes: scoreLegendOf(panels[0]!, words), noData: null, note: '' },
			panels: panels.map((view) => ({ name: panels.length > 1 ? view.period.name : '', view })),
			changed: null,
			notes: ['Source: Sample from Sample Council.', 'Licence: OGL-UK-3.0.'],
			...part,
		},
		(role) => role,
		widthOf,
	);
const textsOf = (sheet: Sheet) => sheet.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));

describe('the picture of a map', () => {
	const view = mapView(state, firstChoice(state))!;

	it('holds titles, every class of the legend, source and licence', () => {
		const texts = textsOf(lay([view])).join(' ');
		for (const part of ['A headline with', 'What, where and when', 'Source: Sample', 'Licence: OGL-UK-3.0.']) {
			expect(texts).toContain(part);
		}
		for (const { text } of scoreLegendOf(view, words)) expect(texts).toContain(text);
	});

	it('colours every area as the map does', () => {
		const fills = lay([view]).marks.flatMap((mark) =>
			mark.kind === 'path' && view.layer!.d.includes(mark.d) ? [mark.fill] : [],
		);
		expect(fills).toEqual(view.areas.map(({ colour }) => `score-${colour}`));
	});

	it('puts two periods beside each other, each under its name', () => {
		const earlier = mapView(state, { ...firstChoice(state), period: 0 })!;
		const sheet = lay([earlier, view]);
		expect(textsOf(sheet)).toEqual(expect.arrayContaining([earlier.period.name, view.period.name]));
		const lefts = new Set(
			sheet.marks.flatMap((mark) => (mark.kind === 'path' && mark.d === view.layer!.d[0] ? [mark.x] : [])),
		);
		expect(lefts.size).toBe(2);
	});

	it('keeps every mark on the sheet, with long names too', () => {
		const sheet = lay([view], { notes: ['A very long attribution indeed. '.repeat(40)] });
		for (const mark of sheet.marks) {
			expect(mark.x).toBeGreaterThanOrEqual(0);
			expect(mark.y).toBeLessThanOrEqual(sheet.height);
			if (mark.kind === 'text' && !mark.middle) {
				expect(mark.x + widthOf(mark.text, mark.size)).toBeLessThanOrEqual(sheet.width);
			}
		}
	});

	it('shows changes in the classes of their own legend', () => {
		const pair = mapPair(state, { ...firstChoice(state), mode: 'change' }, changeFigures(model, 'index'))!;
		const classes = changeLegendOf(pair, words.map);
		const sheet = lay([viewOfChange(pair)], {
			changed: pair.areas,
			legend: { title: 'Change', classes, noData: null, note: '' },
		});
		const roles = new Set(classes.map(({ role }) => role));
		for (const { colour } of pair.areas!) expect(roles).toContain(`change-${colour}`);
		expect(sheet.marks.filter((mark) => mark.kind === 'path' && mark.fill?.startsWith('change-')).length).toBe(
			classes.length + pair.areas!.length,
		);
	});

	it('is written as an SVG file in which no text breaks out', () => {
		const svg = sheetSvg(lay([view]), '"A & B", sans-serif');
		expect(svg).toContain('&lt;angles&gt; &amp; more');
		expect(svg).toContain('font-family="&quot;A &amp; B&quot;, sans-serif"');
		expect(svg).not.toMatch(/NaN|undefined|<angles>/);
	});
});
