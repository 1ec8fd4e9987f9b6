/**
 * `npm run read-aloud`: writes docs/screen-reader.md, what a screen reader is given on the way from the home page to a ward, a
 * measure and the map. A test holds the file against the pages as they are.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { journeyAloud } from './journeyAloud.ts';
import { root, withServed } from './servedExample.ts';

await withServed('borough', async (browser, home) => {
	const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
	const journey = await journeyAloud(page, home);
	writeFileSync(
		join(root, 'docs', 'screen-reader.md'),
		`# What a screen reader is given

From the home page of \`examples/barking-and-dagenham\` to a ward, one of its measures and the map, by keyboard alone, as Chromium's accessibility
tree has it. Written by \`npm run read-aloud\`; a browser test (\`tests/browser/readAloud.test.ts\`) holds it against the pages, so run that again when
words on the way change. It takes the place of no person: screen readers word things in ways of their own.

${journey}`,
	);
});
