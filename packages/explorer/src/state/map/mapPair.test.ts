import { describe, expect, it } from 'vitest';
import { IndexModel } from '../../model/IndexModel.ts';
import { sampleRelease } from '../../testing/sampleRelease.ts';
import { changeFigures } from './changeFigures.ts';
import { mapArrows } from './mapArrows.ts';
import { mapPair, pairInOrder, viewOfChange } from './mapPair.ts';
import { mapState } from './mapState.ts';
import { firstChoice } from './mapView.ts';
import { wholeMap } from './mapViewport.ts';

const model = new IndexModel(sampleRelease({ areas: 12, periods: 4 }));

function pairOf(measure: string, from: number, period: number) {
	const state = mapState(model, measure);
	return mapPair(state, { ...firstChoice(state), mode: 'change', from, period }, changeFigures(model, measure))!;
}

describe('two periods on the map', () => {
	it('tell the same changes as the release, and call the same ones clear', () => {
		for (const [from, to] of [
			[0, 3],
			[0, 1],
			[2, 3],
		] as const) {
			const [a, b] = [model.periods[from]!.id, model.periods[to]!.id];
			for (const measure of ['index', 'shelter']) {
				for (const { code, change } of pairOf(measure, from, to).areas!) {
					const row = model.changes(code, a, b).find((one) => one.measure === measure);
					if (row === undefined) continue;
					expect(change.by).toBe(Number(row.change.toFixed(1)) + 0);
					expect(change.clear).toBe(!row.clear ? 'little' : row.change > 0 ? 'up' : 'down');
				}
			}
		}
	});

	it('count every area once', () => {
		const { counts, areas } = pairOf('index', 0, 3);
		expect(counts.up + counts.down + counts.little + counts.absent).toBe(areas!.length);
	});

	it('keep one scale through all pairs of periods', () => {
		expect(pairOf('index', 0, 3).scale).toEqual(pairOf('index', 1, 2).scale);
	});

	it('hold the earlier period before the later one, whatever is asked', () => {
		const pair = pairOf('index', 3, 1);
		expect([pair.from.period.id, pair.to.period.id]).toEqual([model.periods[0]!.id, model.periods[1]!.id]);
		expect(pairOf('index', 0, 0).to.period.id).toBe(model.periods[1]!.id);
	});

	it('show scores before their changes are here, and colour nothing', () => {
		const state = mapState(model, 'index');
		const pair = mapPair(state, { ...firstChoice(state), mode: 'change' }, null)!;
		expect(pair.areas).toBeNull();
		expect(viewOfChange(pair).areas.every(({ colour }) => colour === null)).toBe(true);
	});

	it('tell of no clear change for a figure that has no score, and turn the colours where lower is better', () => {
		const pair = pairOf('median-age', 0, 3);
		expect(pair.areas!.every(({ change }) => change.clear === null)).toBe(true);
		expect(pair.turned).toBe(model.measure('median-age').direction === 'lower');
	});

	it('are put in order with those that cannot be compared last', () => {
		const { areas } = pairOf('index', 0, 3);
		const some = areas!.map((area, i) => (i === 4 ? { ...area, change: { ...area.change, by: null } } : area));
		for (const down of [true, false]) {
			const rows = pairInOrder(some, { by: 'change', down }, 'en');
			expect(rows.at(-1)!.at).toBe(4);
			const changes = rows.slice(0, -1).map(({ change }) => change.by!);
			expect(changes).toEqual(changes.toSorted((a, b) => (down ? b - a : a - b)));
		}
	});

	it('mark exactly the clear changes with an arrow where there is room', () => {
		const pair = pairOf('index', 0, 3);
		const view = viewOfChange(pair);
		const arrows = mapArrows(pair.areas!, view.layer!, view.drawing!, [], 10, wholeMap);
		const clear = pair.areas!.filter((area) => area.change.clear === 'up' || area.change.clear === 'down');
		expect(arrows.map(({ at }) => at)).toEqual(clear.map(({ at }) => at));
		for (const { at, d } of arrows) {
			const [, tip, base] = /^M\S+ (\S+)L\S+ (\S+)H/.exec(d)!.map(Number);
			expect(tip! < base!).toBe(pair.areas![at]!.change.clear === 'up');
		}
		const none = mapArrows(
			pair.areas!,
			{ ...view.layer!, room: view.layer!.room.map(() => 0) },
			view.drawing!,
			[],
			10,
			wholeMap,
		);
		expect(none).toEqual([]);
	});
});
