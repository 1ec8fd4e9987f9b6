import { inkOn } from '@social-index/schema';
import { readEmbedOptions } from '../state/embed/embedOptions.ts';

/**
 * Runs in every view for frames: gives it the look that its address asks for, and tells the page around it how high it
 * is, whenever that changes and whenever it is asked. It says nothing else and takes nothing from that page.
 */
export function startEmbedFrame(): void {
	const root = document.documentElement;
	const { theme, brand, compact, period } = readEmbedOptions(location.search);
	root.classList.add('scripted');
	root.classList.toggle('compact', compact);
	if (theme !== 'auto') root.dataset.theme = theme;
	if (brand !== null) {
		root.style.setProperty('--accent', brand);
		root.style.setProperty('--on-accent', inkOn(brand));
	}
	const whole = document.querySelector<HTMLAnchorElement>('[data-whole-page]');
	if (whole !== null && period !== null) whole.search = new URLSearchParams({ period }).toString();

	if (parent === window) return;
	const tell = () => {
		const height = Math.ceil(root.getBoundingClientRect().height);
		// Anyone may know it: it is the height of public figures.
		parent.postMessage({ socialIndex: 'height', height, title: document.title }, '*');
	};
	new ResizeObserver(tell).observe(root);
	addEventListener('message', ({ source, data }) => {
		if (source === parent && (data as { socialIndex?: unknown } | null)?.socialIndex === 'ask') tell();
	});
	tell();
}
