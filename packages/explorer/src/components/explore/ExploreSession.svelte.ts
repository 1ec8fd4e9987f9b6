import type { PageContext } from '../../model/pageContext.ts';
import type { ExploreFigures } from '../../state/explore/exploreFigures.ts';
import { figuresFile } from '../../state/explore/exploreParts.ts';
import type { ExploreState } from '../../state/explore/exploreState.ts';
import {
	type ExploreView,
	firstView,
	fitted,
	levelsOf,
	queryOfView,
	viewOfQuery,
} from '../../state/explore/exploreView.ts';

/** What is chosen on a page of the data explorer, and the figures that have come so far. */
export class ExploreSession {
	readonly #state: ExploreState;
	readonly #context: PageContext;
	#figures = new Map<string, ExploreFigures>();
	/** What the controls say. */
	view: ExploreView = $state.raw()!;
	/** What is drawn: stays behind `view` while figures are on their way. */
	shown: ExploreView = $state.raw()!;
	trouble: 'loading' | 'failed' | 'no-common' | null = $state(null);

	constructor(state: ExploreState, context: PageContext) {
		this.#state = state;
		this.#context = context;
		for (const own of state.figures) this.#figures.set(`${own.measure} ${own.level}`, own);
		this.view = firstView(state);
		this.shown = this.view;
	}

	/** Of a measure at the level shown. */
	figuresOf(measure: string): ExploreFigures | null {
		return this.#figures.get(`${measure} ${this.shown.level}`) ?? null;
	}

	/** Takes up what the address asks for. */
	begin(): void {
		if (location.search !== '') void this.change(viewOfQuery(this.#state, new URLSearchParams(location.search)));
	}

	async change(part: Partial<ExploreView>): Promise<void> {
		const wanted = fitted(this.#state, { ...this.view, ...part });
		this.view = wanted;
		if (levelsOf(this.#state, wanted).length === 0) {
			this.trouble = 'no-common';
			return;
		}
		const missing = [wanted.measure, wanted.other].filter(
			(id) => id !== null && !this.#figures.has(`${id} ${wanted.level}`),
		);
		if (missing.length > 0) {
			this.trouble = 'loading';
			try {
				const fetched = await Promise.all(missing.map((id) => this.#fetch(figuresFile(id!, wanted.level))));
				for (const own of fetched) this.#figures.set(`${own.measure} ${own.level}`, own);
			} catch {
				// The controls go back to what is drawn; the address never left it.
				if (this.view === wanted) [this.view, this.trouble] = [this.shown, 'failed'];
				return;
			}
			// Another choice may have been made meanwhile; the last one counts.
			if (this.view !== wanted) return;
		}
		this.trouble = null;
		this.shown = wanted;
		history.replaceState(history.state, '', location.pathname + queryOfView(this.#state, wanted) + location.hash);
	}

	async #fetch(file: string): Promise<ExploreFigures> {
		const answer = await fetch(this.#context.indexRoot + file);
		if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
		return (await answer.json()) as ExploreFigures;
	}
}
