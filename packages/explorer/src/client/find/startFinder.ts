import type { Finder } from './finder.ts';

/**
 * Makes a box for areas ready: what it needs is fetched when someone turns to it, so that pages on which nobody does stay light.
 *
 * @param choose - what is done with an area that is chosen; its page is opened where it is left out
 */
export function startFinder(form: HTMLFormElement, choose?: (code: string) => void): void {
	const open = (code: string) => location.assign(`${form.dataset.root}area/${code}/`);
	whenTurnedTo(form, async () => {
		const { indexFinder } = await import('./indexFinder.ts');
		return indexFinder(form, choose ?? open);
	});
}

/** Makes a box when the focus first comes to it, or when it is sent off before. */
export function whenTurnedTo(form: HTMLFormElement, make: () => Promise<Finder>): void {
	let finder: Promise<Finder> | undefined;
	const load = () => {
		finder ??= make();
		return finder;
	};
	form.addEventListener('focusin', () => void load(), { once: true });
	form.addEventListener('submit', (event) => {
		// What was typed may be a postcode, so it is never sent.
		event.preventDefault();
		void load().then((ready) => ready.submit());
	});
}
