import { RandomStream } from '../randomStream.ts';
import type { CatalogueRow } from './catalogue.ts';
import { hasFigures } from './hasFigures.ts';
import { baseCount, type Populations } from './populations.ts';
import type { WardFactors } from './wardFactors.ts';

/** Why a cell has a number or none. */
export const cellState = { none: 0, given: 1, lacking: 2, suppressed: 3 } as const;

/** The figures of one indicator for all areas of one level; the cell of area a in year t stands at `t * areas + a`. */
export interface Figures {
	readonly value: Float64Array;
	/** NaN for means. */
	readonly numerator: Float64Array;
	readonly denominator: Float64Array;
	readonly state: Uint8Array;
}

/** What figures of wards are made from. */
export interface FigureSources {
	readonly years: number;
	readonly populations: Populations;
	readonly factors: WardFactors;
	/** In km². */
	readonly areaOfWard: Float64Array;
	/** Whether each ward holds the middle of a town. */
	readonly central: readonly boolean[];
	readonly seed: number;
}

/**
 * Invents one indicator's figures: the ordinary figure, moved by what the wards have in common (see {@link WardFactors}), by
 * what is the ward's own, by time, and by the chance of small counts. Rates and proportions are whole numbers divided.
 */
export function wardFigures(row: CatalogueRow, sources: FigureSources): Figures {
	const { years, populations, areaOfWard } = sources;
	const wards = areaOfWard.length;
	const cells = years * wards;
	const figures = {
		value: new Float64Array(cells),
		numerator: new Float64Array(cells).fill(Number.NaN),
		denominator: new Float64Array(cells).fill(Number.NaN),
		state: new Uint8Array(cells),
	};
	const chance = new RandomStream(sources.seed, `indicator ${row.id}`);
	const level = wardLevels(row, sources, chance);
	const stray = strayCells(row, years, wards, chance);
	for (let ward = 0; ward < wards; ward++) {
		const never = row.pattern === 'gaps' && chance.next() < 0.004 && wards >= 10;
		for (let year = 0; year < years; year++) {
			const cell = year * wards + ward;
			const people = populations.people[year]![ward]!;
			const draws = [chance.normal(), chance.normal(), chance.next()] as const;
			if (!hasFigures(row.pattern, year, years)) continue;
			if (never || (row.pattern === 'gaps' && draws[2] < 0.012)) {
				figures.state[cell] = cellState.lacking;
				continue;
			}
			figures.state[cell] = cellState.given;
			if (row.pattern === 'population' || row.pattern === 'density') {
				figures.value[cell] = row.pattern === 'population' ? people : people / areaOfWard[ward]!;
				if (row.pattern === 'density')
					[figures.numerator[cell], figures.denominator[cell]] = [people, areaOfWard[ward]!];
				continue;
			}
			const wanted = bounded(
				row,
				level(ward, year) + 0.12 * row.spread * draws[0] + (stray.has(cell) ? 4.5 * row.spread : 0),
				stray.has(cell),
			);
			if (row.base === '') {
				figures.value[cell] = wanted;
				continue;
			}
			const denominator = baseCount(row.base, people, sources.factors.age[ward]!);
			const expected = (wanted / row.multiplier) * denominator;
			const whole = row.kind === 'proportion' ? denominator : Infinity;
			const luck = 0.4 * draws[1] * Math.sqrt(Math.max(0, expected * (1 - expected / whole)));
			const numerator = Math.min(whole, Math.max(0, Math.round(expected + luck)));
			figures.numerator[cell] = numerator;
			figures.denominator[cell] = denominator;
			figures.value[cell] = (row.multiplier * numerator) / denominator;
		}
	}
	return figures;
}

/** The figure of a ward in a year before chance. */
function wardLevels(
	row: CatalogueRow,
	{ years, factors, central }: FigureSources,
	chance: RandomStream,
): (ward: number, year: number) => number {
	const { deprivation, age, density } = row.loads;
	const rest = Math.max(0, 1 - deprivation * deprivation - age * age - density * density);
	const [together, alone] = [Math.sqrt(rest * 0.4), Math.sqrt(rest * 0.6)];
	const shared = factors.ofComponent.get(row.component) ?? new Float64Array(central.length);
	const bad = row.direction === 'higher' ? -1 : 1;
	const base = central.map((isCentral, ward) => {
		const x =
			deprivation * factors.deprivation[ward]! +
			age * factors.age[ward]! +
			density * factors.density[ward]! +
			together * shared[ward]! +
			alone * chance.normal();
		const bent = row.shape === 'skewed' ? x + 0.25 * (x * x - 1) : x;
		const lively = isCentral && row.shape === 'outliers' ? 1.4 : 0;
		return row.typical + bad * row.spread * (bent + lively);
	});
	const ownCourse = factors.courseOfComponent.get(row.component);
	const course = factors.course.map((value, ward) => 0.07 * value + 0.08 * (ownCourse?.[ward] ?? 0));
	const shockYear = years < 4 ? -1 : Math.floor(years * 0.55);
	return (ward, year) => {
		const ago = years - 1 - year;
		// Trends level off towards the past, so that thirty years stay within what can be.
		const yearly = row.trend * (1 + 0.35 * factors.growth[ward]!) + bad * row.spread * course[ward]!;
		const drift = (ago / (1 + ago / 12)) * yearly;
		const shock = year === shockYear ? row.shock * (1 + 0.4 * factors.deprivation[ward]!) : 0;
		return base[ward]! - drift + shock;
	};
}

/** Cells of a year out of the ordinary: about one in a hundred and twenty, at least one. */
function strayCells(row: CatalogueRow, years: number, wards: number, chance: RandomStream): ReadonlySet<number> {
	if (row.shape !== 'outliers') return new Set();
	return new Set(
		Array.from({ length: Math.ceil((years * wards) / 120) }, () => chance.below(years) * wards + chance.below(wards)),
	);
}

/** Keeps figures within what can be, and ordinary ones within the best and worst case. */
function bounded(row: CatalogueRow, value: number, stray: boolean): number {
	const anchored = row.component !== '';
	const margin = anchored ? 0.02 * Math.abs(row.best - row.worst) : 0;
	const low = anchored ? Math.min(row.best, row.worst) + margin : 0.15 * row.typical;
	const high = anchored ? Math.max(row.best, row.worst) - margin : 4 * row.typical;
	return Math.max(low, stray ? value : Math.min(high, value));
}
