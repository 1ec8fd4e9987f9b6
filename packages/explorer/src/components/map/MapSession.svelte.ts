import type { Links } from '../../model/links.ts';
import { type AreaDetails, type AreaFile, areaDetails } from '../../state/area/areaDetails.ts';
import { readMapAddress, writeMapAddress } from '../../state/map/mapAddress.ts';
import type { MapFigures } from '../../state/map/mapFigures.ts';
import type { MapState } from '../../state/map/mapState.ts';
import { type AreaFigures, firstChoice, type MapChoice, mapView } from '../../state/map/mapView.ts';
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
	#file = $state.raw<AreaFile | 'loading' | 'failed'>('loading');

	choice = $state.raw<MapChoice>({ level: '', period: 0, layout: 'boundaries', area: null });
	/** A measure asked for and not here yet. */
	wanted = $state.raw<{ readonly id: string; readonly name: string; readonly failed: boolean } | null>(null);
	/** Whether scripts run. */
	live = $state(false);
	/** What screen readers are told, politely. */
	status = $state('');

	readonly figures = $derived.by(() => this.#other ?? this.given.figures);
	readonly view = $derived.by(() => mapView({ ...this.given, figures: this.figures }, this.choice));
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
	}

	/** The figures alone, as a phrase. */
	areaLabel(area: AreaFigures): string {
		const { view, figures } = this;
		return this.#words.map.area(figures.measure, view?.figures.shows ?? 'nothing', area, view?.ranked ?? 0);
	}

	change(part: Partial<MapChoice>): void {
		const before = this.choice;
		this.choice = { ...before, ...part };
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
