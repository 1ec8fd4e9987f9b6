import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRelease } from '@social-index/release';
import { createServer } from '@social-index/server';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
	interface ProvidedContext {
		/** Address of the site under test, ending in '/'. */
		site: string;
		/** Where the one shared browser listens. */
		browser: string;
		/** Slugs of the indices that could be built: the borough always, London where its published files are at hand. */
		indices: readonly string[];
	}
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const data = process.env.SIE_DATA ?? join(root, '..', 'shared', 'data');

/** Builds the examples, serves them and starts one browser for all tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const releases = [build('barking-and-dagenham', [])];
	if (existsSync(data)) {
		const prepared = node([join(root, 'examples', 'london', 'prepare.ts'), '--data', data]);
		if (prepared === 0) releases.push(build('london', []));
	}
	const hosted = await Promise.all(
		releases.map(async ({ slug, folder }) => ({
			slug: releases.length > 1 ? slug : '',
			folder,
			data: await readRelease(folder),
		})),
	);
	const server = await createServer({ releases: hosted });
	const address = await server.listen({ port: 0, host: '127.0.0.1' });
	const browser = await chromium.launchServer({
		executablePath: process.env.SIE_BROWSER ?? '/usr/bin/chromium',
		args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'],
	});
	project.provide('site', `${address}/`);
	project.provide('browser', browser.wsEndpoint());
	project.provide(
		'indices',
		hosted.map(({ slug }) => slug),
	);
	return async () => {
		await browser.close();
		await server.close();
	};
}

function build(id: string, options: readonly string[]): { slug: string; folder: string } {
	const folder = join(root, '.sie', 'test', 'releases', id);
	rmSync(folder, { recursive: true, force: true });
	const sie = join(root, 'packages', 'cli', 'src', 'main.ts');
	if (node([sie, 'build', join(root, 'examples', id), '--out', folder, ...options]) !== 0) {
		throw new Error(`examples/${id} does not build; run "npm run -s sie -- build examples/${id}" to see why.`);
	}
	return { slug: id, folder };
}

function node(args: readonly string[]): number | null {
	return spawnSync(process.execPath, args, { stdio: 'ignore' }).status;
}
