import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadDataset } from '../../packages/dataset/src/index.ts';
import { computeIndex } from '../../packages/engine/src/index.ts';
import { type Dataset, flagBit, type Result } from '../../packages/schema/src/index.ts';
import { publishedFiles } from '../london/prepare/publishedFiles.ts';
import { defaultDataFolder, readPublishedFiles } from '../london/prepare/readPublishedFiles.ts';
import { writePrepared } from '../london/prepare/writePrepared.ts';

const boroughFolder = import.meta.dirname;
const londonFolder = join(boroughFolder, '../london');

/** Scores by measure, period and area; absent ones are left out. */
function scoresOf({ panel }: Result, areas: ReadonlySet<string>): Map<string, number> {
	const scores = new Map<string, number>();
	panel.measures.forEach((measure, m) => {
		panel.periods.forEach((period, t) => {
			panel.areas.forEach((area, a) => {
				const score = panel.score[(m * panel.periods.length + t) * panel.areas.length + a] ?? Number.NaN;
				if (areas.has(area) && !Number.isNaN(score)) scores.set(`${measure.id} ${period} ${area}`, score);
			});
		});
	});
	return scores;
}

describe('the index of Barking and Dagenham', () => {
	let dataset: Dataset;
	let result: Result;
	beforeAll(async () => {
		dataset = await loadDataset(boroughFolder);
		result = computeIndex(dataset);
	});
	const wards = () => new Set(dataset.areas.filter((area) => area.level === 'ward').map((area) => area.code));

	test('scores every ward in every year on the index, three dimensions and ten components', () => {
		const ids = result.panel.measures.filter((m) => m.type !== 'indicator' && m.gap === null).map((m) => m.id);
		expect(ids).toHaveLength(1 + 3 + 10);
		const scores = scoresOf(result, wards());
		for (const id of ids) {
			expect([id, [...scores.keys()].filter((key) => key.startsWith(`${id} `)).length]).toEqual([id, 17 * 5]);
		}
	});

	test('declares two gaps', () => {
		expect(result.panel.measures.filter((m) => m.gap !== null).map((m) => m.id)).toEqual([
			'water-and-sanitation',
			'access-to-information-and-communications',
		]);
	});

	test('imputes nothing', () => {
		expect([...result.panel.flag].filter((flag) => (flag & flagBit.imputed) !== 0)).toEqual([]);
	});

	test('takes its weights from London', () => {
		const indicators = result.weights.filter((row) => row.best !== null);
		expect(indicators).toHaveLength(34);
		for (const row of indicators) expect(row.origin).toMatch(/^model: /);
	});
});

const data = defaultDataFolder();
const missing = Object.values(publishedFiles).filter(({ path }) => !existsSync(join(data, path)));

describe.skipIf(missing.length > 0)(
	`the model of London (skipped while any published file is absent from ${data}: ${missing.length} are)`,
	() => {
		test('gives every ward of the borough the scores that it has in the index of all London', async () => {
			const folder = mkdtempSync(join(tmpdir(), 'london-example-'));
			try {
				for (const part of ['index.yaml', 'indicators.csv', 'content']) {
					cpSync(join(londonFolder, part), join(folder, part), { recursive: true });
				}
				writePrepared(readPublishedFiles(data, publishedFiles), join(folder, 'prepared'));
				const borough = await loadDataset(boroughFolder);
				const wards = new Set(borough.areas.filter((area) => area.level === 'ward').map((area) => area.code));
				const ours = scoresOf(computeIndex(borough), wards);
				const theirs = scoresOf(computeIndex(await loadDataset(folder)), wards);
				expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
				for (const [key, score] of ours) expect(score, key).toBeCloseTo(theirs.get(key) ?? Number.NaN, 9);
			} finally {
				rmSync(folder, { recursive: true, force: true });
			}
		}, 120_000);
	},
);
