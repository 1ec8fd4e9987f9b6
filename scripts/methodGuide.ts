/**
 * `npm run method-guide`: fills the tables of docs/method.md from the definitions that the engine runs by, with worked examples
 * computed on the spot. A test holds the file to it, so that guide and engine cannot part.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
	aggregators,
	imputers,
	type MethodDefinition,
	methodNamed,
	normalisers,
	type OptionSpec,
	parseTransform,
	presets,
	shrinkages,
	treatments,
	weightings,
} from '../packages/engine/src/index.ts';
import { frameworkEditions, type IndexMethod, type MethodChoice } from '../packages/schema/src/index.ts';

const guide = join(fileURLToPath(new URL('..', import.meta.url)), 'docs', 'method.md');

/** The guide with its tables made anew. */
export function filledGuide(text: string): string {
	return text.replaceAll(
		/(<!-- table: ([a-z ]+) -->\n)[\s\S]*?(<!-- end -->)/g,
		(_, start: string, name: string, end: string) => {
			const table = tables[name];
			if (table === undefined) throw new Error(`docs/method.md asks for a table that there is not: ${name}`);
			return `${start}\n${table()}\n\n${end}`;
		},
	);
}

const tables: Readonly<Record<string, () => string>> = {
	transforms: transformTable,
	shrinkages: () => definitionTable(shrinkages, () => null),
	imputers: () => definitionTable(imputers, imputed),
	treatments: () => definitionTable(treatments, treated),
	normalisers: () => definitionTable(normalisers, normalised),
	weightings: () => definitionTable(weightings, weighed),
	aggregators: () => definitionTable(aggregators, aggregated),
	presets: presetTable,
	'preset sources': () =>
		table(
			['preset', 'what it does', 'source'],
			presets.map((p) => [code(p.id), p.description, p.source]),
		),
	editions: editionTable,
};

function definitionTable<F>(
	definitions: readonly MethodDefinition<F>[],
	example: (definition: MethodDefinition<F>) => string | null,
): string {
	const examples = definitions.map(example);
	const withExample = examples.some((text) => text !== null);
	return table(
		['name in index.yaml', 'what it is', 'formula', 'options (default)', ...(withExample ? ['example'] : []), 'source'],
		definitions.map((definition, i) => [
			code(definition.id),
			definition.name,
			definition.formula,
			Object.entries(definition.options)
				.map(([name, spec]) => `${code(name)} ${optionText(spec)}`)
				.join('; ') || 'none',
			...(withExample ? [examples[i] ?? ''] : []),
			definition.source || 'ours',
		]),
	);
}

function optionText(spec: OptionSpec): string {
	const preset = spec.kind === 'yes-no' ? (spec.default ? 'yes' : 'no') : (spec.default ?? 'must be given');
	return `(${preset})`;
}

const values = Float64Array.of(2, 4, 4, 7, 12);
const column = {
	id: 'x',
	values,
	bounds: { lower: 0, upper: 10 },
	target: 8,
	reference: 7,
};

function normalised(
	definition: MethodDefinition<(typeof normalisers)[number] extends MethodDefinition<infer F> ? F : never>,
): string {
	return numbers(methodNamed('normalisation', normalisers, definition.id)(column));
}

function treated({ id }: { readonly id: string }): string {
	const skewed = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 100, 200);
	const result = methodNamed(
		'treatment',
		treatments,
		id,
		id === 'none' || id === 'winsorise' ? {} : { steps: 0 },
	)({
		id: 'x',
		values: skewed,
	});
	return `${numbers(result.values.subarray(8))} (${result.by})`;
}

function imputed({ id }: { readonly id: string }): string {
	const gap = Number.NaN;
	const { columns } = methodNamed(
		'imputation',
		imputers,
		id,
		id === 'nearest-areas' ? { k: 1 } : {},
	)({
		columns: [
			{ id: 'x', values: Float64Array.of(1, 2, 3, 4, 2, 4, gap, 8) },
			{ id: 'y', values: Float64Array.of(10, 20, 32, 39, 21, 42, 58, 79) },
		],
		areas: 4,
		positions: [2020, 2022],
		components: ['c', 'c'],
		groups: ['a', 'a', 'b', 'b'],
		parents: [Float64Array.of(2, 2, 2, 2, 5, 5, 5, 5), Float64Array.of(1, 1, 1, 1, 1, 1, 1, 1)],
	});
	const filled = columns[0]![6]!;
	return Number.isNaN(filled) ? 'absent' : number(filled);
}

function weighed({ id }: { readonly id: string }): string {
	const weights = methodNamed(
		'weights',
		weightings,
		id,
	)({
		node: 'c',
		columns: [
			{ id: 'x', values: Float64Array.of(0, 20, 40, 60, 80, 100) },
			{ id: 'y', values: Float64Array.of(10, 20, 50, 55, 85, 90) },
			{ id: 'z', values: Float64Array.of(60, 20, 0, 100, 40, 80) },
		],
		given: [1, 1, 2],
	});
	return weights === null ? 'none' : numbers(weights);
}

function aggregated({ id }: { readonly id: string }): string {
	const part = (name: string, ...x: number[]) => ({ id: name, values: Float64Array.from(x) });
	return numbers(
		methodNamed(
			'aggregation',
			aggregators,
			id,
		)({
			id: 'n',
			parts:
				id === 'bod'
					? [part('a', 0.2, 0.5, 0.9), part('b', 0.8, 0.5, 0.4)]
					: [part('a', 20, 50, 90), part('b', 80, 50, 40)],
			weights: [1, 1],
		}),
	);
}

function transformTable(): string {
	const rows: readonly (readonly [string, string, readonly number[]])[] = [
		['cap:99', 'min(x, 99): beyond it more is not better', [98, 99.7]],
		['floor:8', 'max(x, 8): where a source says "below 8"', [3, 12]],
		['log', 'ln(1 + x): for rates with a long tail', [0, 19]],
		['parity', '|1 - x|, then lower is better', [0.94, 1.04]],
		['buckets:1,5,20', 'how many of the bounds x reaches: for counts too small to tell apart', [0, 7, 30]],
	];
	return table(
		['transform', 'what it does', 'example'],
		rows.map(([text, what, given]) => [
			code(text),
			what,
			`${numbers(given)} → ${numbers(given.map(parseTransform(text).apply))}`,
		]),
	);
}

function presetTable(): string {
	const steps: readonly (readonly [string, (method: Omit<IndexMethod, 'preset'>) => string])[] = [
		['shrinkage', ({ shrinkage }) => choice(shrinkage)],
		['imputation', ({ imputation }) => imputation.map(choice).join(', then ') || 'none'],
		['treatment', ({ treatment }) => choice(treatment)],
		['normalisation', ({ normalisation }) => choice(normalisation)],
		['anchors', ({ anchors, normalisation }) => (normalisation.name === 'spi-anchors' ? anchors : '')],
		['clamp', ({ clamp, normalisation }) => (normalisation.name === 'spi-anchors' ? (clamp ? 'yes' : 'no') : '')],
		['standardise', ({ standardise }) => standardise],
		['weights', ({ weights }) => (typeof weights === 'string' ? weights : 'model')],
		['weights_on', ({ weights_on }) => weights_on],
		['weights_from', ({ weights_from }) => weights_from],
		...(['component', 'dimension', 'index'] as const).map(
			(kind) =>
				[`aggregation: ${kind}`, ({ aggregation }: Omit<IndexMethod, 'preset'>) => choice(aggregation[kind])] as const,
		),
		['rescale: component', ({ rescale }) => (rescale.component === null ? '' : choice(rescale.component))],
		[
			'required_share: component, dimension, index',
			({ required_share: share }) => [share.component, share.dimension, share.index].join(', '),
		],
	];
	return table(
		['', ...presets.map(({ id }) => code(id))],
		steps.map(([name, of]) => [name, ...presets.map(({ method }) => of(method))]),
	);
}

function editionTable(): string {
	return table(
		['edition', 'years', 'dimensions and components'],
		frameworkEditions.map(({ id, years, dimensions }) => [
			code(id),
			years,
			dimensions.map((d) => `**${d.name}**: ${d.children!.map((c) => c.name).join(', ')}`).join('. '),
		]),
	);
}

function choice({ name, options }: MethodChoice): string {
	const given = Object.entries(options).map(([key, value]) => `${key} ${value}`);
	return given.length === 0 ? name : `${name} (${given.join(', ')})`;
}

function numbers(list: Iterable<number>): string {
	return [...list].map(number).join(', ');
}

function number(x: number): string {
	return Number.isNaN(x) ? 'absent' : String(Number(x.toPrecision(4)));
}

function code(text: string): string {
	return `\`${text}\``;
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
	return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
	writeFileSync(guide, filledGuide(readFileSync(guide, 'utf8')));
}
