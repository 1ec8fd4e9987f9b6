import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeClasses, changeColour, changeScaleOver, inkOnChange } from './changeScale.ts';

const spans = fc.array(
	fc.integer({ min: 0, max: 9_999 }).map((n) => n / 100),
	{ minLength: 1 },
);

describe('the classes of changes', () => {
	it('meet, are alike on both sides of zero, and hold every change in the class of its colour', () => {
		fc.assert(
			fc.property(spans, (list) => {
				const scale = changeScaleOver(list, 1);
				const classes = changeClasses(scale);
				expect(classes.length).toBe(2 * scale.each + 1);
				classes.forEach((one, i) => {
					const mirror = classes[classes.length - 1 - i]!;
					expect(one.near + mirror.near).toBe(0);
					expect(one.colour + mirror.colour).toBe(8);
				});
				for (const span of list) {
					for (const change of [span, -span]) {
						const shown = Number(change.toFixed(1));
						const own = classes.find(({ colour }) => colour === changeColour(scale, shown))!;
						if (own.near === 0) expect(Math.abs(shown)).toBeLessThan(own.far!);
						else {
							expect(Math.sign(shown)).toBe(Math.sign(own.near));
							expect(Math.abs(shown)).toBeGreaterThanOrEqual(Math.abs(own.near) - 1e-9);
							if (own.far !== null) expect(Math.abs(shown)).toBeLessThan(Math.abs(own.far) + 1e-9);
						}
					}
				}
			}),
		);
	});

	it('leave a single change far beyond the others to the open end', () => {
		const scale = changeScaleOver([...Array.from({ length: 99 }, () => 3), 90], 1);
		expect(scale).toEqual({ step: 1, each: 4, open: true });
		expect(changeClasses(scale).at(-1)).toEqual({ colour: 8, near: 4, far: null });
	});
});

describe('the colours of changes', () => {
	const tokens = readFileSync(new URL('../design/tokens.css', import.meta.url), 'utf8');
	const rgb = Array.from({ length: 9 }, (_, i) => {
		const hex = new RegExp(`--change-${i}: #([0-9a-f]{6});`).exec(tokens)![1]!;
		return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
	});
	const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
	/** WCAG 2.2, relative luminance. */
	const luminance = ([r, g, b]: readonly number[]) => 0.2126 * linear(r!) + 0.7152 * linear(g!) + 0.0722 * linear(b!);
	const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
	const lights = rgb.map(luminance);

	it('grow darker away from zero, equally on both sides, so that size is seen in greys, too', () => {
		for (const k of [1, 2, 3, 4]) {
			for (const sign of [-1, 1])
				expect(contrast(lights[4 + sign * k]!, lights[4 + sign * (k - 1)]!)).toBeGreaterThan(1.15);
			expect(contrast(lights[4 + k]!, lights[4 - k]!)).toBeLessThan(1.6);
		}
	});

	it('are warm for a fall and blue for a rise, never red and green', () => {
		for (const k of [1, 2, 3, 4]) {
			const [down, up] = [rgb[4 - k]!, rgb[4 + k]!];
			expect(down[0]! - down[2]!).toBeGreaterThan(0.2);
			expect(up[2]! - up[0]!).toBeGreaterThan(0.1);
			// Blue against yellow is what eyes without a red or green cone still tell apart.
			expect(up[2]! - down[2]!).toBeGreaterThan(0.2);
		}
	});

	it('carry text of 4.5 to 1', () => {
		const ink = { dark: luminance([0x1d, 0x27, 0x33].map((c) => c / 255)), pale: 1 };
		for (const [i, light] of lights.entries()) expect(contrast(light, ink[inkOnChange(i)])).toBeGreaterThanOrEqual(4.5);
	});
});
