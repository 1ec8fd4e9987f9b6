import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDataset } from '../../packages/dataset/src/index.ts';
import { computeIndex } from '../../packages/engine/src/index.ts';
import { IndexModel } from '../../packages/explorer/src/model/IndexModel.ts';
import { groupFigures } from '../../packages/explorer/src/state/whatIf/groupFigures.ts';
import { type GroupResult, groupResult } from '../../packages/explorer/src/state/whatIf/groupScores.ts';
import { whatIfState } from '../../packages/explorer/src/state/whatIf/whatIfState.ts';
import { asPublished } from '../../packages/explorer/src/state/whatIf/whatIfView.ts';
import { readRelease, writeRelease } from '../../packages/release/src/index.ts';

/*
 * The borough's figures are its publishers', not made from those of its wards. So a group of all wards can be held against them: what is
 * made of counts must come out, and what is estimated must come near.
 */

const borough = 'E09000002';

describe('all wards as one group', () => {
	let room: string;
	let model: IndexModel;
	let group: GroupResult;
	beforeAll(async () => {
		room = await mkdtemp(join(tmpdir(), 'groups-'));
		const dataset = await loadDataset(import.meta.dirname);
		await writeRelease(join(room, 'out'), dataset, computeIndex(dataset));
		model = new IndexModel(await readRelease(join(room, 'out')));
		const state = whatIfState(model);
		group = groupResult(state, { ...asPublished, group: { name: '', codes: [borough] } }, [groupFigures(model, 0)])!;
	});
	afterAll(() => rm(room, { recursive: true, force: true }));

	const published = (id: string) => model.cell(id, model.lastPeriod.id, borough);
	const by = (method: string) =>
		[...group.rows, ...group.outside].flatMap(({ figure, published: score, measure }) =>
			figure?.method === method ? [{ id: measure.id, value: figure.value!, score }] : [],
		);

	test('has the very rates of the borough where counts are published', () => {
		const exact = by('ratio-of-sums');
		expect(exact.map(({ id }) => id)).toEqual(['violence', 'robbery', 'burglary', 'criminal-damage']);
		for (const { id, value } of exact) expect(Math.abs(value / published(id).value! - 1), id).toBeLessThan(0.001);
		expect(by('sum').find(({ id }) => id === 'population')!.value).toBe(published('population').value);
	});

	test('comes within four points of score where it is estimated by residents, and within one in the middle', () => {
		const off = by('mean-by-base').flatMap(({ id, score }) => {
			const own = published(id).score;
			// The published turnout of the borough is above that of all but few of its wards, so it does not count the same votes.
			return id === 'turnout' || own === null || score === null ? [] : [Math.abs(score - own)];
		});
		expect(off.length).toBeGreaterThan(20);
		expect(Math.max(...off)).toBeLessThan(4);
		expect(off.toSorted((a, b) => a - b)[Math.floor(off.length / 2)]).toBeLessThan(1);
	});

	test('has no figure of what cannot be weighted by residents: prices to incomes, crimes by day, open space', () => {
		const none = group.rows.filter(({ figure }) => figure !== null && figure.value === null);
		expect(none.map(({ measure, figure }) => [measure.id, figure!.absence])).toEqual([
			['price-to-income', 'unweighted'],
			['crime', 'unweighted'],
			['open-space', 'unweighted'],
		]);
	});
});
