import type { Links } from '../../model/links.ts';
import { type AreaDetails, type AreaFile, areaDetails } from '../../state/area/areaDetails.ts';
import type { ChangeFigures } from '../../state/map/changeFigures.ts';
import { readMapAddress, writeMapAddress } from '../../state/map/mapAddress.ts';
import type { MapFigures } from '../../state/map/mapFigures.ts';
import { earlierPeriod, mapPair, viewOfChange } from '../../state/map/mapPair.ts';
import type { MapState } from '../../state/map/mapState.ts';
import { type AreaFigures, firstChoice, type MapChoice, type MapView, mapView } from '../../state/map/mapView.ts';
import type { MapWords } from '../../words/ofMap.ts';

/** What a person has chosen on the map, the figures fetched for it, and the address that brings it back. */
export class MapSession {
	/** As the page came. */
	readonly given: MapState;
	readonly #to: Links;
	readonly #words: MapWords;
	readonly #indexName: string;
	readonly #fetched: Map<string, MapFigures>;
	#other = $state.raw<MapFigures | null>(null);
	#changes = $state.raw<ChangeFigures | null>(null);
	#file = $state.raw<AreaFile | 'loading' | 'failed'>('loading');

	choice = $state.raw<MapChoice>({ level: '', period: 0, layout: 'boundaries', area: null, mode: 'one', from: 0 });
	/** Whether the changes of the measure shown could not be fetched. */
	changesFailed = $state(false);
	/** A measure asked for and not here yet. */
	wanted = $state.raw<{ readonly id: string; readonly name: string; readonly failed: boolean } | null>(null);
	/** Whether scripts run. */
	live = $state(false);
	/** What screen readers are told, politely. */
	status = $state('');

	readonly figures = $derived.by(() => this.#other ?? this.given.figures);
	readonly #shown = $derived.by(() => ({ ...this.given, figures: this.figures }));
	/** All of the choice but the area: choosing one of thousands must not lay the map out anew. */
	readonly #scene = $derived(JSON.stringify({ ...this.choice, area: null }));
	readonly #sceneChoice = $derived(JSON.parse(this.#scene) as MapChoice);
	/** The two periods held against each other; `null` while one is shown. */
	readonly pair = $derived.by(() =>
		this.#sceneChoice.mode === 'one' ? null : mapPair(this.#shown, this.#sceneChoice, this.#changes),
	);
	/** What the one map shows, or that of the later period. */
	readonly view = $derived.by(() => {
		const { pair } = this;
		if (pair === null) return mapView(this.#shown, this.#sceneChoice);
		return this.#sceneChoice.mode === 'change' ? viewOfChange(pair) : pair.to;
	});
	readonly chosen = $derived.by(() => this.view?.areas.find(({ code }) => code === this.choice.area) ?? null);
	readonly details = $derived.by((): AreaDetails | 'loading' | 'failed' => {
		const { view, figures } = this;
		if (typeof this.#file === 'string') return this.#file;
		if (view === null) return 'loading';
		return areaDetails(this.#file, figures.measure.id, figures.measure.children, view.period.id);
	});
	readonly headline = $derived.by(() => {
		const { view, figures } = this;
		if (view === null) return '';
		if (this.pair !== null) return this.#words.map.pairHeadline(figures.measure, this.pair, view.level.plural);
		const { highest, lowest, areas, level, period } = view;
		return this.#words.map.headline(
			figures.measure,
			view.figures.shows,
			highest,
			lowest,
			areas.length,
			level.plural,
			period.name,
		);
	});

	constructor(given: MapState, words: MapWords, to: Links, indexName: string) {
		this.given = given;
		this.#words = words;
		this.#to = to;
		this.#indexName = indexName;
		this.#fetched = new Map([[given.figures.measure.id, given.figures]]);
		this.choice = firstChoice(given);
	}

	/** Takes up what the address asks for. Once, when the page has come to life. */
	start(): void {
		this.live = true;
		const { choice, measure } = readMapAddress(this.given, location.search);
		this.choice = choice;
		if (choice.area !== null) void this.fetchArea(choice.area);
		if (measure !== null) void this.chooseMeasure(measure);
		else void this.fetchChanges();
	}

	/** The area with its figures, as a phrase; of the view's own period, or of its change. */
	areaLabel(area: AreaFigures, view: MapView | null = this.view): string {
		const { figures, pair } = this;
		const changed = view?.palette === 'change' ? pair?.areas?.[area.at] : undefined;
		if (pair !== null && changed !== undefined) return this.#words.map.changedArea(figures.measure, pair, changed);
		return this.#words.map.area(figures.measure, view?.figures.shows ?? 'nothing', area, view?.ranked ?? 0);
	}

	change(part: Partial<MapChoice>): void {
		const before = this.choice;
		this.choice = { ...before, ...part };
		if (this.choice.mode !== 'one') {
			const period = Math.max(1, this.choice.period);
			this.choice = { ...this.choice, period, from: earlierPeriod({ period, from: this.choice.from }) };
			void this.fetchChanges();
		}
		const { area } = this.choice;
		if (area !== before.area) {
			if (area !== null) void this.fetchArea(area);
			this.status = this.chosen === null ? '' : this.#words.map.chosen(this.areaLabel(this.chosen));
		} else this.status = this.view === null ? '' : `${this.view.period.name}: ${this.headline}`;
		this.#remember();
	}

	/** Shows another measure in the same place, period and level; its figures are fetched once. */
	async chooseMeasure(id: string): Promise<void> {
		const w = this.#words.map;
		const name = this.given.groups.flatMap(({ measures }) => measures).find((item) => item.id === id)?.name ?? id;
		this.wanted = null;
		if (!this.#fetched.has(id)) {
			this.wanted = { id, name, failed: false };
			this.status = w.loading(name);
			try {
				this.#fetched.set(id, await json<MapFigures>(`${this.#to.map(id)}figures.json`));
			} catch {
				if (this.wanted?.id !== id) return;
				this.wanted = { id, name, failed: true };
				this.status = w.failed(name);
				return;
			}
			// Another may have been asked for in the meantime.
			if (this.wanted?.id !== id) return;
			this.wanted = null;
		}
		this.#other = this.#fetched.get(id)!;
		document.title = w.pageTitle(this.figures.measure.name, this.#indexName);
		this.status = this.headline;
		this.#remember();
		await this.fetchChanges();
	}

	/** The unrounded figures of the measure shown, where two periods are held against each other. */
	async fetchChanges(): Promise<void> {
		const { id } = this.figures.measure;
		if (this.choice.mode === 'one' || this.#changes?.measure === id) return;
		this.changesFailed = false;
		try {
			const found = await json<ChangeFigures>(`${this.#to.map(id)}change.json`);
			if (this.figures.measure.id !== id) return;
			this.#changes = found;
			this.status = this.headline;
		} catch {
			if (this.figures.measure.id === id) this.changesFailed = true;
		}
	}

	/** Ratings and parts of the chosen area. */
	async fetchArea(code: string): Promise<void> {
		this.#file = 'loading';
		try {
			const found = await json<AreaFile>(this.#to.release(`api/areas/${encodeURIComponent(code)}.json`));
			if (this.choice.area === code) this.#file = found;
		} catch {
			if (this.choice.area === code) this.#file = 'failed';
		}
	}

	#remember(): void {
		const query = writeMapAddress(this.given, this.figures.measure.id, this.choice);
		history.replaceState(history.state, '', `${location.pathname}${query}`);
	}
}

async function json<T>(address: string): Promise<T> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
	return (await answer.json()) as T;
}
