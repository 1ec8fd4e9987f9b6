import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadDataset } from '@social-index/dataset';
import { computeIndex } from '@social-index/engine';
import { readRelease, writeRelease } from '@social-index/release';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

type Row = Record<string, string>;

const example = fileURLToPath(new URL('../../../examples/barking-and-dagenham', import.meta.url));
let room: string;
let scores: Row[];
let weights: Row[];
let changes: Row[];
let rowAt: Map<string, Row>;
const key = (area: string, period: string, measure: string) => [area, period, measure].join(' ');
const at = (row: Row, measure: string) => rowAt.get(key(row.area_code!, row.period!, measure))!;
const partsOf = (measure: string) => weights.filter((row) => row.parent === measure);

beforeAll(async () => {
	room = await mkdtemp(path.join(tmpdir(), 'by-hand-'));
	const dataset = await loadDataset(example);
	await writeRelease(room, dataset, computeIndex(dataset));
	const table = async (name: string): Promise<Row[]> =>
		parse(await readFile(path.join(room, 'tables', `${name}.csv`)), { columns: true });
	[scores, weights, changes] = await Promise.all([table('scores'), table('weights'), table('changes')]);
	rowAt = new Map(scores.map((row) => [key(row.area_code!, row.period!, row.measure!), row]));
});
afterAll(() => rm(room, { recursive: true, force: true }));

/** All that a reader does who has the published tables and a calculator. */
describe('with the tables of the published borough and nothing else', () => {
	it('every component score is the sum of points per unit times the way from worst, clamped at the anchors', () => {
		let checked = 0;
		for (const score of scores.filter((row) => row.measure_type === 'component' && row.score !== '')) {
			const parts = partsOf(score.measure!).map((weight) => {
				const { value } = at(score, weight.measure!);
				const [best, worst] = [Number(weight.best), Number(weight.worst)];
				const held = Math.min(Math.max(Number(value), Math.min(best, worst)), Math.max(best, worst));
				return {
					absent: value === '',
					points: Number(weight.points_per_unit) * (held - worst),
					most: Number(weight.points_per_unit) * (best - worst),
				};
			});
			const present = parts.filter((part) => !part.absent);
			expect(present.length < parts.length, `${score.area_code} ${score.period} ${score.measure}`).toBe(
				score.flag!.split(' ').includes('partial'),
			);
			// Where a part is absent, those present count for the whole.
			const points = present.reduce((sum, part) => sum + part.points, 0);
			const most = present.reduce((sum, part) => sum + part.most, 0);
			expect((100 * points) / most).toBeCloseTo(Number(score.score), 8);
			checked += 1;
		}
		expect(checked).toBeGreaterThan(500);
	});

	it.each(['dimension', 'index'])('every %s score is the weighted mean of the scores below it', (type) => {
		let checked = 0;
		for (const score of scores.filter((row) => row.measure_type === type && row.score !== '')) {
			let points = 0;
			let most = 0;
			for (const weight of partsOf(score.measure!)) {
				const part = at(score, weight.measure!);
				if (part.score === '') continue;
				points += Number(weight.weight) * Number(part.score);
				most += Number(weight.weight);
			}
			expect(points / most).toBeCloseTo(Number(score.score), 8);
			checked += 1;
		}
		expect(checked).toBeGreaterThanOrEqual(17 * 5);
	});

	it('every change is the difference of two scores and the sum of its contributions', () => {
		const byChange = Map.groupBy(changes, (row) => [row.area_code, row.from, row.to, row.measure].join(' '));
		expect(byChange.size).toBeGreaterThan(1000);
		for (const rows of byChange.values()) {
			const { area_code, from, to, measure, change } = rows[0]!;
			const [before, after] = [from!, to!].map((period) => Number(rowAt.get(key(area_code!, period, measure!))!.score));
			expect(after! - before!).toBeCloseTo(Number(change), 8);
			expect(rows.reduce((sum, row) => sum + Number(row.contribution), 0)).toBeCloseTo(Number(change), 8);
		}
	});

	it('every rank is one more than the number of areas of its level that score higher', () => {
		const groups = Map.groupBy(scores, (row) => [row.level, row.period, row.measure].join(' '));
		for (const rows of groups.values()) {
			const scored = rows.filter((row) => row.score !== '');
			for (const row of scored) {
				const higher = scored.filter((other) => Number(other.score) > Number(row.score)).length;
				expect(Number(row.rank)).toBe(higher + 1);
				expect(Number(row.ranked)).toBe(scored.length);
			}
		}
	});
});

/** Minus zero is written as zero: no reader should see a sign there. */
function unsignedZero<T>(value: T): T {
	if (typeof value === 'number') return (value + 0) as T;
	if (value instanceof Float64Array) return value.map((one) => one + 0) as T;
	if (Array.isArray(value)) return value.map(unsignedZero) as T;
	if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, unsignedZero(one)])) as T;
}

it('the example read back is what the engine made', async () => {
	const dataset = await loadDataset(example);
	const result = computeIndex(dataset);
	const read = await readRelease(room);
	expect(read.panel).toEqual(unsignedZero(result.panel));
	expect(read.weights).toEqual(unsignedZero(result.weights));
	expect(read.fit).toEqual(unsignedZero(result.fit));
	expect([...read.ratings]).toEqual(unsignedZero([...result.ratings]));
	expect(read.indicators).toEqual(dataset.indicators);
	expect(read.areas.map(({ peers: _, ...area }) => area)).toEqual(dataset.areas);
});
