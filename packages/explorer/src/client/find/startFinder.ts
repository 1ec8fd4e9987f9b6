/**
 * Makes a box for areas ready: what it needs is fetched when someone turns to it, so that pages on which nobody does stay light.
 *
 * @param choose - what is done with an area that is chosen; its page is opened where it is left out
 */
export function startFinder(form: HTMLFormElement, choose?: (code: string) => void): void {
	let finder: Promise<import('./finder.ts').Finder> | undefined;
	const load = () => {
		finder ??= import('./finder.ts').then(({ Finder }) => {
			const open = (code: string) => location.assign(`${form.dataset.root}area/${code}/`);
			return new Finder(form, choose ?? open);
		});
		return finder;
	};
	form.addEventListener('focusin', () => void load(), { once: true });
	form.addEventListener('submit', (event) => {
		// What was typed may be a postcode, so it is never sent.
		event.preventDefault();
		void load().then((ready) => ready.submit());
	});
}
