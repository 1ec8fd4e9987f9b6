import { plainText } from './plainText.ts';

/**
 * The search box for an area: takes a name in full or in part, or a code, and opens the area's page. It looks in the
 * list of names that the page holds for the box; where nothing fits it says so.
 */
export function startAreaFinder(form: HTMLFormElement): void {
	const input = form.querySelector('input')!;
	const status = form.querySelector('[role=status]')!;
	form.addEventListener('submit', (event) => {
		const text = plainText(input.value);
		if (text === '') return;
		event.preventDefault();
		const areas = [...form.querySelectorAll('option')].map((option) => ({
			name: plainText(option.value),
			code: option.dataset.code ?? '',
		}));
		const found =
			areas.find(({ name, code }) => name === text || code.toLowerCase() === text) ??
			areas.find(({ name }) => name.startsWith(text)) ??
			areas.find(({ name }) => name.includes(text));
		if (found === undefined) status.textContent = `${form.dataset.noneFound} ${input.value}`;
		else location.href = `${form.dataset.areaFinder}${found.code}/`;
	});
}
