import { readFileSync } from 'node:fs';
import { resolveMethod } from '@social-index/engine';
import { projectSchema } from '@social-index/schema';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const guide = readFileSync(new URL('../../docs/import.md', import.meta.url), 'utf8');
const settings = [
	...guide.matchAll(
		/`((?:imputation|treatment|normalisation|standardise|aggregation|required_share|weights): [^`]+)`/g,
	),
].map(([, setting]) => setting!);

test('the guide to imports names many settings', () => {
	expect(settings.length).toBeGreaterThan(30);
});

test.each(settings)('%s is a setting that there is', (setting) => {
	const given = projectSchema.shape.method.parse({ preset: 'coinr-default', ...(parse(setting) as object) });
	expect(resolveMethod(given).preset).toBe('coinr-default');
});

test('what it says of the preset is what the preset is', () => {
	const byDefault = parse(/`(treatment: \{ name: log-ct, each-period: true \})`/.exec(guide)![1]!) as object;
	expect(resolveMethod({ preset: 'coinr-default', ...byDefault })).toEqual(resolveMethod({ preset: 'coinr-default' }));
});
