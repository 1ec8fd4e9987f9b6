import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { smallIndex } from './testing/smallIndex.ts';
import { writeRelease } from './writeRelease.ts';

let room: string;
let described: OpenApi;
const ajv = new Ajv2020({ strict: false });
beforeAll(async () => {
	room = await mkdtemp(path.join(tmpdir(), 'openapi-'));
	const { dataset, result } = smallIndex();
	await writeRelease(path.join(room, 'release'), dataset, result);
	described = (await json('api/openapi.json')) as OpenApi;
	ajv.addSchema(described, 'api');
});
afterAll(() => rm(room, { recursive: true, force: true }));

it('describes every file of the API, and each is as described', async () => {
	const files = [
		...(await readdir(path.join(room, 'release/api'))),
		...(await readdir(path.join(room, 'release/api/measures'))).map((name) => `measures/${name}`),
		...(await readdir(path.join(room, 'release/api/areas'))).map((name) => `areas/${name}`),
	].filter((name) => name.endsWith('.json') && name !== 'openapi.json');
	expect(files.length).toBeGreaterThan(5);
	for (const file of files) {
		const address = Object.keys(described.paths).find((one) => patternOf(one).test(`/api/${file}`));
		expect(address, file).toBeDefined();
		const valid = validator(address!);
		valid(await json(`api/${file}`));
		expect(valid.errors, file).toBeNull();
	}
});

it('refuses a file with a number missing, a word that is no flag, or a column that is not described', async () => {
	const valid = validator('/api/areas/{code}.json');
	const area = (await json('api/areas/E01.json')) as Record<string, unknown[][]>;
	expect(valid(area)).toBe(true);
	expect(valid({ ...area, score: [['47.1']] })).toBe(false);
	expect(valid({ ...area, flag: [['carryed']] })).toBe(false);
	expect(valid({ ...area, flag: [['carried:2011 estimated']] })).toBe(true);
	expect(valid({ ...area, more: [] })).toBe(false);
	const { rank: _, ...without } = area;
	expect(valid(without)).toBe(false);
});

it('names one area and one measure that are there, and says under which terms the figures are', async () => {
	for (const [address, { get }] of Object.entries(described.paths)) {
		const example = get.parameters?.[0]?.example ?? '';
		await expect(json(address.replace(/\{\w+\}/, example).slice(1)), address).resolves.toBeDefined();
	}
	expect(described.info).toMatchObject({ title: 'Small Place Index', license: { name: 'OGL-UK-3.0' } });
});

interface OpenApi {
	readonly info: unknown;
	readonly paths: Readonly<
		Record<string, { readonly get: { readonly parameters?: readonly { readonly example: string }[] } }>
	>;
}

function validator(address: string) {
	const at = `#/paths/${address.replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D')}`;
	return ajv.compile({ $ref: `api${at}/get/responses/200/content/application~1json/schema` });
}

const patternOf = (address: string): RegExp =>
	new RegExp(`^${address.replaceAll('.', '\\.').replace(/\{\w+\}/, '[^/]+')}$`);

async function json(file: string): Promise<unknown> {
	return JSON.parse(await readFile(path.join(room, 'release', file), 'utf8'));
}
