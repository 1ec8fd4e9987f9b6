/**
 * `node bench/map.ts [release]`: how even the map moves and changes colour at 8,000 areas, in a browser: the time from one frame to
 * the next while it is dragged, zoomed and walked, and while periods and measures change. 33 ms is aimed at. On a machine that does
 * other work frames come late for no fault of the map: what it asks of the processor in one go is told as well. Without a release it
 * makes the invented place of 8,000 wards first, which takes some minutes. Nothing here passes or fails.
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

const say = (text: string) => process.stdout.write(`${text}\n`);
const sie = fileURLToPath(new URL('../packages/cli/src/main.ts', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'sie-bench-'));
const folder = process.argv[2] ?? madeRelease();
const executablePath = findBrowser(say);
if (executablePath === null) throw new Error('No browser was found.');
const server = await createServer({ releases: [{ slug: '', folder, data: await readRelease(folder) }] });
const site = await server.listen({ port: 0 });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
say(`${process.version}, ${process.platform} ${process.arch}, ${browser.browserType().name()} ${browser.version()}`);
for (const ratio of [1, 2]) await measured(ratio);
await browser.close();
await server.close();
rmSync(work, { recursive: true, force: true });

function madeRelease(): string {
	const run = (args: readonly string[]) => spawnSync(process.execPath, [sie, ...args], { stdio: ['ignore', 2, 2] });
	const place = join(work, 'place');
	run(['new', place, '--template', 'sample', '--areas', '8000', '--periods', '2']);
	run(['build', place, '--out', join(work, 'release')]);
	return join(work, 'release');
}

/** @param ratio - pixels of the screen for each CSS pixel, in each direction */
async function measured(ratio: number): Promise<void> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, deviceScaleFactor: ratio });
	const page = await context.newPage();
	const start = performance.now();
	await page.goto(`${site}/map/`);
	const list = page.locator('.picture [role=listbox]');
	await list.waitFor({ state: 'attached' });
	say(
		`\n${ratio} pixel(s) to the CSS pixel; at work ${Math.round(performance.now() - start)} ms after it was asked for`,
	);
	await page.locator('.picture > svg').scrollIntoViewIfNeeded();
	await page.waitForTimeout(1000);
	const box = (await page.locator('.picture > svg').boundingBox())!;
	const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];

	await frames(page, 'pointing across the whole map', async () => {
		await page.mouse.move(x - 200, y - 100);
		await page.mouse.move(x + 200, y + 100, { steps: 60 });
	});
	await frames(page, 'zooming in and out by the wheel', async () => {
		await page.keyboard.down('Control');
		for (let i = 0; i < 20; i++) await page.mouse.wheel(0, -40);
		for (let i = 0; i < 8; i++) await page.mouse.wheel(0, 40);
		await page.keyboard.up('Control');
	});
	await frames(page, 'dragging, zoomed', async () => {
		await page.mouse.move(x, y);
		await page.mouse.down();
		await page.mouse.move(x - 300, y - 200, { steps: 60 });
		await page.mouse.move(x + 300, y + 200, { steps: 120 });
		await page.mouse.up();
	});
	await frames(page, 'walking by arrow keys, zoomed', async () => {
		await list.focus();
		for (let i = 0; i < 30; i++) await page.keyboard.press(i % 3 === 0 ? 'ArrowDown' : 'ArrowRight');
	});
	await list.focus();
	await page.keyboard.press('0');
	await page.waitForTimeout(500);
	const stepper = page.locator('.above .choices label');
	await frames(page, 'periods, the whole map', async () => {
		for (let i = 0; i < 8; i++) {
			await stepper.nth(i % 2).click();
			await page.waitForTimeout(250);
		}
	});
	const measures = await page
		.locator('#map-measure option')
		.evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
	await frames(page, 'measures, the whole map', async () => {
		for (const id of measures.slice(1, 7)) {
			await page.locator('#map-measure').selectOption(id);
			await page.waitForTimeout(500);
		}
	});
	await context.close();
}

/** Tells the time between frames while something is done. */
async function frames(page: Page, name: string, act: () => Promise<void>): Promise<void> {
	await page.evaluate(() => {
		const watched = window as unknown as { times: number[]; watching: boolean };
		watched.times = [];
		watched.watching = true;
		const note = (time: number) => {
			watched.times.push(time);
			if (watched.watching) requestAnimationFrame(note);
		};
		requestAnimationFrame(note);
	});
	await browser.startTracing(page, { categories: ['toplevel'] });
	await act();
	await page.waitForTimeout(200);
	const tasks = tasksOf(await browser.stopTracing());
	const times = await page.evaluate(() => {
		const watched = window as unknown as { times: number[]; watching: boolean };
		watched.watching = false;
		return watched.times;
	});
	const gaps = times
		.slice(1)
		.map((time, i) => time - times[i]!)
		.sort((a, b) => a - b);
	const at = (share: number) => gaps[Math.min(gaps.length - 1, Math.floor(gaps.length * share))]!.toFixed(1);
	const busy = tasks.map((time) => time.toFixed(1));
	const late = gaps.filter((gap) => gap > 33.4).length;
	say(
		`${name.padEnd(34)} ${gaps.length} frames: middle ${at(0.5)} ms, 95% within ${at(0.95)}, longest ${at(1)}; ${late} beyond 33 ms`,
	);
	say(
		`${''.padEnd(34)} processor time in one go: longest ${busy[0]} ms, then ${busy.slice(1, 5).join(', ')}; ${tasks.filter((time) => time > 33.4).length} beyond 33 ms`,
	);
}

interface TraceEvent {
	readonly name: string;
	readonly pid: number;
	readonly tid: number;
	/** Processor time of the thread, in microseconds. */
	readonly tdur?: number;
	readonly args: { readonly name?: string };
}

/** Processor time of everything that the page's own thread did, in milliseconds, longest first. */
function tasksOf(trace: Buffer): readonly number[] {
	const { traceEvents } = JSON.parse(trace.toString('utf8')) as { readonly traceEvents: readonly TraceEvent[] };
	const page = traceEvents.find(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
	return traceEvents
		.filter(({ name, pid, tid }) => name === 'ThreadControllerImpl::RunTask' && pid === page?.pid && tid === page.tid)
		.map(({ tdur = 0 }) => tdur / 1000)
		.sort((a, b) => b - a);
}
