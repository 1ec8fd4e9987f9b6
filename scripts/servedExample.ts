import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRelease } from '@social-index/release';
import { createServer } from '@social-index/server';
import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from './findBrowser.ts';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The borough, or a place invented on the spot, which has targets. */
export type Example = 'borough' | 'invented';

/**
 * Builds an example, serves it, and lets something be done to it in a browser.
 *
 * @param work - given the browser and the address of the home page, ending in '/'
 */
export async function withServed(
	which: Example,
	work: (browser: Browser, home: string) => Promise<void>,
): Promise<void> {
	const say = (text: string) => process.stderr.write(`${text}\n`);
	const executablePath = findBrowser(say);
	if (executablePath === null) {
		say('No Chromium, Chrome or Edge was found. Name one in SIE_BROWSER.');
		process.exit(1);
	}
	const folder = join(root, '.sie', 'served', which);
	rmSync(folder, { recursive: true, force: true });
	const sie = join(root, 'packages', 'cli', 'src', 'main.ts');
	const run = (words: readonly string[]) => {
		const done = spawnSync(process.execPath, [sie, ...words], { stdio: ['ignore', 'ignore', 'inherit'] });
		if (done.status !== 0) process.exit(done.status ?? 1);
	};
	let project = join(root, 'examples', 'barking-and-dagenham');
	if (which === 'invented') {
		project = join(root, '.sie', 'served', 'invented-project');
		rmSync(project, { recursive: true, force: true });
		run(['new', project, '--template', 'sample', '--areas', '19', '--periods', '6']);
	}
	run(['build', project, '--out', folder]);
	const server = await createServer({ releases: [{ slug: '', folder, data: await readRelease(folder) }] });
	const address = await server.listen({ port: 0, host: '127.0.0.1' });
	const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
	try {
		await work(browser, `${address}/`);
	} finally {
		await browser.close();
		await server.close();
	}
}
