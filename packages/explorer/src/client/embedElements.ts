/**
 * The script that other sites load from a stable address, `assets/embed.js`: custom elements that show a view of an index
 * in a frame, and frames that are as high as their content. It depends on nothing, keeps nothing, and asks no other host
 * than the one it came from or is told.
 */

import { isLanguage, type Language } from '../model/languages.ts';
import { embedElements as tags } from '../state/embed/embedKinds.ts';
import { embedElementsWordsIn } from '../words/ofEmbedElements.ts';

/** Attributes that are handed on to the view in its address. */
const handedOn = ['period', 'theme', 'level', 'layout', 'show', 'columns', 'sort'];
/** How long a loaded frame may stay silent, in milliseconds, before it is taken not to be a view. */
const patience = 4000;
/** Higher than any view; a number beyond it is a fault. */
const mostPixels = 50_000;

/** The frames of elements, each with what to do once its view has spoken. */
const frames = new Map<HTMLIFrameElement, () => void>();
const script = document.currentScript ?? document.querySelector('script[src*="assets/embed.js"]');
/** `…/assets/embed.js` stands below the root of the site. */
const home = script instanceof HTMLScriptElement ? new URL('..', script.src).href : '';

/** Only a view may set its own frame's height, and only from where the frame was sent. */
addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
	const said = data as { socialIndex?: unknown; height?: unknown; title?: unknown } | null;
	if (said?.socialIndex !== 'height') return;
	const frame = [...frames.keys(), ...plainFrames()].find(({ contentWindow }) => contentWindow === source);
	if (frame === undefined || origin !== new URL(frame.src).origin) return;
	const { height, title } = said;
	if (typeof height === 'number' && height > 0 && height < mostPixels) {
		// Borders that the page draws may be counted as part of a height, or not.
		const borders = getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
		frame.style.height = `${Math.ceil(height) + borders}px`;
	}
	if (typeof title === 'string' && !frame.hasAttribute('data-titled')) frame.title = title;
	frames.get(frame)?.();
});

/** The language that the page around an element is in, as far as there are words in it. */
function languageAround(element: Element): Language {
	const around = element.closest<HTMLElement>('[lang]')?.lang ?? document.documentElement.lang;
	const code = around.toLowerCase().split('-')[0]!;
	return isLanguage(code) ? code : 'en';
}

function plainFrames(): readonly HTMLIFrameElement[] {
	return [...document.querySelectorAll<HTMLIFrameElement>('iframe[data-social-index]')];
}

/** Frames that were there before this script have told their height to nobody. */
function askPlainFrames(): void {
	for (const frame of plainFrames()) {
		// A title that the page gave is its own to keep.
		if (frame.title !== '') frame.setAttribute('data-titled', '');
		frame.contentWindow?.postMessage({ socialIndex: 'ask' }, '*');
	}
}
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', askPlainFrames);
askPlainFrames();

for (const [kind, { tag, of }] of Object.entries(tags)) {
	if (customElements.get(tag) !== undefined) continue;
	customElements.define(
		tag,
		class extends HTMLElement {
			static readonly observedAttributes = [...handedOn, of, 'site', 'brand', 'headings', 'compact', 'height', 'label'];
			readonly #room = this.attachShadow({ mode: 'open' });
			#frame: HTMLIFrameElement | null = null;
			#waits = false;

			connectedCallback(): void {
				if (this.style.display === '') this.style.display = 'block';
				this.#draw();
			}

			disconnectedCallback(): void {
				this.#clear();
			}

			/** Several attributes may change at once; the view is drawn once for all of them. */
			attributeChangedCallback(): void {
				if (!this.isConnected || this.#waits) return;
				this.#waits = true;
				queueMicrotask(() => {
					this.#waits = false;
					if (this.isConnected) this.#draw();
				});
			}

			#clear(): void {
				if (this.#frame !== null) frames.delete(this.#frame);
				this.#frame = null;
				this.#room.replaceChildren();
			}

			#draw(): void {
				this.#clear();
				const named = this.getAttribute(of) ?? '';
				const w = embedElementsWordsIn(languageAround(this));
				const site = this.#site();
				const trouble = site === null ? w.noSite : named === '' && kind !== 'scorecard' ? w.nothingNamed(of) : null;
				if (site === null || trouble !== null) {
					this.#room.append(document.createElement('slot'), this.#message(trouble ?? '', site));
					return;
				}
				const path = `embed/${kind}/${named === '' ? '' : `${encodeURIComponent(named)}/`}`;
				// What stands inside the element is shown until the view is there, and again where it is not.
				const fallback = document.createElement('slot');
				const frame = document.createElement('iframe');
				frame.src = site + path + this.#query();
				frame.loading = 'lazy';
				frame.referrerPolicy = 'no-referrer';
				frame.title = this.getAttribute('label') ?? (this.textContent?.trim() || w.view);
				if (this.hasAttribute('label')) frame.setAttribute('data-titled', '');
				frame.part.add('frame');
				const height = Number(this.getAttribute('height'));
				Object.assign(frame.style, {
					display: 'block',
					width: '100%',
					height: `${height > 0 ? height : 400}px`,
					border: '0',
				});
				let spoken = false;
				frames.set(frame, () => {
					spoken = true;
					fallback.hidden = true;
					this.#room.querySelector('p')?.remove();
					frame.style.display = 'block';
				});
				frame.addEventListener('load', () => {
					setTimeout(() => {
						if (spoken || this.#frame !== frame) return;
						frame.style.display = 'none';
						this.#room.append(this.#message(w.notShown, site));
					}, patience);
				});
				this.#frame = frame;
				this.#room.append(fallback, frame);
			}

			/** The index: where the attribute says, or where this script came from. `null` where neither is a web address. */
			#site(): string | null {
				try {
					const { protocol, href } = new URL(this.getAttribute('site') ?? home, document.baseURI);
					if (!/^https?:$/.test(protocol) || (home === '' && !this.hasAttribute('site'))) return null;
					return href.replace(/[?#].*$/, '').replace(/\/?$/, '/');
				} catch {
					return null;
				}
			}

			#query(): string {
				const query = new URLSearchParams({ headings: this.getAttribute('headings') ?? '2' });
				for (const name of handedOn) {
					const value = this.getAttribute(name);
					if (value !== null && value !== '') query.set(name, value);
				}
				if (this.hasAttribute('compact') && this.getAttribute('compact') !== 'false') query.set('compact', 'true');
				const brand =
					this.getAttribute('brand') ?? getComputedStyle(this).getPropertyValue('--social-index-brand').trim();
				if (brand !== '') query.set('brand', brand);
				return `?${query}`;
			}

			#message(text: string, site: string | null): HTMLElement {
				const language = languageAround(this);
				const message = document.createElement('p');
				message.lang = language;
				message.setAttribute('role', 'status');
				message.append(text);
				if (site !== null) {
					const link = document.createElement('a');
					link.href = site;
					link.textContent = embedElementsWordsIn(language).instead;
					message.append(' ', link);
				}
				return message;
			}
		},
	);
}
