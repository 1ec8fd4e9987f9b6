import type { projectSchema } from '@social-index/schema';
import { listing } from '../listing.ts';
import { nearestSpelling } from '../nearestSpelling.ts';
import { allowedKeys } from './allowedKeys.ts';

/** One thing that zod finds wrong with index.yaml. */
export type SettingIssue = NonNullable<ReturnType<typeof projectSchema.safeParse>['error']>['issues'][number];

/** The same in words an analyst uses. */
export interface ExplainedIssue {
	readonly code: 'MISSING_KEY' | 'UNKNOWN_KEY' | 'INVALID_SETTING';
	readonly path: readonly PropertyKey[];
	readonly found?: string;
	readonly message: string;
	readonly mend: string;
}

/**
 * Puts what the schema finds wrong with a setting into plain sentences, one for each key concerned.
 *
 * @param issue - from the schema
 * @param valueAt - the value that index.yaml has at a path, `undefined` where there is none
 */
export function explainIssue(
	issue: SettingIssue,
	valueAt: (path: readonly PropertyKey[]) => unknown,
): readonly ExplainedIssue[] {
	if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(issue.path, key));
	if (issue.code === 'invalid_union') return explainChoice(issue, valueAt);
	const value = valueAt(issue.path);
	if (value === undefined || value === null) return [missingKey(issue.path)];
	const { message, mend } = sentences(issue, value);
	return [{ code: 'INVALID_SETTING', path: issue.path, found: written(value), message, mend }];
}

function unknownKey(path: readonly PropertyKey[], key: string): ExplainedIssue {
	const keys = allowedKeys(path);
	const alike = nearestSpelling(key, keys);
	return {
		code: 'UNKNOWN_KEY',
		path: [...path, key],
		found: key,
		message: `There is no setting called "${key}" here.`,
		mend: alike === null ? `The settings here are ${listing(keys, 20)}.` : `Did you mean "${alike}"?`,
	};
}

function missingKey(path: readonly PropertyKey[]): ExplainedIssue {
	const key = String(path.at(-1) ?? 'index.yaml');
	const keys = allowedKeys(path);
	return {
		code: 'MISSING_KEY',
		path,
		message: `The setting "${key}" is missing.`,
		mend: keys.length > 0 ? `Add "${key}:" with ${listing(keys, 20)} below it.` : `Add "${key}:" with its value.`,
	};
}

/** Of the forms a setting may take, explains the one that was attempted. */
function explainChoice(
	issue: Extract<SettingIssue, { code: 'invalid_union' }>,
	valueAt: (path: readonly PropertyKey[]) => unknown,
): readonly ExplainedIssue[] {
	const value = valueAt(issue.path);
	if (value === undefined || value === null) return [missingKey(issue.path)];
	const attempted = issue.errors.filter((branch) => branch.some((inner) => inner.path.length > 0));
	const branch =
		typeof value === 'object'
			? (attempted[0] ?? issue.errors.find((inner) => inner.some((i) => i.code === 'unrecognized_keys')))
			: issue.errors.find((inner) => inner.some((i) => i.code === 'invalid_value'));
	if (branch === undefined) {
		return [
			{
				code: 'INVALID_SETTING',
				path: issue.path,
				found: written(value),
				message: 'This is in none of the forms that this setting may have.',
				mend: 'See the guide for the forms it takes.',
			},
		];
	}
	return branch.flatMap((inner) =>
		explainIssue({ ...inner, path: [...issue.path, ...inner.path] } as SettingIssue, valueAt),
	);
}

function sentences(issue: SettingIssue, value: unknown): { message: string; mend: string } {
	switch (issue.code) {
		case 'invalid_value': {
			const choices = issue.values.map(String);
			const alike = nearestSpelling(String(value), choices);
			return {
				message: 'This is none of the words that this setting may be.',
				mend: `Write ${choices.length === 1 ? choices[0] : `one of ${listing(choices, 20)}`}${alike === null ? '' : ` (did you mean ${alike}?)`}.`,
			};
		}
		case 'invalid_type':
			return {
				message: `This is ${nameOfType(typeName(value))}, and ${nameOfType(issue.expected)} is expected.`,
				mend: howToWrite[issue.expected] ?? 'Write it in the form the guide shows.',
			};
		case 'too_small':
			if (issue.origin === 'array')
				return { message: 'The list is empty.', mend: 'Add at least one entry, on its own line after a dash.' };
			if (issue.origin === 'string')
				return { message: 'The text is empty.', mend: 'Write something, or leave the whole line out.' };
			return {
				message: 'The number is too small.',
				mend: `Write a number ${issue.inclusive ? 'of at least' : 'above'} ${issue.minimum}.`,
			};
		case 'too_big':
			return { message: 'The number is too large.', mend: `Write a number of at most ${issue.maximum}.` };
		case 'invalid_format':
			if (issue.format === 'url')
				return { message: 'This is not a web address.', mend: 'Write it whole, e.g. https://www.example.org/.' };
			if (issue.format === 'email')
				return { message: 'This is not an e-mail address.', mend: 'Write it whole, e.g. insight@example.org.' };
			return { message: `This ${issue.message.split(', e.g.')[0]}.`, mend: `${exampleOf(issue.message)}` };
		default:
			return { message: `This cannot be used: ${issue.message}.`, mend: 'Correct it; the guide shows every setting.' };
	}
}

function exampleOf(message: string): string {
	const example = /(?:e\.g\.|like) (.+)$/.exec(message);
	return example ? `Write it like ${example[1]}.` : 'Correct it; the guide shows every setting.';
}

const howToWrite: Readonly<Record<string, string>> = {
	string: 'Write text; put it in quotes if it looks like a number or holds a colon.',
	number: 'Write a number without quotes or unit.',
	int: 'Write a whole number without quotes or unit.',
	boolean: 'Write true or false.',
	array: 'Write a list: each entry on its own line after a dash.',
	object: 'Write settings below it, indented, each as "key: value".',
};

const typeNames: Readonly<Record<string, string>> = {
	string: 'text',
	number: 'a number',
	int: 'a whole number',
	boolean: 'true or false',
	array: 'a list',
	object: 'a group of settings',
};

function nameOfType(type: string): string {
	return typeNames[type] ?? type;
}

function typeName(value: unknown): string {
	return Array.isArray(value) ? 'array' : typeof value;
}

function written(value: unknown): string {
	const text = typeof value === 'string' ? value : JSON.stringify(value);
	return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
