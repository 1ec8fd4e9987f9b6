import type { ReleaseData } from '@social-index/schema';
import { describe, expect, it } from 'vitest';
import { IndexModel } from '../../model/IndexModel.ts';
import { sampleRelease } from '../../testing/sampleRelease.ts';
import { alsoIn } from './alsoIn.ts';

/** The sample's wards W0001 … lie in the borough B1, which here lies in a region with a second borough. */
const borough = sampleRelease({ areas: 3 });
const region = withBorough(sampleRelease({ areas: 6 }), 'B2', ['W0004', 'W0005', 'W0006']);

/** Puts some wards into a borough of their own. */
function withBorough(data: ReleaseData, code: string, wards: readonly string[]): ReleaseData {
	const first = data.areas.find(({ level }) => level === 'borough')!;
	const index = data.panel.areas.indexOf(first.code);
	expect(index).toBeGreaterThan(-1);
	return {
		...data,
		areas: [
			...data.areas.map((area) => (wards.includes(area.code) ? { ...area, parent: code } : area)),
			{ ...first, code, name: 'Other' },
		],
	};
}

const other = (data: ReleaseData) => [{ model: new IndexModel(data), root: '../../../region/', language: undefined }];
const inRegion = (code: string, data = borough) => alsoIn(new IndexModel(data), code, other(region));

describe('an area in another index', () => {
	it('is the area of the same code, with score and rank as that index shows them', () => {
		const [found] = inRegion('W0002');
		const model = new IndexModel(region);
		const cell = model.cell(model.index.id, model.lastPeriod.id, 'W0002');
		expect(found).toMatchObject({
			href: '../../../region/area/W0002/',
			around: false,
			score: Number(cell.score!.toFixed(1)),
			rank: cell.rank,
			ranked: 6,
			plural: 'wards',
		});
	});

	it('is the area around it, where the other index has that one and not the area', () => {
		const renamed = {
			...borough,
			areas: borough.areas.map((area) => (area.code === 'W0002' ? { ...area, code: 'NEW1' } : area)),
			panel: { ...borough.panel, areas: borough.panel.areas.map((code) => (code === 'W0002' ? 'NEW1' : code)) },
		};
		expect(inRegion('NEW1', renamed)).toMatchObject([{ href: '../../../region/area/B1/', around: true }]);
	});

	it('is the place of an index that has it for its own, seen from one that has more', () => {
		const wards = {
			...region,
			areas: region.areas.map((area) => (area.code === 'W0002' ? { ...area, code: 'NEW1' } : area)),
		};
		const panel = { ...region.panel, areas: region.panel.areas.map((code) => (code === 'W0002' ? 'NEW1' : code)) };
		expect(alsoIn(new IndexModel({ ...wards, panel }), 'NEW1', other(borough))).toMatchObject([
			{ href: '../../../region/area/B1/', around: true },
		]);
	});

	it('is no area that holds all that both indices score', () => {
		const alone = alsoIn(
			new IndexModel({
				...borough,
				areas: borough.areas.map((area) => (area.code === 'W0002' ? { ...area, code: 'NEW1' } : area)),
				panel: { ...borough.panel, areas: borough.panel.areas.map((code) => (code === 'W0002' ? 'NEW1' : code)) },
			}),
			'NEW1',
			other(sampleRelease({ areas: 4 })),
		);
		expect(alone).toEqual([]);
	});

	it('is the very one where both indices are of the same place', () => {
		expect(alsoIn(new IndexModel(borough), 'B1', other(sampleRelease({ areas: 4 })))).toMatchObject([
			{ href: '../../../region/area/B1/', around: false },
		]);
	});

	it('is none where the indices share nothing', () => {
		const elsewhere = {
			...borough,
			areas: borough.areas.map((area) => ({
				...area,
				code: `X${area.code}`,
				parent: area.parent === null ? null : `X${area.parent}`,
			})),
			panel: { ...borough.panel, areas: borough.panel.areas.map((code) => `X${code}`) },
		};
		expect(inRegion('XW0002', elsewhere)).toEqual([]);
	});
});
