import {
	type Area,
	absentBits,
	type ChangeRow,
	type FlagWord,
	flagBit,
	flagWords,
	type Indicator,
	type Level,
	type Measure,
	type Period,
	type RatingKind,
	type RatingRow,
	type ReleaseData,
	RowGroups,
	type WeightRow,
} from '@social-index/schema';
import type { Absence, Cell, FigureParts } from './cell.ts';
import { type MeasureScale, type MeasureScales, measureScales } from './measureScales.ts';

/** Of so many areas and periods the ratings are kept at hand. */
const ratingsKept = 64;

/** Fields of every rating as numbers, one a row. */
export type RatingCodes = Readonly<Record<'measure' | 'kind' | 'comparator' | 'rating', Int32Array>>;

type AreaWithPeers = Area & { readonly peers: readonly string[] };

/**
 * A release, arranged for asking: every page reads it through this and through nothing else.
 *
 * Look-ups by an id that the release does not hold throw; pages are only made for ids that it holds.
 */
export class IndexModel {
	readonly data: ReleaseData;
	readonly periods: readonly Period[];
	readonly level: Level;
	/** Areas of the scored level, in the order of the release. */
	readonly areas: readonly AreaWithPeers[];
	/** Areas of every level. */
	readonly allAreas: readonly AreaWithPeers[];
	readonly index: Measure;
	readonly dimensions: readonly Measure[];
	/** In tree order; declared gaps among them. */
	readonly components: readonly Measure[];
	/** Those in the index, in tree order. */
	readonly indicators: readonly Measure[];
	readonly outside: readonly Measure[];
	/** What scores are told on, by kind of measure. */
	readonly scales: MeasureScales;

	readonly #measureAt: ReadonlyMap<string, number>;
	readonly #periodAt: ReadonlyMap<string, number>;
	readonly #areaAt: ReadonlyMap<string, number>;
	readonly #area: ReadonlyMap<string, AreaWithPeers>;
	readonly #definition: ReadonlyMap<string, Indicator>;
	/** Areas right below each, and those of each level: pages ask for these again and again. */
	readonly #areasIn: ReadonlyMap<string | null, readonly AreaWithPeers[]>;
	readonly #areasOf: ReadonlyMap<string, readonly AreaWithPeers[]>;
	/** By measure; the rows of one measure in the order of the periods, where each has its own. */
	readonly #weights: ReadonlyMap<string, readonly WeightRow[]>;
	#ratings: RowGroups<RatingRow> | undefined;
	#changes: RowGroups<ChangeRow> | undefined;
	#ratingCodes: RatingCodes | undefined;
	/** The ratings asked for last, since a page asks for those of one area again and again. */
	readonly #ratingsMade = new Map<string, readonly RatingRow[]>();

	constructor(data: ReleaseData) {
		const { manifest, panel } = data;
		this.data = data;
		this.periods = manifest.periods;
		this.level = manifest.levels.find((level) => level.id === manifest.level)!;
		this.allAreas = data.areas;
		this.areas = data.areas.filter((area) => area.level === manifest.level);
		this.index = panel.measures.find((measure) => measure.type === 'index')!;
		this.dimensions = panel.measures.filter((measure) => measure.type === 'dimension');
		this.components = panel.measures.filter((measure) => measure.type === 'component');
		const indicators = panel.measures.filter((measure) => measure.type === 'indicator');
		this.indicators = indicators.filter((measure) => measure.parent !== null);
		this.outside = indicators.filter((measure) => measure.parent === null);
		this.#measureAt = new Map(panel.measures.map((measure, i) => [measure.id, i]));
		this.#periodAt = new Map(panel.periods.map((period, i) => [period, i]));
		this.#areaAt = new Map(panel.areas.map((code, i) => [code, i]));
		this.#area = new Map(data.areas.map((area) => [area.code, area]));
		this.#areasIn = groupBy(data.areas, (area) => area.parent);
		this.#areasOf = groupBy(data.areas, (area) => area.level);
		this.#definition = new Map(data.indicators.map((indicator) => [indicator.id, indicator]));
		this.#weights = groupBy(data.weights, (row) => row.measure);
		this.scales = measureScales(data);
	}

	/** That of its texts, by which names are put in order. */
	get language(): string {
		return this.data.manifest.language;
	}

	get firstPeriod(): Period {
		return this.periods[0]!;
	}

	get lastPeriod(): Period {
		return this.periods[this.periods.length - 1]!;
	}

	measure(id: string): Measure {
		return this.data.panel.measures[this.#at(this.#measureAt, id, 'measure')]!;
	}

	hasMeasure(id: string): boolean {
		return this.#measureAt.has(id);
	}

	area(code: string): AreaWithPeers {
		const area = this.#area.get(code);
		if (area === undefined) throw new RangeError(`This release has no area ${code}.`);
		return area;
	}

	hasArea(code: string): boolean {
		return this.#area.has(code);
	}

	areasOf(level: string): readonly AreaWithPeers[] {
		return this.#areasOf.get(level) ?? [];
	}

	/** The areas right below one, of every level. */
	areasIn(code: string): readonly AreaWithPeers[] {
		return this.#areasIn.get(code) ?? [];
	}

	/** Those of a level that lie right in the same area as one does, itself among them; where it lies in none, those that do neither. */
	areasBeside(code: string): readonly AreaWithPeers[] {
		const { level, parent } = this.area(code);
		return (this.#areasIn.get(parent) ?? []).filter((area) => area.level === level);
	}

	levelOf(code: string): Level {
		const id = this.area(code).level;
		return this.data.manifest.levels.find((level) => level.id === id)!;
	}

	/** The areas above one, nearest first. */
	ancestors(code: string): readonly AreaWithPeers[] {
		const found: AreaWithPeers[] = [];
		let parent = this.area(code).parent;
		while (parent !== null && this.#area.has(parent)) {
			const area = this.area(parent);
			found.push(area);
			parent = area.parent;
		}
		return found;
	}

	/** The row of indicators.csv; `null` for aggregates. */
	definition(id: string): Indicator | null {
		return this.#definition.get(id) ?? null;
	}

	/**
	 * How a measure enters its parent; `null` outside the index and for declared gaps.
	 *
	 * @param period - id; counts where a method standardises each period by itself. The last one where it is left out
	 */
	weight(id: string, period = this.lastPeriod.id): WeightRow | null {
		return this.#weights.get(id)?.find((row) => row.period === null || row.period === period) ?? null;
	}

	/** Whether each period has weights, means and spreads of its own. */
	get weighsByPeriod(): boolean {
		return this.data.weights.some(({ period }) => period !== null);
	}

	/** What the scores of a measure are told on. */
	scaleOf(id: string): MeasureScale {
		return this.scales[this.measure(id).type];
	}

	/** The measure's parents, nearest first, ending with the index. */
	lineage(id: string): readonly Measure[] {
		const found: Measure[] = [];
		let parent = this.measure(id).parent;
		while (parent !== null) {
			const measure = this.measure(parent);
			found.push(measure);
			parent = measure.parent;
		}
		return found;
	}

	/** Whether any area of any level has a score in it. */
	isScored(id: string): boolean {
		const { score, periods, areas } = this.data.panel;
		const size = periods.length * areas.length;
		const start = this.#at(this.#measureAt, id, 'measure') * size;
		for (let i = start; i < start + size; i++) if (!Number.isNaN(score[i]!)) return true;
		return false;
	}

	cell(measure: string, period: string, area: string): Cell {
		const { panel } = this.data;
		const m = this.#at(this.#measureAt, measure, 'measure');
		const t = this.#at(this.#periodAt, period, 'period');
		const a = this.#at(this.#areaAt, area, 'area');
		const i = (m * panel.periods.length + t) * panel.areas.length + a;
		const score = panel.score[i]!;
		const value = panel.value[i]!;
		const bits = panel.flag[i]!;
		const known = !Number.isNaN(score) || !Number.isNaN(value);
		const dated = panel.dataPeriod[i]!;
		return {
			score: Number.isNaN(score) ? null : score,
			value: Number.isNaN(value) ? null : value,
			rank: panel.rank[i]! > 0 ? panel.rank[i]! : null,
			ranked: panel.ranked[i]!,
			flags: flagsIn(bits),
			dataPeriod: dated >= 0 ? panel.dataPeriods[dated]! : null,
			absent: known ? null : absenceIn(bits),
		};
	}

	/**
	 * What the value of an indicator was made of, and its interval, where the release tells it of the very number that is shown; `null`
	 * where it does not, as of one that was estimated, drawn towards others or divided by another indicator since.
	 */
	parts(measure: string, period: string, area: string): FigureParts | null {
		const { value, dataPeriod } = this.cell(measure, period, area);
		const observed = this.data.observed?.[measure]?.[dataPeriod ?? period];
		const at = this.#at(this.#areaAt, area, 'area');
		if (observed === undefined || value === null || observed.value[at] !== value) return null;
		const of = (column: Float64Array | undefined) => {
			const number = column?.[at] ?? Number.NaN;
			return Number.isNaN(number) ? null : number;
		};
		const { numerator, denominator, lower, upper } = observed;
		return { numerator: of(numerator), denominator: of(denominator), lower: of(lower), upper: of(upper) };
	}

	ratings(area: string, period: string): readonly RatingRow[] {
		const key = `${area} ${period}`;
		let made = this.#ratingsMade.get(key);
		if (made === undefined) {
			made = this.#ratingGroups.rows(area, period);
			if (this.#ratingsMade.size >= ratingsKept) this.#ratingsMade.clear();
			this.#ratingsMade.set(key, made);
		}
		return made;
	}

	/** One rating, if the release holds it. `comparator` is `peers`, an area code, `period:<id>` or `target`. */
	rating(area: string, period: string, measure: string, kind: RatingKind, comparator: string): RatingRow | null {
		const { ratings } = this.data;
		const codes = this.ratingCodes;
		const ofMeasure = ratings.codeOf(measure);
		const ofKind = ratings.codeOf(kind);
		const ofComparator = ratings.codeOf(comparator);
		for (const at of this.ratingPlaces(area, period)) {
			if (codes.measure[at] === ofMeasure && codes.kind[at] === ofKind && codes.comparator[at] === ofComparator) {
				return ratings.at(at)!;
			}
		}
		return null;
	}

	/** Where, among `data.ratings`, those of an area in a period stand: with {@link ratingCodes} they are read without being made. */
	ratingPlaces(area: string, period: string): Int32Array {
		return this.#ratingGroups.places(area, period);
	}

	/** What each rating is, as numbers that `data.ratings` tells the texts of. */
	get ratingCodes(): RatingCodes {
		const { ratings } = this.data;
		this.#ratingCodes ??= {
			measure: ratings.codes('measure'),
			kind: ratings.codes('kind'),
			comparator: ratings.codes('comparator'),
			rating: ratings.codes('rating'),
		};
		return this.#ratingCodes;
	}

	/** All rows of one area's change between two periods; of every measure that the table decomposes. */
	changes(area: string, from: string, to: string): readonly ChangeRow[] {
		this.#changes ??= new RowGroups(this.data.changes, ['area', 'from', 'to']);
		return this.#changes.rows(area, from, to);
	}

	get #ratingGroups(): RowGroups<RatingRow> {
		this.#ratings ??= new RowGroups(this.data.ratings, ['area', 'period']);
		return this.#ratings;
	}

	#at(positions: ReadonlyMap<string, number>, id: string, kind: string): number {
		const at = positions.get(id);
		if (at === undefined) throw new RangeError(`This release has no ${kind} ${id}.`);
		return at;
	}
}

function flagsIn(bits: number): readonly FlagWord[] {
	const shown = bits & ~absentBits;
	return shown === 0 ? [] : flagWords.filter((word) => (shown & flagBit[word]) !== 0);
}

function absenceIn(bits: number): Absence {
	if ((bits & flagBit.suppressed) !== 0) return 'suppressed';
	if ((bits & flagBit['not-applicable']) !== 0) return 'not-applicable';
	return 'not-available';
}

function groupBy<T, K>(rows: readonly T[], key: (row: T) => K): ReadonlyMap<K, readonly T[]> {
	const groups = new Map<K, T[]>();
	for (const row of rows) {
		const k = key(row);
		const group = groups.get(k);
		if (group === undefined) groups.set(k, [row]);
		else group.push(row);
	}
	return groups;
}
