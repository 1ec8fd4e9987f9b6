import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Dataset, DisclosureRow } from '@social-index/schema';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readRelease, writeRelease } from './index.ts';
import { releaseDisclosure } from './releaseDisclosure.ts';
import { disclosureTable } from './tables/disclosureTable.ts';
import { readTable } from './tables/table.ts';
import { smallIndex } from './testing/smallIndex.ts';

const { dataset, result } = smallIndex();
const row: DisclosureRow = {
	indicator: 'deaths',
	period: '2013',
	level: 'ward',
	mode: 'suppress',
	minCount: 5,
	minDenominator: 8,
	cells: 3,
	smallCounts: 1,
	smallRests: 0,
	smallDenominators: 0,
	atSource: 1,
	secondary: 2,
	hiddenShare: 0.25,
	leastPossible: 9,
};
const withheld: Dataset = {
	...dataset,
	project: {
		...dataset.project,
		disclosure: {
			...dataset.project.disclosure,
			rounding: 'random',
			secret: 'under the old oak',
			sign_off: { by: 'The data officer', date: '2026-01-31' },
		},
	},
	indicators: dataset.indicators.map((indicator, i) =>
		i === 0
			? {
					...indicator,
					disclosure: 'suppress',
					roundTo: 10,
					minDenominator: 8,
					sensitive: true,
					totalOf: ['walking', 'rents'],
				}
			: indicator,
	),
	disclosure: {
		rule: 1,
		relations: 6,
		rows: [row, { ...row, level: 'borough', hiddenShare: null, leastPossible: null }],
	},
};

let room: string;
beforeEach(async () => {
	room = await mkdtemp(path.join(tmpdir(), 'release-disclosure-'));
});
afterEach(async () => {
	await rm(room, { recursive: true });
});

test('the table of what was withheld says how many figures, not how many of them are small or how closely they can be known, and so do the rules of each indicator', async () => {
	await writeRelease(path.join(room, 'out'), withheld, result);
	const text = await readFile(path.join(room, 'out/tables/disclosure.csv'), 'utf8');
	const told = {
		indicator: 'deaths',
		period: '2013',
		mode: 'suppress',
		minCount: 5,
		minDenominator: 8,
		cells: 3,
		withheld: 4,
	};
	expect(readTable(disclosureTable, text)).toEqual([
		{ ...told, level: 'ward', hiddenShare: 0.25 },
		{ ...told, level: 'borough', hiddenShare: null },
	]);
	expect((await readRelease(path.join(room, 'out'))).indicators).toEqual(withheld.indicators);
});

test('the manifest says by which rules, how many, and who agreed; the secret of rounding is in no file', async () => {
	const manifest = await writeRelease(path.join(room, 'out'), withheld, result);
	expect(manifest.disclosure).toEqual({
		rule: 1,
		options: {
			mode: 'suppress',
			min_count: 5,
			sensitive_min_count: 10,
			min_mean_count: 8,
			round_to: 5,
			rounding: 'random',
			zeros: 'show',
			everyone: 'hide',
			margin: 0.2,
		},
		indicators: ['deaths'],
		withheld: 8,
		signedOff: { by: 'The data officer', date: '2026-01-31' },
	});
	for (const { path: file } of manifest.files)
		expect(await readFile(path.join(room, 'out', file), 'utf8')).not.toContain('under the old oak');
	expect(JSON.stringify(manifest)).not.toContain('under the old oak');
});

test('of warnings that are for those who have the files, the manifest has what may be published', async () => {
	const warning = { severity: 'warning', code: 'X', file: 'data/a.csv', line: 7 } as const;
	const manifest = await writeRelease(
		path.join(room, 'out'),
		{
			...withheld,
			warnings: [
				{ ...warning, message: 'For all.' },
				{ ...warning, message: '3 of 7 differ.', published: '' },
				{ ...warning, message: '7 of 132 records.', published: 'Some records.' },
			],
		},
		{ ...result, warnings: [] },
	);
	expect(manifest.warnings).toEqual(['data/a.csv, line 7: For all.', 'Some records.']);
});

test('where every figure is of a public source, there is nothing to say', async () => {
	expect(releaseDisclosure(dataset)).toBeNull();
	await writeRelease(path.join(room, 'out'), dataset, result);
	expect((await readFile(path.join(room, 'out/tables/disclosure.csv'), 'utf8')).trim().split('\n')).toHaveLength(1);
});
