import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { journeyAloud } from '../../scripts/journeyAloud.ts';
import { openPage } from './browser.ts';

const guide = readFileSync(new URL('../../docs/screen-reader.md', import.meta.url), 'utf8');

test('docs/screen-reader.md has what a screen reader is given; `npm run read-aloud` writes it anew', async () => {
	const { page, context, offences } = await openPage();
	const borough = inject('indices').length > 1 ? 'barking-and-dagenham/' : '';
	const journey = await journeyAloud(page, inject('site') + borough);
	await context.close();
	// The site under test may hold London too, which the one in the guide does not.
	const told = journey.split('\n').filter((line) => !line.endsWith(' In other indices on this site'));
	expect(guide.slice(guide.indexOf('\n## Home') + 1).split('\n')).toEqual(told);
	// Whatever has the focus on the way has a name.
	for (const [, , focused] of journey.matchAll(/^- \*\*(.+?)\*\*: (.+)$/gm)) expect(focused).toMatch(/^\w+, \S/);
	expect(offences).toEqual([]);
});
