import { describe, expect, it } from 'vitest';
import { labelSize, mapLabels } from './mapLabels.ts';
import { wholeMap } from './mapViewport.ts';

const area = (name: string) => ({ code: name, name, within: '' });
const level = (...names: string[]) => ({
	id: 'ward',
	name: 'ward',
	plural: 'wards',
	vintage: '2020',
	areas: names.map(area),
	above: [],
});
const layer = (n: number, room: number) => ({
	level: 'ward',
	d: Array.from({ length: n }, () => 'M0 0h9v9z'),
	x: Array.from({ length: n }, () => 50),
	y: Array.from({ length: n }, () => 50),
	room: Array.from({ length: n }, () => room),
});

const frame = (kind: 'boundaries' | 'tiles') => ({ kind, width: 1600, height: 1200 });

describe('names on the map', () => {
	it('stand whole on tiles at the largest size that has room for all of them', () => {
		const wards = level('Chadwell Heath', 'Abbey');
		expect(labelSize(wards, layer(2, 120), 'tiles', 1)).toBe(17);
		const [first] = mapLabels(wards, layer(2, 120), frame('tiles'), 17, wholeMap);
		expect(first?.lines).toEqual(['Chadwell', 'Heath']);
	});

	it('are left out of tiles that have no room for the whole name even at the smallest size', () => {
		const wards = level('Llanfairpwllgwyngyll', 'Abbey');
		const small = layer(2, 50);
		const size = labelSize(wards, small, 'tiles', 1);
		const labels = mapLabels(wards, small, frame('tiles'), size, wholeMap);
		expect(labels.map(({ lines }) => lines.join(' '))).toEqual(['Abbey']);
	});

	it('are left out on real boundaries where they do not fit, and where there are too many', () => {
		expect(
			mapLabels(level('Longbridge', 'Heath'), layer(2, 60), frame('boundaries'), 13, wholeMap).map(
				({ lines }) => lines[0],
			),
		).toEqual(['Heath']);
		// A small screen: a line of type would be taller than the places measured for names.
		expect(mapLabels(level('Heath'), layer(1, 900), frame('boundaries'), 72, wholeMap)).toEqual([]);
		const many = level(...Array.from({ length: 625 }, (_, i) => `W${i}`));
		expect(mapLabels(many, layer(625, 500), frame('boundaries'), 13, wholeMap)).toEqual([]);
		expect(mapLabels(many, layer(625, 500), frame('boundaries'), 13, { zoom: 2, x: 0, y: 0 })).toHaveLength(625);
	});

	it('are left out beyond what is seen', () => {
		const wards = level('Abbey');
		const seen = mapLabels(wards, layer(1, 500), frame('tiles'), 10, { zoom: 4, x: 0, y: 0 });
		expect(seen).toHaveLength(1);
		expect(mapLabels(wards, layer(1, 500), frame('tiles'), 10, { zoom: 4, x: 400, y: 300 })).toEqual([]);
	});
});
