/**
 * `node bench/engine.ts`: how long the method takes on indicators held in memory, from imputation to ranks and fit, for one
 * thread, and how much memory. Medians with the least and the most. Nothing here passes or fails.
 */
import {
	type Aggregator,
	aggregators,
	competitionRank,
	correlationMatrix,
	cronbachAlpha,
	imputers,
	kaiserMeyerOlkin,
	methodNamed,
	normalisers,
	principalComponents,
	scoreIndex,
	seededNumbers,
	treatments,
} from '../packages/engine/src/index.ts';
import { sampleDataset } from '../packages/engine/src/testing/sampleDataset.ts';

interface Shape {
	readonly name: string;
	readonly areas: number;
	readonly periods: number;
	readonly indicators: number;
	readonly components: number;
	/** What it is to take at most, in milliseconds. */
	readonly target: number;
	/** What COINr 1.1.14 took on a like machine, in milliseconds. */
	readonly coinr: number;
}

const shapes: readonly Shape[] = [
	{ name: 'ASEM: 51 × 49', areas: 51, periods: 1, indicators: 49, components: 8, target: 2, coinr: 130 },
	{ name: '625 × 54', areas: 625, periods: 1, indicators: 54, components: 12, target: 8, coinr: 550 },
	{ name: '8,000 × 54 × 5', areas: 8000, periods: 5, indicators: 54, components: 12, target: 400, coinr: 26_500 },
];
const runs = Number(process.argv[2] ?? 9);
const only = process.argv[3];
const say = (text: string) => process.stdout.write(`${text}\n`);
const arithmetic: Aggregator = methodNamed('aggregation', aggregators, 'arithmetic');

say(`${process.version}, ${process.platform} ${process.arch}; ${runs} runs each, milliseconds: median (least to most)`);
for (const shape of shapes.filter(({ name }) => only === undefined || name.includes(only))) benchmark(shape);
say(`peak memory so far: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
for (const shape of shapes.filter(({ name }) => only === undefined || name.includes(only))) {
	for (const preset of ['spi-ward', 'spi-2017', 'coinr-default'] as const) benchmarkIndex(shape, preset);
}
say(`peak memory of this process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);

/** Indicators with a common factor per component, a long tail in every seventh, and one cell in fifty absent. */
function data({ areas, periods, indicators, components }: Shape) {
	const random = seededNumbers(1);
	const rows = areas * periods;
	const factors = Array.from({ length: components }, () => Float64Array.from({ length: rows }, random));
	return Array.from({ length: indicators }, (_, j) => {
		const factor = factors[j % components]!;
		const values = new Float64Array(rows);
		for (let i = 0; i < rows; i++) {
			const x = 20 + 40 * factor[i]! + 30 * random();
			values[i] = random() < 0.02 ? Number.NaN : j % 7 === 0 ? Math.exp(x / 9) : x;
		}
		return { id: `i${j}`, values };
	});
}

function benchmark(shape: Shape): void {
	const { areas, periods, components } = shape;
	const columns = data(shape);
	const positions = Array.from({ length: periods }, (_, t) => 2010 + t);
	const names = columns.map((_, j) => `c${j % components}`);
	const steps = new Map<string, number[]>();
	const totals: number[] = [];
	let scores: readonly { readonly id: string; readonly values: Float64Array }[] = [];
	// The small ones are over before the compiler has warmed to them: they are run more often.
	const warm = Math.ceil(200_000 / (areas * periods + 600));
	for (let run = 0; run < runs + warm; run++) {
		let from = performance.now();
		const start = from;
		const lap = (name: string) => {
			const now = performance.now();
			if (run >= warm) steps.set(name, [...(steps.get(name) ?? []), now - from]);
			from = now;
		};
		const impute = methodNamed('imputation', imputers, 'ols');
		const imputed = impute({ columns, areas, positions, components: names }).columns;
		lap('imputation');
		const treat = methodNamed('treatment', treatments, 'log-ct');
		const treated = imputed.map((values, j) => treat({ id: `i${j}`, values }).values);
		lap('treatment');
		const normalise = methodNamed('normalisation', normalisers, 'minmax');
		scores = treated.map((values, j) => ({ id: `i${j}`, values: normalise({ id: `i${j}`, values }) }));
		lap('normalisation');
		const groups = Array.from({ length: components }, (_, c) => scores.filter((_, j) => j % components === c));
		const correlations = groups.map((group) => correlationMatrix(group.map(({ values }) => values)).r);
		const weights = correlations.map((r) => principalComponents(r).vectors[0]!.map(Math.abs));
		lap('principal components');
		const nodes = aggregate(groups, weights);
		lap('aggregation');
		for (const { values } of [...nodes, ...scores]) {
			for (let t = 0; t < periods; t++) competitionRank(values.subarray(t * areas, (t + 1) * areas));
		}
		lap('ranks');
		for (const r of correlations) {
			cronbachAlpha(r);
			kaiserMeyerOlkin(r);
		}
		lap('fit');
		if (run >= warm) totals.push(performance.now() - start);
	}
	const middle = told(shape.name, totals);
	say(
		`  ${(middle / shape.target).toFixed(2)} of the ${shape.target} ms aimed at; COINr takes ${Math.round(shape.coinr / middle)} times as long`,
	);
	for (const [name, times] of steps) told(`  ${name}`, times);

	const period = scores.map(({ id, values }) => ({ id, values: values.subarray(0, areas) }));
	const groups = Array.from({ length: components }, (_, c) => period.filter((_, j) => j % components === c));
	const frames: number[] = [];
	for (let run = 0; run < runs + 5; run++) {
		const weights = groups.map((group, c) => group.map((_, j) => 1 + ((run + c + j) % 5)));
		const start = performance.now();
		for (const { values } of aggregate(groups, weights)) competitionRank(values);
		if (run > 4) frames.push(performance.now() - start);
	}
	told(`  one period weighed, aggregated and ranked anew`, frames);
}

/** The same shape as a whole index: from observations to scores, weights and ranks, flags and all. */
function benchmarkIndex(
	{ name, areas, periods, indicators, components }: Shape,
	preset: 'spi-ward' | 'spi-2017' | 'coinr-default',
): void {
	const columns = data({ name, areas, periods, indicators, components, target: 0, coinr: 0 });
	const ids = Array.from({ length: areas }, (_, a) => `W${a}`);
	const dataset = sampleDataset({
		areas: ids,
		periods: Array.from({ length: periods }, (_, t) => String(2010 + t)),
		framework: [0, 1, 2].map((d) => ({
			id: `d${d}`,
			name: `d${d}`,
			children: Array.from({ length: components }, (_, c) => c)
				.filter((c) => c % 3 === d)
				.map((c) => ({ id: `c${c}`, name: `c${c}` })),
		})),
		indicators: columns.map(({ id }, j) => ({ id, component: `c${j % components}`, best: 1e6, worst: 0 })),
		values: Object.fromEntries(
			columns.map(({ id, values }) => [
				id,
				Object.fromEntries(
					Array.from({ length: periods }, (_, t) => [
						String(2010 + t),
						ids.map((_, a) => {
							const x = values[t * areas + a]!;
							return Number.isNaN(x) ? ('not-available' as const) : x;
						}),
					]),
				),
			]),
		),
		method: { preset },
	});
	const times: number[] = [];
	for (let run = 0; run < runs + 3; run++) {
		const start = performance.now();
		scoreIndex(dataset);
		if (run > 2) times.push(performance.now() - start);
	}
	told(`${name} as ${preset}, observations to ranks`, times);
}

/** Components, three dimensions and the index. */
function aggregate(
	groups: readonly (readonly { readonly id: string; readonly values: Float64Array }[])[],
	weights: readonly (readonly number[])[],
) {
	const components = groups.map((parts, c) => ({
		id: `c${c}`,
		values: arithmetic({ id: `c${c}`, parts, weights: weights[c]! }),
	}));
	const dimensions = [0, 1, 2].map((d) => {
		const parts = components.filter((_, c) => c % 3 === d);
		return { id: `d${d}`, values: arithmetic({ id: `d${d}`, parts, weights: parts.map(() => 1) }) };
	});
	const index = { id: 'index', values: arithmetic({ id: 'index', parts: dimensions, weights: [1, 1, 1] }) };
	return [...components, ...dimensions, index];
}

function told(name: string, times: readonly number[]): number {
	const sorted = [...times].sort((a, b) => a - b);
	const middle = sorted[sorted.length >> 1]!;
	say(`${name.padEnd(50)} ${middle.toFixed(2)} (${sorted[0]!.toFixed(2)} to ${sorted.at(-1)!.toFixed(2)})`);
	return middle;
}
