import { type Dataset, flagBit, type ReleaseData } from '@social-index/schema';
import { sampleDataset } from './sampleDataset.ts';
import { releaseOf, sampleRelease } from './sampleRelease.ts';

/** Releases at the edges of what is allowed, by what is odd about them, for tests that every page must stand. */
export function oddReleases(): Readonly<Record<string, ReleaseData>> {
	return {
		'two areas': sampleRelease({ areas: 2 }),
		'one period': sampleRelease({ periods: 1 }),
		'very long names': sampleRelease({
			areaName: (i) => `${'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch '.repeat(3)}${i}`,
		}),
		'many areas': sampleRelease({ areas: 60, periods: 2 }),
		'all values the same': releaseOf(changed(sampleDataset(), (value) => value.fill(50))),
		'an indicator without any value': releaseOf(withoutIndicator(sampleDataset(), 'shelter-1')),
		'a tree of four levels': releaseOf(deeper(sampleDataset())),
		'caps, logs and a target': releaseOf(transformed(sampleDataset())),
		'figures of other areas': withConversions(sampleRelease()),
	};
}

/** The first indicator's figures are made from blocks, by two lookups, and those of boroughs from wards. */
export function withConversions(release: ReleaseData): ReleaseData {
	const indicator = release.indicators[0]!.id;
	const vintage = (level: string): string => release.manifest.levels.find(({ id }) => id === level)!.vintage;
	return {
		...release,
		manifest: {
			...release.manifest,
			sources: [{ id: 'block', name: 'block', plural: 'blocks', vintage: '2011' }],
			conversions: [
				{
					indicator,
					level: 'ward',
					route: {
						geographies: ['block', 'street', 'ward'],
						fromVintage: '2011',
						toVintage: vintage('ward'),
						lookups: ['Blocks to streets', 'Streets to wards'],
					},
					method: 'mean-by-base',
					base: 'Residents',
					periods: ['2011', '2012', '2013', '2014', '2015'],
					values: 30,
					splitShare: 0.3377,
					presentShare: 0.8,
				},
				{
					indicator,
					level: 'borough',
					route: {
						geographies: ['ward', 'borough'],
						fromVintage: vintage('ward'),
						toVintage: vintage('borough'),
						lookups: ['parents'],
					},
					method: 'sum',
					base: null,
					periods: ['2011', '2012'],
					values: 2,
					splitShare: 0,
					presentShare: 1,
				},
			],
		},
	};
}

function changed(dataset: Dataset, edit: (value: Float64Array, flag: Uint16Array) => void): Dataset {
	const { observations } = dataset;
	const value = observations.value.slice();
	const flag = observations.flag.slice();
	edit(value, flag);
	return {
		...dataset,
		observations: { ...observations, value, flag: flag.map((bits, i) => (Number.isNaN(value[i]) ? bits : 0)) },
	};
}

function withoutIndicator(dataset: Dataset, id: string): Dataset {
	const size = dataset.observations.periods.length * dataset.observations.areas.length;
	const from = dataset.observations.indicators.indexOf(id) * size;
	return changed(dataset, (value, flag) => {
		value.fill(Number.NaN, from, from + size);
		flag.fill(flagBit['not-available'], from, from + size);
	});
}

/** Shelter gets a level of its own between itself and its indicators. */
function deeper(dataset: Dataset): Dataset {
	const children = dataset.framework.children!.map((dimension) => ({
		...dimension,
		children: dimension.children!.map((component) =>
			component.id === 'shelter'
				? { ...component, children: [{ id: 'warm-homes', name: 'Warm homes', description: 'Are homes warm?' }] }
				: component,
		),
	}));
	return {
		...dataset,
		framework: { ...dataset.framework, children },
		project: { ...dataset.project, framework: { ...dataset.project.framework, children } },
		indicators: dataset.indicators.map((indicator) =>
			indicator.component === 'shelter' ? { ...indicator, component: 'warm-homes' } : indicator,
		),
	};
}

function transformed(dataset: Dataset): Dataset {
	const transforms = ['cap:60', 'log', 'floor:40', 'cap:90 log'];
	return {
		...dataset,
		indicators: dataset.indicators.map((indicator, i) => ({
			...indicator,
			transform: indicator.component === null ? '' : (transforms[i] ?? ''),
			best: indicator.component === null ? null : indicator.direction === 'higher' ? 60 : 0,
			target: i === 0 ? 55 : null,
			targetPeriod: i === 0 ? '2030' : null,
		})),
	};
}
