import { textHash } from '../model/textHash.ts';

/** Texts in another language than the page, as they come with it. */
export interface OtherTexts {
	readonly language: string;
	/** Of each text its {@link textHash}. */
	readonly texts: readonly string[];
}

/**
 * Does in the browser what `markLanguage` does to a page as it is made: whatever changes or is added later says which language it is
 * in, and no longer says so once its text is another.
 */
export function keepLanguageMarked(root: Element, { language, texts }: OtherTexts): void {
	const known = new Set(texts);
	const marked = new WeakSet<Element>();
	const look = (element: Element) => {
		const text = wholeText(element);
		// As in markLanguage: a noun may stand with a capital of its own.
		const isOther = known.has(textHash(text)) || known.has(textHash(text.charAt(0).toLowerCase() + text.slice(1)));
		if (
			isOther &&
			(marked.has(element) || !element.hasAttribute('lang') || element.getAttribute('lang') === language)
		) {
			element.setAttribute('lang', language);
			marked.add(element);
		} else if (!isOther && marked.delete(element)) element.removeAttribute('lang');
	};
	const lookBelow = (element: Element) => {
		look(element);
		for (const below of element.querySelectorAll('*')) look(below);
	};
	lookBelow(root);
	new MutationObserver((changes) => {
		for (const { target, addedNodes } of changes) {
			const element = target instanceof Element ? target : target.parentElement;
			if (element !== null) look(element);
			for (const node of addedNodes) if (node instanceof Element) lookBelow(node);
		}
	}).observe(root, { childList: true, characterData: true, subtree: true });
}

/** The text of an element that holds nothing else; '' where it does. */
function wholeText(element: Element): string {
	return element.childElementCount > 0 ? '' : element.textContent.trim();
}
