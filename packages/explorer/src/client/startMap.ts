import type { Component } from 'svelte';
import type { PageProps } from '../page.ts';
import type { MapState } from '../state/map/mapState.ts';
import { bringToLife, givenPage, moment } from './hydratePage.ts';
import { wholeMapState } from './wholeMapState.ts';

/**
 * Brings a page with a map to life, once all that it shows is here. Until then, and where it cannot be fetched, the page says
 * so in the two notices that it came with.
 */
export async function startMap(component: Component<PageProps<MapState>>): Promise<void> {
	const props = await givenPage<MapState>();
	if (props === null) return;
	const failed = document.querySelector<HTMLElement>('[data-map-failed]');
	const waiting = document.querySelector<HTMLElement>('[data-map-waiting]');
	const say = (done: boolean) => {
		waiting?.toggleAttribute('hidden', done);
		failed?.toggleAttribute('hidden', !done);
	};
	const start = async (again: boolean) => {
		say(false);
		let state: MapState;
		await moment();
		try {
			state = await wholeMapState(props);
		} catch {
			say(true);
			if (again) failed?.querySelector('button')?.focus();
			return;
		}
		bringToLife(component, { ...props, state });
	};
	failed?.querySelector('button')?.addEventListener('click', () => void start(true));
	void start(false);
}
