import { describe, expect, it } from 'vitest';
import { IndexModel } from '../../model/IndexModel.ts';
import { sampleRelease } from '../../testing/sampleRelease.ts';
import { type ListedNode, measuresState } from '../measure/measuresState.ts';
import { accessibilityState } from './accessibilityState.ts';
import { dataState } from './dataState.ts';
import { dataBlock } from './datasetDescription.ts';

const sample = sampleRelease({ areas: 6, periods: 3 });
const files = [
	'api/index.json',
	'geography/ward.topojson',
	'tables/scores.csv',
	'tables/scores.csv-metadata.json',
	'tables/weights.csv',
].map((path, i) => ({ path, sha256: 'a'.repeat(64), bytes: 1000 * (i + 1) }));
const listed = { ...sample, manifest: { ...sample.manifest, files } };

describe('the data page', () => {
	it('offers the tables that the release holds, with their rows', () => {
		const state = dataState(new IndexModel(listed));
		expect(state.tables.map(({ name }) => name)).toEqual(['scores', 'weights']);
		const { panel } = sample;
		expect(state.tables[0]!.rows).toBe(panel.measures.length * 3 * 7);
		expect(state.tables[0]!.metadata).toBe('tables/scores.csv-metadata.json');
		expect(state.tables[1]!.metadata).toBeNull();
		expect(state.geographies).toEqual([{ path: 'geography/ward.topojson', bytes: 2000, level: 'ward', kind: 'tiles' }]);
		expect(state.bytes).toBe(15_000);
	});

	it('stands without a list of files', () => {
		expect(dataState(new IndexModel(sample)).tables).toEqual([]);
	});

	it('gives the sentence that the licence asks for, and every indicator its source', () => {
		const state = dataState(new IndexModel(sample));
		expect(state.attribution[0]).toBe(
			'Contains public sector information licensed under the Open Government Licence v3.0.',
		);
		expect(state.sources.flatMap(({ indicators }) => indicators)).toHaveLength(sample.indicators.length);
	});

	it('describes the release as a schema.org Dataset that cannot break out of its block', () => {
		const odd = { ...listed, manifest: { ...listed.manifest, name: '</script><b>' } };
		const { description } = dataState(new IndexModel(odd));
		const block = dataBlock(description);
		expect(block.match(/<\/script>/g)).toHaveLength(1);
		const read = JSON.parse(block.replace(/^<script[^>]*>|<\/script>$/g, ''));
		expect(read).toMatchObject({ '@type': 'Dataset', name: '</script><b>', temporalCoverage: '2020/2022' });
		expect(read.license).toContain('nationalarchives.gov.uk');
		expect(read.distribution).toHaveLength(2);
	});
});

describe('the list of measures', () => {
	it('holds every measure once', () => {
		const state = measuresState(new IndexModel(sample));
		const walk = (node: ListedNode): string[] => [
			node.id,
			...node.indicators.map(({ id }) => id),
			...node.nodes.flatMap(walk),
		];
		const ids = [
			state.index.id,
			...state.nodes.flatMap(walk),
			...state.indicators.map(({ id }) => id),
			...state.outside.flatMap(({ indicators }) => indicators.map(({ id }) => id)),
		];
		expect(ids.sort()).toEqual(sample.panel.measures.map(({ id }) => id).sort());
	});

	it('keeps an indicator outside the index whose theme is not declared', () => {
		const indicators = sample.indicators.map((i) => (i.id === 'median-age' ? { ...i, theme: 'people' } : i));
		expect(measuresState(new IndexModel({ ...sample, indicators })).outside.map(({ theme }) => theme)).toEqual([
			'people',
		]);
	});
});

describe('the accessibility statement', () => {
	it('names the publisher and gives way to one of the publisher’s own', () => {
		expect(accessibilityState(new IndexModel(sample))).toMatchObject({
			publisher: 'Sampleton Council',
			url: 'https://sampleton.example',
			email: '',
		});
		const own = { ...sample, content: { accessibility: '# Our statement' } };
		expect(accessibilityState(new IndexModel(own))).toBeNull();
	});
});
