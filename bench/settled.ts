/**
 * `node bench/settled.ts`: how soon the pages of a resident's way stand still on a slow phone: from the home page by typing a ward's name to
 * its page, to what changed there, and to the map. The processor is slowed to a quarter, the line is slow 4G (150 ms there and
 * back, 1.6 Mbit/s down), and the browser's store is filled on the way as a reader's is.
 *
 * Printed for each step: when its largest text or picture stood, when everything had come, and when the page had last been busy for
 * more than 50 ms, each from the tap on, with the bytes that came. Nothing here passes or fails.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRelease } from '@social-index/release';
import { createServer } from '@social-index/server';
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../scripts/findBrowser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const say = (text: string) => process.stdout.write(`${text}\n`);
const browserPath = findBrowser(say);
if (browserPath === null) {
	say('No Chromium, Chrome or Edge was found. Name one in SIE_BROWSER.');
	process.exit(1);
}
const work = mkdtempSync(join(tmpdir(), 'sie-settled-'));
const folder = process.argv[2] ?? join(work, 'release');
if (process.argv[2] === undefined) {
	const words = ['build', join(root, 'examples', 'barking-and-dagenham'), '--out', folder];
	const built = spawnSync(process.execPath, [join(root, 'packages/cli/src/main.ts'), ...words], { encoding: 'utf8' });
	if (built.status !== 0) throw new Error(built.stderr);
}
const data = await readRelease(folder);
const server = await createServer({ releases: [{ slug: '', folder, data }] });
const address = await server.listen({ port: 0, host: '127.0.0.1' });
const browser = await chromium.launch({
	executablePath: browserPath,
	args: ['--no-sandbox', '--disable-background-networking', '--disable-sync'],
});
const area = data.areas.find(({ level }) => level === data.manifest.level)!;
try {
	const context = await browser.newContext({
		viewport: { width: 360, height: 640 },
		deviceScaleFactor: 2,
		isMobile: true,
		hasTouch: true,
	});
	const page = await context.newPage();
	const phone = await context.newCDPSession(page);
	await phone.send('Network.enable');
	await phone.send('Network.emulateNetworkConditions', {
		...{ offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 },
	});
	await phone.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	let bytes = 0;
	phone.on('Network.loadingFinished', ({ encodedDataLength }) => {
		bytes += encodedDataLength;
	});
	const step = async (name: string, go: () => Promise<unknown>) => {
		bytes = 0;
		await go();
		await page.waitForLoadState('networkidle');
		const { drawn, loaded, busy } = await page.evaluate(settled);
		say(
			`${name.padEnd(26)}${[drawn, loaded, busy].map((ms) => `${Math.round(ms)} ms`.padStart(10)).join('')}${`${Math.round(bytes / 1000)} kB`.padStart(10)}`,
		);
	};
	say(`${browser.version()}, ${process.platform}; processor slowed to a quarter, slow 4G; from the tap on\n`);
	say(`${''.padEnd(26)}${['drawn', 'loaded', 'last busy', 'came'].map((text) => text.padStart(10)).join('')}`);
	await step('home, nothing kept', () => page.goto(`${address}/`));
	await page.getByRole('combobox').or(page.getByRole('searchbox')).first().fill(area.name);
	await step(`area, ${area.name}`, () => leave(page, () => page.keyboard.press('Enter')));
	await step('change', () => page.goto(`${address}/change/`));
	await step('map', () => page.goto(`${address}/map/`));
} finally {
	await browser.close();
	await server.close();
	rmSync(work, { recursive: true, force: true });
}

async function leave(page: Page, go: () => Promise<unknown>): Promise<void> {
	await Promise.all([page.waitForEvent('load'), go()]);
}

/** In the page: milliseconds since it was asked for. */
async function settled(): Promise<{ drawn: number; loaded: number; busy: number }> {
	const seen = (type: string) =>
		new Promise<PerformanceEntryList>((done) => {
			const observer = new PerformanceObserver((list) => {
				observer.disconnect();
				done(list.getEntries());
			});
			observer.observe({ type, buffered: true });
			setTimeout(() => done([]), 1000);
		});
	const [largest, long] = [await seen('largest-contentful-paint'), await seen('longtask')];
	const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
	return {
		drawn: largest.at(-1)?.startTime ?? 0,
		loaded: navigation!.loadEventEnd,
		busy: Math.max(0, ...long.map(({ startTime, duration }) => startTime + duration)),
	};
}
