import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

let connected: Promise<Browser> | undefined;

/** What a page did that no page may do: ask another host, log an error, set a cookie. */
export interface Watched {
	readonly page: Page;
	readonly context: BrowserContext;
	/** Requests to other hosts, console errors and uncaught errors, as text. */
	readonly offences: string[];
}

/**
 * A fresh page in the one shared browser; close its context when done.
 *
 * @param site - the address whose host alone may be asked
 */
export async function openPage(options: BrowserContextOptions = {}, site: string = inject('site')): Promise<Watched> {
	connected ??= chromium.connect(inject('browser'));
	const context = await (await connected).newContext({ viewport: { width: 1280, height: 860 }, ...options });
	const page = await context.newPage();
	const offences: string[] = [];
	const { host } = new URL(site);
	page.on('request', (request) => {
		const url = new URL(request.url());
		if (url.protocol.startsWith('http') && url.host !== host) offences.push(`asked another host: ${request.url()}`);
	});
	page.on('console', (message) => {
		if (message.type() === 'error') offences.push(`console: ${message.text()}`);
	});
	page.on('pageerror', (error) => offences.push(`error: ${error.message}`));
	return { page, context, offences };
}

/** Opens an address of the site under test. */
export async function visit(page: Page, path: string): Promise<void> {
	await page.goto(inject('site') + path, { waitUntil: 'networkidle' });
}
