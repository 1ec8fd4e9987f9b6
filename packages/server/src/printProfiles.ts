import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '@social-index/schema';
import type { Browser, Page } from 'playwright-core';
import { createServer } from './createServer.ts';
import type { HostedRelease } from './hostedRelease.ts';
import { installedBrowser } from './installedBrowser.ts';
import { profileFileName } from './profileFileName.ts';

export interface ProfileOptions {
	readonly release: HostedRelease;
	/** Codes of the areas wanted; all where none are given. */
	readonly areas?: readonly string[];
	/** Told of every profile that is there, made now or before. */
	readonly onProfile?: (done: number, of: number) => void;
}

/** What was written. */
export interface PrintedProfiles {
	readonly made: number;
	/** Found as an earlier run of the same release had left them. */
	readonly kept: number;
	readonly bytes: number;
}

/** Says of which release the profiles in a folder are, so that a later run goes on where an earlier one stopped. */
export const profilesMarker = 'profiles.json';

/** A new page after so many, since a browser keeps something of each. */
const pagesEach = 50;

/**
 * Prints the page of each area as a PDF: tagged, with headings as its outline, title and language set, printed by a
 * browser from the very site that `sie serve` serves. Each file appears whole or not at all; a run that was stopped is
 * taken up by the next.
 *
 * @param folder - where the files are written: new, empty, or with profiles of an index in it
 * @throws InputError `NO_BROWSER`, `UNKNOWN_AREA`, `FOREIGN_FOLDER`
 */
export async function printProfiles(folder: string, options: ProfileOptions): Promise<PrintedProfiles> {
	const { release, onProfile } = options;
	const wanted = areasWanted(release, options.areas ?? []);
	const program = installedBrowser();
	if (program === null) throw noBrowser();
	const kept = await takeUp(folder, release);
	const left = wanted.filter(({ file }) => !kept.has(file));
	let done = wanted.length - left.length;
	if (done > 0) onProfile?.(done, wanted.length);
	if (left.length > 0) {
		const server = await createServer({ releases: [{ ...release, slug: '' }] });
		const browser = await launch(program);
		try {
			const address = await server.listen({ port: 0, host: '127.0.0.1' });
			let page = await openPage(browser);
			for (const [i, { code, file }] of left.entries()) {
				if (i > 0 && i % pagesEach === 0) {
					await page.context().close();
					page = await openPage(browser);
				}
				await print(page, `${address}/area/${encodeURIComponent(code)}/`, path.join(folder, file));
				done++;
				onProfile?.(done, wanted.length);
			}
		} finally {
			await browser.close();
			await server.close();
		}
	}
	const sizes = await Promise.all(wanted.map(async ({ file }) => (await stat(path.join(folder, file))).size));
	return {
		made: left.length,
		kept: wanted.length - left.length,
		bytes: sizes.reduce((sum, size) => sum + size, 0),
	};
}

function areasWanted({ data }: HostedRelease, codes: readonly string[]): { code: string; file: string }[] {
	const known = new Map(data.areas.map((area) => [area.code, area]));
	const unknown = codes.filter((code) => !known.has(code));
	if (unknown.length > 0) {
		const [example] = data.areas;
		throw new InputError(
			unknown.map((code) => ({
				code: 'UNKNOWN_AREA',
				severity: 'error' as const,
				found: code,
				message: 'The release has no area of this code.',
				mend: `Name areas by their code, as in tables/areas.csv; for example ${example?.code} for ${example?.name}.`,
			})),
		);
	}
	const wanted = codes.length === 0 ? data.areas : [...new Set(codes)].map((code) => known.get(code)!);
	return wanted.map(({ code, name }) => ({ code, file: profileFileName(code, name) }));
}

function noBrowser(): InputError {
	const named = process.env.SIE_BROWSER;
	const missing = named !== undefined && named !== '';
	return new InputError([
		{
			code: 'NO_BROWSER',
			severity: 'error',
			...(missing ? { found: named } : {}),
			message: missing
				? 'SIE_BROWSER names a browser that is not there.'
				: 'Profiles are printed by a browser, and no Chromium, Chrome or Edge was found on this machine.',
			mend: 'Install one of them, or name its program in SIE_BROWSER. Any page of the site can also be printed by hand.',
		},
	]);
}

/** Makes the folder ready. @returns the profiles of the same release that are in it */
async function takeUp(folder: string, { data }: HostedRelease): Promise<ReadonlySet<string>> {
	await mkdir(folder, { recursive: true });
	const found = await readdir(folder);
	const { id, version, created, files } = data.manifest;
	const scores = files.find(({ path: file }) => file.startsWith('tables/scores.'))?.sha256 ?? '';
	const marker = `${JSON.stringify({ id, version, created, scores }, null, 2)}\n`;
	if (found.length > 0 && !found.includes(profilesMarker)) {
		throw new InputError([
			{
				code: 'FOREIGN_FOLDER',
				severity: 'error',
				file: folder,
				message: 'The folder holds something that is no profiles of ours, and is not written into.',
				mend: 'Name a new or an empty folder with --out.',
			},
		]);
	}
	for (const name of found.filter((one) => one.endsWith('.part'))) await rm(path.join(folder, name));
	const profiles = found.filter((name) => name.endsWith('.pdf'));
	const same = found.includes(profilesMarker) && (await readFile(path.join(folder, profilesMarker), 'utf8')) === marker;
	if (same) return new Set(profiles);
	for (const name of profiles) await rm(path.join(folder, name));
	await writeFile(path.join(folder, profilesMarker), marker);
	return new Set();
}

async function launch(program: string): Promise<Browser> {
	let playwright: typeof import('playwright-core');
	try {
		playwright = await import('playwright-core');
	} catch (error) {
		throw new Error('The part that drives the browser is not installed. Run "npm install" again.', { cause: error });
	}
	const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
	return playwright.chromium.launch({
		executablePath: program,
		args: [
			'--disable-gpu',
			'--disable-background-networking',
			'--disable-sync',
			// A browser started by root refuses to run in its sandbox; it shows nothing but our own pages.
			...(asRoot ? ['--no-sandbox'] : []),
		],
	});
}

async function openPage(browser: Browser): Promise<Page> {
	const context = await browser.newContext({ colorScheme: 'light' });
	return context.newPage();
}

async function print(page: Page, address: string, file: string): Promise<void> {
	const answer = await page.goto(address, { waitUntil: 'load' });
	if (answer?.status() !== 200) throw new Error(`The page ${address} answered ${answer?.status()}.`);
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	const pdf = await page.pdf({
		format: 'A4',
		preferCSSPageSize: true,
		printBackground: true,
		tagged: true,
		outline: true,
	});
	await writeFile(`${file}.part`, pdf);
	await rename(`${file}.part`, file);
}
