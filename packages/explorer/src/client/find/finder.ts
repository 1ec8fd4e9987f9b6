import { type FindWords, findWordsIn } from '../../words/ofFind.ts';
import type { FinderAnswer, FinderOption } from './finderOptions.ts';

/** Answers a text that was typed. */
export type LookUp = (text: string) => Promise<FinderAnswer>;

const nothing: FinderAnswer = { options: [], said: '', sure: false };

/**
 * A box for areas at work, by the ARIA pattern of a combobox with a list: arrow keys go through the list, Enter takes the area or,
 * where none is marked, the one that is meant for sure; Escape closes the list, and again empties the box.
 */
export class Finder {
	readonly #form: HTMLFormElement;
	readonly #input: HTMLInputElement;
	readonly #list: HTMLElement;
	readonly #status: HTMLElement;
	readonly #choose: (option: FinderOption) => void;
	readonly #open: (words: FindWords) => Promise<LookUp>;
	readonly #words: FindWords;
	#sources: Promise<LookUp> | undefined;
	#answer: FinderAnswer = nothing;
	/** What the answer is to. */
	#answered = '';
	#active = -1;

	/** @param open - fetches what is looked through; asked again after it failed */
	constructor(
		form: HTMLFormElement,
		open: (words: FindWords) => Promise<LookUp>,
		choose: (option: FinderOption) => void,
	) {
		this.#form = form;
		this.#open = open;
		this.#input = form.querySelector('input')!;
		this.#list = form.querySelector('[role=listbox]')!;
		this.#status = form.querySelector('[role=status]')!;
		this.#choose = choose;
		this.#words = findWordsIn(document.documentElement.lang);
		this.#list.setAttribute('aria-label', this.#words.list);
		for (const [name, value] of [
			['role', 'combobox'],
			['aria-autocomplete', 'list'],
			['aria-expanded', 'false'],
			['aria-controls', this.#list.id],
		]) {
			this.#input.setAttribute(name!, value!);
		}
		this.#input.addEventListener('input', () => void this.#look());
		this.#input.addEventListener('keydown', (event) => this.#onKey(event));
		this.#input.addEventListener('blur', () => this.#close());
		// The list is not to take the focus from the box, or it would close before it is clicked.
		this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
		this.#list.addEventListener('click', (event) => {
			const item = (event.target as Element).closest('[role=option]');
			if (item !== null) this.#take([...this.#list.children].indexOf(item));
		});
		this.#fetch().catch(() => {});
		if (this.#input.value !== '') void this.#look();
	}

	/** Takes the area that is marked, or the one that is meant; where that is not sure, shows what there is to choose. */
	async submit(): Promise<void> {
		if (this.#answered !== this.#input.value) await this.#look();
		if (this.#active >= 0) this.#take(this.#active);
		else if (this.#answer.sure) this.#take(0);
		else {
			this.#input.focus();
			this.#unfold();
		}
	}

	#fetch(): Promise<LookUp> {
		this.#sources ??= this.#open(this.#words);
		// A connection that failed may come back.
		this.#sources.catch(() => {
			this.#sources = undefined;
		});
		return this.#sources;
	}

	async #look(): Promise<void> {
		const text = this.#input.value;
		try {
			const lookUp = await this.#fetch();
			const answer = await lookUp(text);
			// Another letter may have been typed meanwhile; its answer comes later.
			if (text !== this.#input.value) return;
			this.#show(answer);
		} catch {
			if (text !== this.#input.value) return;
			this.#show({ ...nothing, said: this.#words.failed });
		}
		this.#answered = text;
	}

	#show(answer: FinderAnswer): void {
		this.#answer = answer;
		this.#status.textContent = answer.said;
		this.#list.replaceChildren(
			...answer.options.map(({ name, other, detail }, i) => {
				const item = document.createElement('li');
				item.id = `${this.#list.id}-${i}`;
				item.setAttribute('role', 'option');
				item.setAttribute('aria-selected', 'false');
				const own = document.createElement('span');
				own.textContent = name;
				const about = document.createElement('span');
				about.className = 'quiet small';
				about.textContent = detail;
				item.append(own, ' ');
				if (other !== null) {
					const elsewhere = document.createElement('span');
					elsewhere.lang = other.language;
					elsewhere.textContent = other.name;
					item.append(elsewhere, ' ');
				}
				item.append(about);
				return item;
			}),
		);
		this.#mark(-1);
		if (answer.options.length > 0 && document.activeElement === this.#input) this.#unfold();
		else this.#close();
	}

	#onKey(event: KeyboardEvent): void {
		const last = this.#answer.options.length - 1;
		const isOpen = !this.#list.hidden;
		const step: Record<string, () => void> = {
			ArrowDown: () => this.#mark(this.#active >= last ? 0 : this.#active + 1),
			ArrowUp: () => this.#mark(this.#active <= 0 ? last : this.#active - 1),
		};
		if (event.key === 'Escape') {
			if (isOpen) this.#close();
			else {
				this.#input.value = '';
				void this.#look();
			}
			event.preventDefault();
		} else if (step[event.key] !== undefined && last >= 0 && !event.altKey) {
			this.#unfold();
			step[event.key]!();
			event.preventDefault();
		}
	}

	#mark(place: number): void {
		this.#active = place;
		for (const [i, item] of [...this.#list.children].entries()) item.setAttribute('aria-selected', String(i === place));
		const item = this.#list.children[place];
		if (item === undefined) this.#input.removeAttribute('aria-activedescendant');
		else {
			this.#input.setAttribute('aria-activedescendant', item.id);
			item.scrollIntoView({ block: 'nearest' });
		}
	}

	#unfold(): void {
		if (this.#answer.options.length === 0) return;
		this.#list.hidden = false;
		this.#input.setAttribute('aria-expanded', 'true');
	}

	#close(): void {
		this.#list.hidden = true;
		this.#input.setAttribute('aria-expanded', 'false');
		this.#mark(-1);
	}

	#take(place: number): void {
		const option = this.#answer.options[place];
		if (option === undefined) return;
		this.#input.value = this.#form.dataset.empties === undefined ? option.name : '';
		this.#answered = this.#input.value;
		this.#answer = { ...this.#answer, options: [option], sure: true };
		this.#list.replaceChildren();
		this.#close();
		this.#choose(option);
	}
}
