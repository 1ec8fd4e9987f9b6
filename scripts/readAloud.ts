/**
 * `npm run read-aloud`: writes docs/screen-reader.md, what a screen reader is given on the way from the home page to a ward, a
 * measure and the map. A test holds the file against the pages as they are.
 */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRelease } from '@social-index/release';
import { createServer } from '@social-index/server';
import { chromium } from 'playwright-core';
import { findBrowser } from './findBrowser.ts';
import { journeyAloud } from './journeyAloud.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const say = (text: string) => process.stderr.write(`${text}\n`);
const browserPath = findBrowser(say);
if (browserPath === null) {
	say('No Chromium, Chrome or Edge was found. Name one in SIE_BROWSER.');
	process.exit(1);
}
const folder = join(root, '.sie', 'read-aloud');
rmSync(folder, { recursive: true, force: true });
const sie = join(root, 'packages', 'cli', 'src', 'main.ts');
const example = join(root, 'examples', 'barking-and-dagenham');
const built = spawnSync(process.execPath, [sie, 'build', example, '--out', folder], {
	stdio: ['ignore', 'ignore', 'inherit'],
});
if (built.status !== 0) process.exit(built.status ?? 1);
const server = await createServer({ releases: [{ slug: '', folder, data: await readRelease(folder) }] });
const address = await server.listen({ port: 0, host: '127.0.0.1' });
const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu'] });
try {
	const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
	const journey = await journeyAloud(page, `${address}/`);
	writeFileSync(
		join(root, 'docs', 'screen-reader.md'),
		`# What a screen reader is given

From the home page of \`examples/barking-and-dagenham\` to a ward, one of its measures and the map, by keyboard alone, as Chromium's accessibility
tree has it. Written by \`npm run read-aloud\`; a browser test (\`tests/browser/readAloud.test.ts\`) holds it against the pages, so run that again when
words on the way change. It takes the place of no person: screen readers word things in ways of their own.

${journey}`,
	);
} finally {
	await browser.close();
	await server.close();
}
