import { describe, expect, it } from 'vitest';
import { chartSheet } from './chartSheet.ts';
import { type SheetMark, sheetSvg } from './sheet.ts';

const widthOf = (text: string, size: number) => text.length * size * 0.5;
const line: SheetMark = {
	...{ kind: 'path', d: 'M0 0L10 10', x: 4, y: 6, scale: 2, fill: null, stroke: 'rgb(1, 2, 3)' },
	...{ width: 3, dashed: false, dash: [5, 4], opacity: 0.5 },
};
const name: SheetMark = {
	...{ kind: 'text', x: 100, y: 50, size: 14, bold: true, middle: false, fill: 'black', text: 'Abbey 48.9' },
};
const picture = {
	title: 'Score by year',
	subtitle: 'Higher is better',
	drawing: { width: 328, height: 100, marks: [line, name] },
	notes: ['Source: Sample Index.', 'Licence: OGL-UK-3.0.'],
	...{ ground: 'white', ink: 'black', quiet: 'grey' },
};

describe('the picture of a chart', () => {
	const sheet = chartSheet(picture, widthOf);
	const texts = sheet.marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));

	it('holds titles, the names in the chart, source and licence, from top to bottom, none beyond an edge', () => {
		expect(texts.map(({ text }) => text)).toEqual([
			'Score by year',
			'Higher is better',
			'Abbey 48.9',
			'Source: Sample Index.',
			'Licence: OGL-UK-3.0.',
		]);
		const feet = texts.map(({ y }) => y);
		expect(feet).toEqual(feet.toSorted((a, b) => a - b));
		for (const { x, y, text, size } of texts) {
			expect(x + widthOf(text, size)).toBeLessThanOrEqual(sheet.width);
			expect(y).toBeLessThan(sheet.height);
		}
	});

	it('is wide enough for its titles where the window was narrow, with everything in the chart larger alike', () => {
		expect(sheet.width).toBe(720);
		const larger = (720 - 64) / 328;
		expect(texts[2]!.size).toBeCloseTo(14 * larger, 9);
		const drawn = sheet.marks.find((mark) => mark.kind === 'path')!;
		expect(drawn).toMatchObject({ scale: 2 * larger, width: 3 * larger, dash: [5 * larger, 4 * larger] });
	});

	it('keeps dashes and paleness in a file of its own', () => {
		const svg = sheetSvg(sheet, 'Sans');
		// In units of the drawing: 5 and 4 pixels at 2 pixels a unit.
		expect(svg).toContain('stroke-dasharray="2.5 2"');
		expect(svg).toContain('opacity="0.5"');
	});

	it('leaves no room for a subtitle that is not there', () => {
		const without = chartSheet({ ...picture, subtitle: '' }, widthOf);
		expect(without.height).toBeLessThan(sheet.height);
	});
});
