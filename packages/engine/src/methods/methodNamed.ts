import { InputError, type Problem } from '@social-index/schema';
import type { CheckedOptions, MethodDefinition, OptionSpec, OptionValue } from './methodDefinition.ts';

/**
 * Finds a method of a step by its name, checks its options, and makes its function.
 *
 * @param step - what the step is called in a message, e.g. `normalisation`
 * @param definitions - the methods of the step
 * @param id - the method wanted
 * @param given - options by name; those left out take their defaults
 * @throws InputError `UNKNOWN_METHOD`, `UNKNOWN_OPTION` or `BAD_OPTION`, one problem for each thing that is wrong, with the
 * nearest name that exists
 * @example
 * const scale = { id: 'scale', name: 'Scale', formula: 'f x', source: '', make: (o) => (x) => o.number('factor') * x,
 *   options: { factor: { kind: 'number', default: 2, least: 0, meaning: 'Multiplier.' } } };
 * methodNamed('scaling', [scale], 'scale', {})(10) // => 20
 * methodNamed('scaling', [scale], 'scale', { factor: 3 })(10) // => 30
 */
export function methodNamed<F>(
	step: string,
	definitions: readonly MethodDefinition<F>[],
	id: string,
	given: Readonly<Record<string, OptionValue>> = {},
): F {
	const definition = definitions.find((d) => d.id === id);
	if (definition === undefined) {
		const ids = definitions.map((d) => d.id);
		throw new InputError([
			{
				code: 'UNKNOWN_METHOD',
				severity: 'error',
				file: 'index.yaml',
				column: `method.${step}`,
				found: id,
				message: `There is no ${step} of this name.`,
				mend: `Did you mean ${nearest(id, ids)}? There are: ${ids.join(', ')}.`,
			},
		]);
	}
	const problems = [
		...Object.keys(given)
			.filter((name) => !(name in definition.options))
			.map((name) => unknownOption(step, definition, name)),
		...Object.entries(definition.options).flatMap(([name, spec]) => badOption(step, id, name, spec, given[name])),
	];
	if (problems.length > 0) throw new InputError(problems);
	return definition.make(optionsOf(definition, given));
}

/** Options that are known to be right, with the defaults of those left out. */
export function optionsOf(
	{ options: specs }: { readonly options: Readonly<Record<string, OptionSpec>> },
	given: Readonly<Record<string, OptionValue>>,
): CheckedOptions {
	const read = (name: string): OptionValue => given[name] ?? specs[name]!.default!;
	return {
		number: (name) => read(name) as number,
		flag: (name) => read(name) as boolean,
		choice: (name) => read(name) as string,
	};
}

function unknownOption<F>(step: string, definition: MethodDefinition<F>, name: string): Problem {
	const names = Object.keys(definition.options);
	return {
		code: 'UNKNOWN_OPTION',
		severity: 'error',
		file: 'index.yaml',
		column: `method.${step}`,
		found: name,
		message: `The ${step} ${definition.id} has no option of this name.`,
		mend: names.length === 0 ? 'It has no options: take this out.' : `Did you mean ${nearest(name, names)}?`,
	};
}

function badOption(
	step: string,
	method: string,
	name: string,
	spec: OptionSpec,
	value: OptionValue | undefined,
): readonly Problem[] {
	const place = {
		code: 'BAD_OPTION',
		severity: 'error' as const,
		file: 'index.yaml',
		column: `method.${step}.${name}`,
	};
	if (value === undefined) {
		if (spec.default !== null) return [];
		return [{ ...place, message: `The ${step} ${method} needs ${name}.`, mend: `Give ${name}: ${spec.meaning}` }];
	}
	const mend = `Give ${expected(spec)}: ${spec.meaning}`;
	const wrong = { ...place, found: String(value), message: `This cannot be ${name} of the ${step} ${method}.`, mend };
	if (spec.kind === 'yes-no') return typeof value === 'boolean' ? [] : [wrong];
	if (spec.kind === 'choice') return spec.choices.includes(String(value)) ? [] : [wrong];
	if (typeof value !== 'number' || !Number.isFinite(value)) return [wrong];
	const inside = value >= (spec.least ?? value) && value <= (spec.most ?? value);
	return inside && (spec.integer !== true || Number.isInteger(value)) ? [] : [wrong];
}

function expected(spec: OptionSpec): string {
	if (spec.kind === 'yes-no') return 'true or false';
	if (spec.kind === 'choice') return `one of ${spec.choices.join(', ')}`;
	const kind = spec.integer === true ? 'a whole number' : 'a number';
	if (spec.least !== undefined && spec.most !== undefined) return `${kind} from ${spec.least} to ${spec.most}`;
	if (spec.least !== undefined) return `${kind} of at least ${spec.least}`;
	return spec.most === undefined ? kind : `${kind} of at most ${spec.most}`;
}

/** The name that takes the fewest changes of one letter to reach (Levenshtein 1966). */
function nearest(word: string, names: readonly string[]): string {
	const distance = (other: string): number => {
		let row = Array.from({ length: other.length + 1 }, (_, j) => j);
		for (let i = 1; i <= word.length; i++) {
			const next = [i];
			for (let j = 1; j <= other.length; j++) {
				const change = row[j - 1]! + (word[i - 1] === other[j - 1] ? 0 : 1);
				next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
			}
			row = next;
		}
		return row[other.length]!;
	};
	return names.reduce((best, name) => (distance(name) < distance(best) ? name : best));
}
