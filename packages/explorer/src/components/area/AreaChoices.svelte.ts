import type { AreaComparator } from '../../state/area/areaComparators.ts';
import type { AreaState } from '../../state/area/areaState.ts';
import { type AreaYears, withYears, yearsFile } from '../../state/area/areaYears.ts';
import { type TreeView, treeViews, viewsBeside } from '../../state/area/treeView.ts';

/** What a reader has chosen on an area's page: period, comparator, what the tree shows, the change taken apart. */
export class AreaChoices {
	readonly #given: AreaState;
	readonly #indexRoot: string;
	/** The figures of every year, once another one than the last has been asked for. */
	#years: AreaYears | null = $state.raw(null);
	#wantedPeriod = 0;
	/** Position of the period shown. */
	period: number = $state(0);
	pair: number = $state(0);
	#against: string = $state('');
	#view: TreeView = $state('score');
	trouble: 'loading' | 'failed' | null = $state(null);
	/** What changed last, so that it can be said. */
	said: 'period' | 'against' | null = $state(null);

	/** The page, with what has been fetched for it. */
	readonly page: AreaState = $derived.by(() =>
		this.#years === null ? this.#given : withYears(this.#given, this.#years),
	);
	/** What the area is held against; `null` where there is nothing. */
	readonly against: AreaComparator | null = $derived.by(
		() => this.#given.comparators.find(({ id }) => id === this.#against) ?? this.#given.comparators[0] ?? null,
	);
	/** What the tree can show, and shows, beside that. */
	readonly views: readonly TreeView[] = $derived.by(() => viewsBeside(this.#given.views, this.against));
	readonly view: TreeView = $derived.by(() =>
		this.views.includes(this.#view) ? this.#view : (this.views.find((view) => view === 'progress') ?? 'score'),
	);

	/** The same for the tree; held against its own past, an area has no position. */
	readonly tree = $derived.by(() => ({
		view: this.view,
		views: this.views,
		against: this.against === null || this.against.kind === 'past' ? null : this.against.id,
	}));

	/** @param indexRoot - from the page to the folder of the files of figures */
	constructor(given: AreaState, indexRoot: string) {
		this.#given = given;
		this.#indexRoot = indexRoot;
		this.period = given.periods.length - 1;
	}

	/** Takes up what the address asks for. */
	begin(): void {
		const query = new URLSearchParams(location.search);
		this.#view = treeViews.find((view) => view === query.get('view')) ?? 'score';
		const against = query.get('against');
		// Addresses of old call the area right around it its parent.
		this.#against = (against === 'parent' ? this.#given.ancestors[0]?.code : against) ?? '';
		const pair = this.#given.changes.findIndex((_, i) => this.#pairId(i) === query.get('change'));
		if (pair >= 0) this.pair = pair;
		const at = this.#given.periods.findIndex(({ id }) => id === query.get('period'));
		if (at >= 0) void this.choosePeriod(at);
	}

	/** Shows another year, whose figures are fetched once; `select` goes back to the year shown where they do not come. */
	async choosePeriod(t: number, select?: HTMLSelectElement): Promise<void> {
		this.#wantedPeriod = t;
		if (this.#years === null && t !== this.#given.periods.length - 1) {
			this.trouble = 'loading';
			try {
				const answer = await fetch(this.#indexRoot + yearsFile(this.#given.code));
				if (!answer.ok) throw new Error(String(answer.status));
				this.#years = (await answer.json()) as AreaYears;
			} catch {
				if (this.#wantedPeriod !== t) return;
				this.trouble = 'failed';
				if (select !== undefined) select.value = String(this.period);
				return;
			}
			// Another may have been asked for in the meantime.
			if (this.#wantedPeriod !== t) return;
		}
		this.trouble = null;
		this.period = t;
		this.said = 'period';
		this.#keep();
	}

	chooseAgainst(id: string): void {
		this.#against = id;
		this.said = 'against';
		this.#keep();
	}

	chooseView(view: TreeView): void {
		this.#view = view;
		this.#keep();
	}

	choosePair(pair: number): void {
		this.pair = pair;
		this.#keep();
	}

	#pairId(i: number): string | null {
		const change = this.#given.changes[i];
		if (change === undefined) return null;
		return `${this.#given.periods[change.from]!.id}~${this.#given.periods[change.to]!.id}`;
	}

	/** What differs from the page as served stands in the address, so that it can be shared. */
	#keep(): void {
		const { periods, comparators } = this.#given;
		const query = new URLSearchParams();
		if (this.period !== periods.length - 1) query.set('period', periods[this.period]!.id);
		if (this.#view !== 'score') query.set('view', this.#view);
		if (this.against !== null && this.against !== comparators[0]) query.set('against', this.against.id);
		const change = this.#pairId(this.pair);
		if (this.pair > 0 && change !== null) query.set('change', change);
		const text = query.toString();
		history.replaceState(history.state, '', `${location.pathname}${text === '' ? '' : `?${text}`}${location.hash}`);
	}
}
