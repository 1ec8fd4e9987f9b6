import { globSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as schema from '@social-index/schema';
import { expect, test } from 'vitest';

/*
 * Every `@example` of a docstring is run. `expression // => value` must equal the value (numbers to 1e-9);
 * `expression // ≈ 0.123` must agree to half a unit of the last digit written. Other lines are statements that the
 * expressions after them may use. All exports of the file and of the schema are in scope.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Check {
	readonly expression: string;
	readonly expected: string;
	readonly near: boolean;
}

for (const file of globSync('packages/*/src/**/*.ts', { cwd: root }).sort()) {
	if (file.endsWith('.test.ts') || file.includes('client')) continue;
	const examples = examplesIn(readFileSync(join(root, file), 'utf8'));
	if (examples.length === 0) continue;
	test(`examples of ${file.replaceAll('\\', '/')}`, async () => {
		const module = (await import(join(root, file))) as Record<string, unknown>;
		for (const example of examples) runExample(example, { ...schema, ...module });
	});
}

test('examples are found and wrong ones are noticed', () => {
	const examples = examplesIn('/**\n * Adds.\n * @example\n * const one = 1;\n * one + one // => 3\n */');
	expect(examples).toHaveLength(1);
	expect(() => runExample(examples[0]!, {})).toThrow();
	expect(() => runExample('const one = 1;\none + one // => 2', {})).not.toThrow();
	expect(() => runExample('2 / 3 // ≈ 0.667', {})).not.toThrow();
	expect(() => runExample('2 / 3 // ≈ 0.666', {})).toThrow();
});

function examplesIn(source: string): readonly string[] {
	const found: string[] = [];
	for (const [, comment] of source.matchAll(/\/\*\*([\s\S]*?)\*\//g)) {
		const lines = comment!.split('\n').map((line) => line.replace(/^\s*\* ?/, ''));
		let example: string[] | null = null;
		const close = () => {
			const text = example?.join('\n').trim() ?? '';
			if (/\/\/ (=>|≈)/.test(text)) found.push(text);
			example = null;
		};
		for (const line of lines) {
			const tag = /^@(\w+)\s?(.*)$/.exec(line);
			if (tag !== null) {
				close();
				if (tag[1] === 'example') example = [tag[2] ?? ''];
			} else example?.push(line);
		}
		close();
	}
	return found;
}

function runExample(example: string, scope: Readonly<Record<string, unknown>>): void {
	const names = Object.keys(scope).filter((name) => /^[A-Za-z_$][\w$]*$/.test(name) && name !== 'default');
	let statements = '';
	let pending = '';
	for (const line of example.split('\n')) {
		const checked = /^(.*?)\s*\/\/ (=>|≈)\s*(.*)$/.exec(line);
		if (checked === null) {
			pending += `${line}\n`;
			if (/;\s*$/.test(line)) {
				statements += pending;
				pending = '';
			}
			continue;
		}
		const check: Check = {
			expression: (pending + checked[1]).trim().replace(/;$/, ''),
			expected: checked[3]!,
			near: checked[2] === '≈',
		};
		pending = '';
		const evaluate = (code: string): unknown =>
			new Function(
				...names,
				stripTypeScriptTypes(`${statements}\n;__result = (${code});\n`).replace('__result =', 'return'),
			)(...names.map((name) => scope[name]));
		compare(check, evaluate);
		statements += `${check.expression};\n`;
	}
}

function compare(check: Check, evaluate: (code: string) => unknown): void {
	const actual = evaluate(check.expression);
	if (check.near) {
		const places = /\.(\d+)/.exec(check.expected)?.[1]?.length ?? 0;
		expect(Math.abs((actual as number) - Number(check.expected)), check.expression).toBeLessThanOrEqual(
			0.5 * 10 ** -places + 1e-12,
		);
	} else expect(rounded(actual), check.expression).toEqual(rounded(evaluate(check.expected)));
}

/** Numbers to nine decimals, so that the last binary digits do not matter. */
function rounded(value: unknown): unknown {
	if (typeof value === 'number') return Number.isFinite(value) ? Math.round(value * 1e9) / 1e9 + 0 : value;
	if (ArrayBuffer.isView(value)) return Array.from(value as unknown as Iterable<unknown>, rounded);
	if (Array.isArray(value)) return value.map(rounded);
	if (value instanceof Map || value instanceof Set) return value;
	if (value !== null && typeof value === 'object') {
		return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rounded(item)]));
	}
	return value;
}
