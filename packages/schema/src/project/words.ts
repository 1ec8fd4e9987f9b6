import { z } from 'zod';
import { type SiteLanguage, siteLanguages } from '../translation.ts';

/** What becomes part of file names and web addresses. */
export const id = z
	.string()
	.regex(/^[a-z0-9][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens, e.g. "personal-safety"');
export const text = z.string().min(1, 'must not be empty');
export const isoDate = z.preprocess(
	(value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
	z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date like 2026-11-23'),
);
/** YAML reads 2013 as a number; a period is a name. */
export const periodId = z.preprocess((value) => (typeof value === 'number' ? String(value) : value), text);

type InLanguages<Key extends string, Value> = { [Name in `${Key}_${SiteLanguage}`]: Value };

/** The same texts in another language, for a mapping that has them: beside `name` also `name_cy`, `name_en`. */
export type OtherLanguages<Key extends string> = Partial<InLanguages<Key, string | undefined>>;

/** The settings of {@link OtherLanguages}. */
export function inOtherLanguages<const Key extends string>(
	...keys: readonly Key[]
): InLanguages<Key, z.ZodOptional<z.ZodString>> {
	const entries = keys.flatMap((key) => siteLanguages.map((language) => [`${key}_${language}`, text.optional()]));
	return Object.fromEntries(entries) as InLanguages<Key, z.ZodOptional<z.ZodString>>;
}
