import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** A number that a release publishes, or that follows from its tables, and how it may be written. */
export interface Figure {
	readonly value: number;
	/** At least so many decimals: a score of 47.1 written as 47 is not that score. */
	readonly places: number;
	/** Whether it may be written without its sign, as in "2.3 points below". */
	readonly unsigned?: boolean;
	/** Its periods; empty where it is of none. */
	readonly periods: readonly string[];
}

/** Something that has a page and a name: an area or a measure. */
export interface Named {
	readonly id: string;
	readonly names: readonly string[];
}

export type Row = Readonly<Record<string, string>>;

/**
 * What the tables of a release say, read from the CSV files by themselves and not through the code that pages are made
 * with.
 */
export class PublishedFigures {
	readonly folder: string;
	readonly manifest: Manifest;
	readonly areas: readonly Row[];
	readonly indicators: readonly Row[];
	readonly scores: readonly Row[];
	readonly measures: readonly Named[];
	/** Measures that have a row in weights.csv: the index and all its parts. */
	readonly weighted: ReadonlySet<string>;
	readonly periods: readonly string[];
	readonly #of = new Map<string, Figure[]>();
	readonly #general: Figure[] = [];
	readonly #tables = new Map<string, readonly Row[]>();
	#byMeasure: ReadonlyMap<string, readonly Row[]> | undefined;

	constructor(folder: string) {
		this.folder = folder;
		this.manifest = JSON.parse(readFileSync(join(folder, 'release.json'), 'utf8')) as Manifest;
		this.areas = this.table('areas');
		this.indicators = this.table('indicators');
		this.scores = this.table('scores');
		this.periods = this.manifest.periods.map(({ id }) => id);
		this.measures = [
			...this.indicators.map((row) => ({ id: row.id!, names: [row.name!, row.short_name!].filter(Boolean) })),
			...frameworkNames(this.manifest.framework),
		];
		this.weighted = new Set(this.table('weights').map(({ measure }) => measure!));
		this.#addScores();
		this.#addDifferences();
		this.#addSpreads();
		this.#addRatings();
		this.#addChanges();
		this.#addMethod();
		this.#addObservations();
	}

	table(name: string): readonly Row[] {
		let rows = this.#tables.get(name);
		if (rows === undefined) {
			rows = parse(readFileSync(join(this.folder, 'tables', `${name}.csv`)), { columns: true }) as Row[];
			this.#tables.set(name, rows);
		}
		return rows;
	}

	/** Everything published of an area and a measure; of all areas where the area is `*`. */
	of(area: string, measure: string): readonly Figure[] {
		return this.#of.get(`${area} ${measure}`) ?? [];
	}

	/** Numbers of the method and the release as a whole. */
	get general(): readonly Figure[] {
		return this.#general;
	}

	#add(area: string, measure: string, value: string | number, figure: Omit<Figure, 'value'>): void {
		if (value === '') return;
		const key = `${area} ${measure}`;
		const list = this.#of.get(key) ?? [];
		list.push({ ...figure, value: Number(value) });
		this.#of.set(key, list);
	}

	#decimals(measure: string): number {
		return Number(this.indicators.find(({ id }) => id === measure)?.decimals ?? 1);
	}

	#addScores(): void {
		const decimals = new Map(this.measures.map(({ id }) => [id, this.#decimals(id)]));
		for (const row of this.scores) {
			const periods = [row.period!];
			this.#add(row.area_code!, row.measure!, row.score!, { places: 1, periods });
			this.#add(row.area_code!, row.measure!, row.value!, { places: decimals.get(row.measure!)!, periods });
			this.#add(row.area_code!, row.measure!, row.rank!, { places: 0, periods });
			this.#add(row.area_code!, row.measure!, row.ranked!, { places: 0, periods });
		}
	}

	/** How far a score lies from those of the areas around it and from those of other periods. */
	#addDifferences(): void {
		const score = new Map(this.scores.map((row) => [`${row.area_code} ${row.period} ${row.measure}`, row.score!]));
		const parent = new Map(this.areas.map((area) => [area.code, area.parent]));
		const above = (code: string): readonly string[] => {
			const next = parent.get(code) ?? '';
			return next === '' ? [] : [next, ...above(next)];
		};
		const last = this.periods.at(-1)!;
		for (const row of this.scores) {
			if (row.score === '') continue;
			const others = [
				...above(row.area_code!).map((code) => ({
					periods: [row.period!],
					score: score.get(`${code} ${row.period} ${row.measure}`),
				})),
				...this.periods
					.filter((period) => period !== row.period && (row.period === last || row.level !== this.manifest.level))
					.map((period) => ({
						periods: [period, row.period!],
						score: score.get(`${row.area_code} ${period} ${row.measure}`),
					})),
			];
			for (const { periods, score: other } of others) {
				if (other === undefined || other === '') continue;
				const difference = Number(row.score) - Number(other);
				this.#add(row.area_code!, row.measure!, difference, { places: 1, periods, unsigned: true });
			}
		}
	}

	/** The lowest and highest figures of each measure, and the places of those that are ranked by value. */
	#addSpreads(): void {
		const scored = this.scores.filter(({ level }) => level === this.manifest.level);
		for (const rows of Map.groupBy(scored, (row) => `${row.measure} ${row.period}`).values()) {
			const { measure, period, measure_type: type } = rows[0]!;
			const known = rows
				.filter(({ value }) => value !== '')
				.map(({ area_code, value }) => ({ area: area_code!, number: Number(value) }));
			const periods = [period!];
			for (const value of [
				Math.min(...known.map(({ number }) => number)),
				Math.max(...known.map(({ number }) => number)),
			])
				if (Number.isFinite(value)) this.#add('*', measure!, value, { places: this.#decimals(measure!), periods });
			if (type !== 'indicator' || rows.some(({ score }) => score !== '')) continue;
			const lowFirst = this.indicators.find(({ id }) => id === measure)?.direction === 'lower';
			for (const { area, number } of known) {
				const before = known.filter((other) => (lowFirst ? other.number < number : other.number > number)).length;
				this.#add(area, measure!, before + 1, { places: 0, periods });
			}
		}
	}

	#addRatings(): void {
		for (const row of this.table('ratings')) {
			const periods = [row.period!, ...(row.comparator!.startsWith('period:') ? [row.comparator!.slice(7)] : [])];
			this.#add(row.area_code!, row.measure!, row.difference!, { places: 1, periods, unsigned: true });
			this.#add(row.area_code!, row.measure!, row.comparator_value!, { places: 1, periods });
		}
	}

	/** Changes, what each indicator gave to them, what the rest gave beside the largest, and the average over the areas. */
	#addChanges(): void {
		const rows = this.table('changes');
		const scored = new Set(this.areas.filter(({ level }) => level === this.manifest.level).map(({ code }) => code));
		const changes = Map.groupBy(rows, (row) => [row.area_code, row.from, row.to, row.measure].join(' '));
		for (const parts of changes.values()) {
			const { area_code: area, from, to, measure, change, lower, upper } = parts[0]!;
			const figure = { places: 1, periods: [from!, to!], unsigned: true };
			for (const value of [change!, lower!, upper!]) this.#add(area!, measure!, value, figure);
			// What all others add is shown so that it makes up the change with the named parts, each as rounded.
			let rest = rounded(change!);
			const bySize = parts.toSorted((a, b) => Math.abs(Number(b.contribution)) - Math.abs(Number(a.contribution)));
			for (const part of bySize) {
				this.#add(area!, part.contributor!, part.contribution!, figure);
				rest -= rounded(part.contribution!);
				this.#add(area!, measure!, rest, figure);
			}
		}
		const whole = [...changes.values()].map(([first]) => first!).filter((row) => scored.has(row.area_code!));
		for (const rows of Map.groupBy(whole, (row) => [row.from, row.to, row.measure].join(' ')).values()) {
			const { from, to, measure } = rows[0]!;
			const mean = rows.reduce((sum, row) => sum + Number(row.change), 0) / rows.length;
			this.#add('*', measure!, mean, { places: 1, periods: [from!, to!], unsigned: true });
		}
		const averages = Map.groupBy(
			rows.filter((row) => scored.has(row.area_code!)),
			(row) => [row.from, row.to, row.measure, row.contributor].join(' '),
		);
		const changed = new Map<string, Set<string>>();
		for (const row of rows) {
			if (!scored.has(row.area_code!)) continue;
			const key = [row.from, row.to, row.measure].join(' ');
			changed.set(key, (changed.get(key) ?? new Set()).add(row.area_code!));
		}
		for (const parts of averages.values()) {
			const { from, to, measure, contributor } = parts[0]!;
			const sum = parts.reduce((total, part) => total + Number(part.contribution), 0);
			const size = changed.get([from, to, measure].join(' '))!.size;
			this.#add('*', contributor!, sum / size, { places: 1, periods: [from!, to!], unsigned: true });
		}
	}

	#addMethod(): void {
		const weights = this.table('weights');
		for (const row of weights) {
			const of = { places: 0, periods: row.period === '' ? [] : [row.period!] };
			const above = weights.find(({ measure, period }) => measure === row.parent && period === row.period);
			const share = Number(row.effective_weight) / Number(above?.effective_weight ?? 1);
			for (const part of [share, Number(row.effective_weight)])
				this.#add('*', row.measure!, 100 * part, { ...of, places: 1 });
			this.#add('*', row.measure!, row.points_per_unit!, { ...of, places: 2, unsigned: true });
			this.#addSteps(row, share);
			for (const value of [row.weight, row.best, row.worst, row.mean, row.sd]) this.#add('*', row.measure!, value!, of);
		}
		for (const row of this.table('fit')) {
			const numbers = [row.n, row.alpha, row.kmo, row.min_r, row.max_r, ...row.eigenvalues!.split('|')];
			for (const value of numbers) this.#add('*', row.measure!, value!, { places: placesOf(value!), periods: [] });
			this.#add('*', row.measure!, 100 * Number(row.pc1_share), { places: 0, periods: [] });
			// The same numbers in the words of a warning, which names a component's indicators and not always itself.
			for (const [value] of row.warnings!.matchAll(/-?\d+\.\d+/g))
				this.#general.push({ value: Number(value), places: 2, periods: [] });
		}
		for (const row of this.indicators) {
			for (const value of [row.best, row.worst, row.target])
				this.#add('*', row.id!, value!, { places: placesOf(value!), periods: [] });
		}
		// Thresholds that alpha and KMO are usually held against.
		for (const value of [0.5, 0.7]) this.#general.push({ value, places: 1, periods: [] });
		const scales = Object.values(this.manifest.scales).flatMap(({ low, high }) => [low, high]);
		for (const value of [...scales, ...numbersIn(this.manifest.options)]) {
			this.#general.push({ value, places: placesOf(String(value)), periods: [] });
			if (value < 1) this.#general.push({ value: 100 * value, places: 0, periods: [] });
		}
	}

	/** What a score is put together from: how far a value lies from its worst case, and the points that a part gives. */
	#addSteps(weight: Row, share: number): void {
		this.#byMeasure ??= Map.groupBy(this.scores, ({ measure }) => measure!);
		for (const row of this.#byMeasure.get(weight.measure!) ?? []) {
			const of = { places: 3, periods: [row.period!] };
			const { area_code: area, measure, value, score } = row;
			if (score !== '') this.#add(area!, measure!, share * Number(score), of);
			if (value === '' || weight.points_per_unit === '' || row.measure_type !== 'indicator') continue;
			const from = Number(value) - Number(weight.worst);
			this.#add(area!, measure!, from, { ...of, places: 0 });
			this.#add(area!, measure!, from * Number(weight.points_per_unit), of);
		}
	}

	#addObservations(): void {
		for (const row of this.table('observations')) {
			const places = this.#decimals(row.indicator!);
			for (const value of [row.value, row.lower, row.upper, row.numerator, row.denominator])
				this.#add(row.area_code!, row.indicator!, value!, { places: Math.min(places, 1), periods: [row.period!] });
		}
	}
}

/** Decimals of a number that is written in full or to two of them. */
const placesOf = (number: string): number => Math.min(2, (number.split('.')[1] ?? '').length);

const rounded = (number: string): number => Number(Number(number).toFixed(2));

/** The parts of release.json that say what may stand on pages. */
export interface Manifest {
	readonly name: string;
	readonly version: string;
	readonly created: string;
	readonly level: string;
	readonly options: unknown;
	readonly scales: Readonly<Record<string, { low: number; high: number }>>;
	readonly periods: readonly { readonly id: string; readonly name: string }[];
	readonly framework: FrameworkNode;
	readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
	readonly inputs: readonly { readonly path: string; readonly bytes: number }[];
}

export interface FrameworkNode {
	readonly id: string;
	readonly name: string;
	readonly shortName?: string;
	readonly gap?: string;
	readonly children?: readonly FrameworkNode[];
}

function frameworkNames(node: FrameworkNode): Named[] {
	const names = node.shortName === undefined ? [node.name] : [node.name, node.shortName];
	return [{ id: node.id, names }, ...(node.children ?? []).flatMap(frameworkNames)];
}

/** Every number anywhere in a value. */
export function numbersIn(value: unknown): number[] {
	if (typeof value === 'number') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
