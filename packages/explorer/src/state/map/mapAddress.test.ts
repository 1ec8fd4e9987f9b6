import { describe, expect, it } from 'vitest';
import { IndexModel } from '../../model/IndexModel.ts';
import { sampleRelease } from '../../testing/sampleRelease.ts';
import { readMapAddress, writeMapAddress } from './mapAddress.ts';
import { mapState } from './mapState.ts';
import { firstChoice } from './mapView.ts';

const state = mapState(new IndexModel(sampleRelease()), 'index');

describe('the address of a map', () => {
	it('says nothing while nothing is chosen', () => {
		expect(writeMapAddress(state, 'index', firstChoice(state))).toBe('');
		expect(readMapAddress(state, '')).toEqual({ choice: firstChoice(state), measure: null });
	});

	it('brings back what was chosen', () => {
		const choice = { ...firstChoice(state), period: 1, area: 'W0003' };
		const address = writeMapAddress(state, 'shelter', choice);
		expect(address).toBe('?measure=shelter&period=2021&area=W0003');
		expect(readMapAddress(state, address)).toEqual({ choice, measure: 'shelter' });
	});

	it('brings back two periods', () => {
		const choice = { ...firstChoice(state), mode: 'change' as const, from: 1 };
		const address = writeMapAddress(state, 'index', choice);
		expect(address).toBe('?periods=change&from=2021');
		expect(readMapAddress(state, address).choice).toEqual(choice);
	});

	it('passes over what the release does not have', () => {
		expect(
			readMapAddress(state, '?measure=happiness&period=1066&area=X&level=parish&layout=globe&periods=all&from=1066'),
		).toEqual({
			choice: firstChoice(state),
			measure: null,
		});
	});
});
