import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filledGuide } from '../../scripts/methodGuide.ts';

test('the tables of the method guide are those of the definitions the engine runs by (npm run method-guide)', () => {
	const text = readFileSync(new URL('../../docs/method.md', import.meta.url), 'utf8').replaceAll('\r\n', '\n');
	expect(text.match(/<!-- table: /g)?.length).toBe(10);
	expect(filledGuide(text)).toBe(text);
});
