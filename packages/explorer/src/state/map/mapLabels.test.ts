import { describe, expect, it } from 'vitest';
import { labelSize, mapLabels } from './mapLabels.ts';

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

describe('names on the map', () => {
	it('stand whole on tiles at the largest size that has room for all of them', () => {
		const wards = level('Chadwell Heath', 'Abbey');
		expect(labelSize(wards, layer(2, 120), 'tiles', 1)).toBe(17);
		const [first] = mapLabels(wards, layer(2, 120), 'tiles', 17, 1);
		expect(first?.lines).toEqual(['Chadwell', 'Heath']);
	});

	it('are cut short where even the smallest size has no room, and no tile goes without', () => {
		const wards = level('Llanfairpwllgwyngyll', 'Abbey');
		const small = layer(2, 50);
		const size = labelSize(wards, small, 'tiles', 1);
		const labels = mapLabels(wards, small, 'tiles', size, 1);
		expect(labels.map(({ lines }) => lines.join(' '))).toEqual(['Llanfa…', 'Abbey']);
	});

	it('are left out on real boundaries where they do not fit, and where there are too many', () => {
		expect(
			mapLabels(level('Longbridge', 'Heath'), layer(2, 60), 'boundaries', 13, 1).map(({ lines }) => lines[0]),
		).toEqual(['Heath']);
		// A small screen: a line of type would be taller than the places measured for names.
		expect(mapLabels(level('Heath'), layer(1, 900), 'boundaries', 72, 1)).toEqual([]);
		const many = level(...Array.from({ length: 625 }, (_, i) => `W${i}`));
		expect(mapLabels(many, layer(625, 500), 'boundaries', 13, 1)).toEqual([]);
		expect(mapLabels(many, layer(625, 500), 'boundaries', 13, 2)).toHaveLength(625);
	});
});
