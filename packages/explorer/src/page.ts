import type { Component } from 'svelte';
import type { IndexModel } from './model/IndexModel.ts';
import type { PageContext } from './model/pageContext.ts';
import type { Words } from './words/index.ts';

/** What every page component is given: where it is, and all that it shows, as plain data. */
export interface PageProps<State> {
	readonly context: PageContext;
	readonly state: State;
}

/** The scripts of the browser, one for each page that a person can act on; `null` where nothing needs a script. */
export type ClientEntry =
	| 'map'
	| 'scorecards'
	| 'area'
	| 'measure'
	| 'change'
	| 'compare'
	| 'whatIf'
	| 'embed'
	| 'embedArea'
	| 'embedMap'
	| 'embedScorecard'
	| 'embedMeasure'
	| 'embedMissing'
	| 'explore'
	| 'exploreTwo'
	| 'indexList'
	| null;

/**
 * One type of page. The state is plain data made from a release without a DOM; drawing, table and text all come from
 * it, so they cannot differ. It is handed to the browser as JSON where the page has a script.
 */
export interface PageType<State> {
	readonly id: string;
	/** The menu entry it belongs to. */
	readonly section: string;
	/** Addresses within the index, '' or ending in '/'. */
	paths(model: IndexModel): Iterable<string>;
	/** What the page at an address shows; `null` where there is no such page. */
	state(model: IndexModel, path: string, context: PageContext): State | null;
	/** Unique within the index; the index's name is put after it. */
	title(state: State, words: Words, context: PageContext): string;
	/** One or two sentences for search engines and link previews. */
	description(state: State, words: Words, context: PageContext): string;
	readonly component: Component<PageProps<State>>;
	readonly script: ClientEntry;
	/** The state as handed to the browser, where that can be less: what its script reads from the page as drawn. */
	browserState?(state: State): State;
	/**
	 * For a view that other sites show in a frame: the address, within the index, of the whole page that it is a part of.
	 * Such a view has neither menu nor footer, its links open in the whole window, and search engines are sent to the page.
	 */
	wholePage?(state: State): string;
	/** Other hosts, as `https://host`, whose pictures its reader may have shown: what the page's content policy must allow. */
	picturesFrom?(state: State): readonly string[];
	/** Figures that its script asks for when they are wanted, where all of them at once would make the page heavy. */
	readonly parts?: PageParts;
}

/** Files beside a page: JSON, and drawings. */
export interface PageParts {
	/** Addresses within the index, not ending in '/'. */
	paths(model: IndexModel): Iterable<string>;
	/** What the file at an address holds; `null` where there is no such file. */
	json(model: IndexModel, path: string): unknown;
	/** The drawing at an address that ends in `.svg`; `null` where there is none. */
	svg?(model: IndexModel, path: string): string | null;
	/** Where they hold figures alone they are the same in every language, and stand once, at the index's `indexRoot`. */
	readonly wordless?: true;
}

/** Lets pages of different states stand in one list; the state stays private to its own page. */
export interface AnyPage {
	readonly id: string;
	readonly section: string;
	paths(model: IndexModel): Iterable<string>;
	make(model: IndexModel, path: string, context: PageContext, words: Words): MadePage | null;
	readonly parts: PageParts | null;
}

export interface MadePage {
	readonly title: string;
	readonly description: string;
	readonly script: ClientEntry;
	readonly props: PageProps<unknown>;
	/** The same, as handed to the browser. */
	readonly browserProps: PageProps<unknown>;
	readonly component: Component<PageProps<unknown>>;
	readonly picturesFrom: readonly string[];
	/** `null` for a page that stands by itself. */
	readonly wholePage: string | null;
}

export function definePage<State>(page: PageType<State>): AnyPage {
	return {
		id: page.id,
		section: page.section,
		paths: (model) => page.paths(model),
		parts: page.parts ?? null,
		make(model, path, context, words) {
			const state = page.state(model, path, context);
			if (state === null) return null;
			return {
				title: page.title(state, words, context),
				description: page.description(state, words, context),
				script: page.script,
				props: { context, state },
				browserProps: { context, state: page.browserState?.(state) ?? state },
				component: page.component as unknown as Component<PageProps<unknown>>,
				picturesFrom: page.picturesFrom?.(state) ?? [],
				wholePage: page.wholePage?.(state) ?? null,
			};
		},
	};
}
