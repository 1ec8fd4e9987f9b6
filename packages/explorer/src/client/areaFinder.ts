import { plainText } from './plainText.ts';

/**
 * The search box for an area: takes a name in full or in part and opens the area's page. The list of areas is asked for
 * when the box is first used, from the site itself.
 */
interface Found {
	readonly code: string;
	readonly name: string;
}

export function startAreaFinder(form: HTMLFormElement, noneFound: (text: string) => string): void {
	const input = form.querySelector('input')!;
	const status = form.querySelector('[role=status]')!;
	let areas: Promise<readonly Found[]> | undefined;
	const load = () => {
		areas ??= fetch(form.dataset.areaFinder!)
			.then((answer) => answer.json() as Promise<{ areas: readonly Found[] }>)
			.then((index) => index.areas);
		return areas;
	};
	input.addEventListener('focus', () => void load(), { once: true });
	form.addEventListener('submit', (event) => {
		const text = plainText(input.value);
		if (text === '') return;
		event.preventDefault();
		void load().then((list) => {
			const found =
				list.find((area) => plainText(area.name) === text || area.code.toLowerCase() === text) ??
				list.find((area) => plainText(area.name).startsWith(text)) ??
				list.find((area) => plainText(area.name).includes(text));
			if (found === undefined) status.textContent = noneFound(input.value);
			else location.href = `${form.dataset.areaFolder}${found.code}/`;
		});
	});
}
