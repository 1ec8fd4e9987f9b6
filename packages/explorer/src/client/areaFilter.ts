import { plainText } from '../state/find/plainText.ts';
import { postcodeReadings } from '../state/find/postcodeReadings.ts';

/**
 * Narrows a list of areas while a person types a part of a name or a code, and says how many are left. The text stands in
 * the address as `?q=`, so that a filtered list can be shared.
 */
export function startAreaFilter(field: HTMLElement): void {
	const input = field.querySelector('input')!;
	const status = field.querySelector('[role=status]')!;
	const list = document.getElementById(field.dataset.areaFilter!)!;
	const items = [...list.querySelectorAll<HTMLElement>('li')].map((item) => ({
		item,
		name: plainText(item.dataset.name!),
		code: item.dataset.code!.toLowerCase(),
	}));
	const groups = [...list.querySelectorAll<HTMLElement>('[data-group], section')];

	function filter(): void {
		const text = plainText(input.value);
		let found = 0;
		for (const { item, name, code } of items) {
			item.hidden = text !== '' && !name.includes(text) && !code.startsWith(text);
			if (!item.hidden) found++;
		}
		for (const group of groups) group.hidden = group.querySelector('li:not([hidden])') === null;
		status.textContent = text === '' ? '' : said(found);
	}

	function said(found: number): string {
		if (found === 0) return field.dataset.none!;
		return found === 1 ? field.dataset.one! : field.dataset.many!.replace('{n}', String(found));
	}

	input.addEventListener('input', () => {
		filter();
		const text = input.value.trim();
		// A postcode is nobody's business: it does not come into an address, which would be sent.
		if (postcodeReadings(text).length > 0) return;
		history.replaceState(history.state, '', text === '' ? location.pathname : `?q=${encodeURIComponent(text)}`);
	});
	input.value = new URLSearchParams(location.search).get('q') ?? input.value;
	filter();
}
