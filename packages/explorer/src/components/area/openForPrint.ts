/**
 * Opens closed parts while a page is printed and closes them again afterwards.
 *
 * @param parts - gives the parts as they are when printing starts
 * @returns ends it
 */
export function openForPrint(parts: () => Iterable<HTMLDetailsElement>): () => void {
	let opened: readonly HTMLDetailsElement[] = [];
	const open = () => {
		opened = [...parts()].filter((part) => !part.open);
		for (const part of opened) part.open = true;
	};
	const close = () => {
		for (const part of opened) part.open = false;
	};
	addEventListener('beforeprint', open);
	addEventListener('afterprint', close);
	return () => {
		removeEventListener('beforeprint', open);
		removeEventListener('afterprint', close);
	};
}
