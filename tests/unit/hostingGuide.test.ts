import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createServer, type SiteSource } from '@social-index/server';
import { beforeAll, describe, expect, it } from 'vitest';

/*
 * The samples of docs/hosting.md ask of other servers what `sie serve` sends itself: the same policies, of the same addresses.
 */

const guide = readFileSync(new URL('../../docs/hosting.md', import.meta.url), 'utf8');
const sample = (heading: string) => {
	const [, section] = guide.split(`\n## ${heading}`);
	return [...section!.split('\n## ')[0]!.matchAll(/```\w*\n([\s\S]*?)```/g)].map(([, code]) => code!);
};
const [first] = guide.matchAll(/```\n([\s\S]*?)```/g);
const [[nginx], [apache], [iis, iisEmbed], [cloudflare]] = ['nginx', 'Apache', 'IIS', 'Cloudflare'].map(sample) as [
	string[],
	string[],
	string[],
	string[],
];

/** A policy by its directives, whatever their order. */
function directives(policy: string): readonly string[] {
	return policy
		.split(';')
		.map((part) => part.trim().replaceAll(/\s+/g, ' '))
		.filter((part) => part !== '')
		.toSorted();
}
const policiesIn = (code: string) => [...code.matchAll(/default-src [^"\n]*(?:\n {10,}[^"\n]*)?/g)].map(([own]) => own);

const views = [
	'/embed/area/E1/',
	'/embed/scorecard/',
	'/cy/embed/map/index/',
	'/london/embed/measure/a/',
	'/a/cy/embed/map/b/',
];
const others = [
	'/',
	'/embed/index.html',
	'/area/embed/',
	'/cy/embed/index.html',
	'/map/',
	'/assets/embed.js',
	'/embedded/a/',
];

const pages: SiteSource = {
	assetsFolder: tmpdir(),
	site: {
		paths: () => ['', 'view/'],
		render: (path) => ({
			status: 200,
			contentType: 'text/html; charset=utf-8',
			body: '',
			...(path === 'view/' ? { framedBy: ['*'] } : {}),
		}),
		notFound: () => ({ status: 404, contentType: 'text/html; charset=utf-8', body: '' }),
	},
};
let page: Readonly<Record<string, unknown>>;
let view: Readonly<Record<string, unknown>>;
beforeAll(async () => {
	const server = await createServer({ releases: [], source: pages });
	page = (await server.inject('/')).headers;
	view = (await server.inject('/view/')).headers;
	await server.close();
});

describe('the guide to hosting', () => {
	it('names the headers that the server sends', () => {
		const named = [...first![1]!.matchAll(/^([\w-]+): (.*(?:\n +.*)*)/gm)];
		expect(named.length).toBe(3);
		for (const [, name, value] of named) {
			const sent = String(page[name!.toLowerCase()]);
			if (name === 'Content-Security-Policy') expect(directives(value!)).toEqual(directives(sent));
			else expect(value).toBe(sent);
		}
	});

	it.each([
		['nginx', nginx],
		['Apache', apache],
		['IIS', iis],
		['Cloudflare', cloudflare],
	])('gives %s the policy and the headers that the server sends', (_, code) => {
		const own = String(page['content-security-policy']);
		const [policy] = policiesIn(code!);
		expect(directives(policy!.replace('$framed_by', "'self'"))).toEqual(directives(own));
		for (const name of ['X-Content-Type-Options', 'Referrer-Policy', 'Cross-Origin-Resource-Policy']) {
			expect(code).toMatch(new RegExp(`${name}[": ]+(?:value=")?${String(page[name.toLowerCase()])}`));
		}
	});

	it('gives views the policy of views', () => {
		const wanted = directives(String(view['content-security-policy']));
		expect(directives(policiesIn(iisEmbed!)[0]!)).toEqual(wanted);
		expect(directives(policiesIn(cloudflare!)[1]!)).toEqual(wanted);
		expect(nginx).toContain(' "*";');
		expect(apache).toContain('"frame-ancestors *"');
	});

	it('takes for views, on nginx and Apache, what are views and nothing else', () => {
		const patterns = [/"~(\^[^"]+embed[^"]+)" "\*"/.exec(nginx!)![1]!, /m#(\S*embed\S*)#/.exec(apache!)![1]!];
		for (const text of patterns) {
			const pattern = new RegExp(text);
			expect(
				views.filter((address) => !pattern.test(address)),
				text,
			).toEqual([]);
			expect(
				others.filter((address) => pattern.test(address)),
				text,
			).toEqual([]);
		}
	});

	it('quotes every pattern with braces, which nginx would else take for a block', () => {
		const bare = nginx!.split('\n').filter((line) => /^\s*~\S*\{/.test(line));
		expect(bare).toEqual([]);
	});

	it('keeps what has a hash in its name, and asks for embed.js again', () => {
		for (const text of [/"~(\^\/assets\S+)"/.exec(nginx!)![1]!, /m#(\/assets\S+)#/.exec(apache!)![1]!]) {
			expect('/assets/map-DgHdd_Kl.js').toMatch(new RegExp(text));
			expect('/assets/embed.js').not.toMatch(new RegExp(text));
		}
	});
});
