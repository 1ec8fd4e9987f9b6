import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { projectSchema } from '@social-index/schema';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const guide = readFileSync(fileURLToPath(new URL('../../docs/records.md', import.meta.url)), 'utf8');
const blocks = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block]) => block!);
const { records } = projectSchema.shape;
const [complete] = parse(blocks[0]!).records as [Record<string, unknown>];

test('the recipe of the guide is one', () => {
	expect(records.safeParse([complete]).error).toBeUndefined();
});

test('so it is with every other way to find the area, and with the settings that the text names', () => {
	const areas = [
		...blocks.flatMap((block) => block.split(/^(?=area:)/m).filter((piece) => piece.startsWith('area:'))),
		`area: { postcode: postcode, ${/`(lookup: \{[^`]*\})`/.exec(guide)![1]!.replace('…', 'codes.csv').replace('\n', ' ')} }`,
	].map((piece) => parse(piece).area as unknown);
	expect(areas.length).toBeGreaterThan(4);
	for (const area of areas)
		expect(records.safeParse([{ ...complete, area }]).error, JSON.stringify(area)).toBeUndefined();
	const settings = [...guide.matchAll(/[`*]{1,2}((?:pool|level|totals|low_reliability|table): [^`*]+?)[`*]{1,2}/g)].map(
		([, setting]) => parse(setting!.replaceAll(/\s+/g, ' ')) as Record<string, unknown>,
	);
	expect(settings.length).toBeGreaterThan(2);
	for (const setting of settings)
		expect(records.safeParse([{ ...complete, ...setting }]).error, JSON.stringify(setting)).toBeUndefined();
});
