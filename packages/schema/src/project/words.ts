import { z } from 'zod';

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
