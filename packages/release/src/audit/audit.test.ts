import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Audit, auditIndex } from '@social-index/engine';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRelease, verifyRelease, writeRelease } from '../index.ts';
import { smallIndex } from '../testing/smallIndex.ts';
import { auditHtml } from './auditHtml.ts';
import { auditMarkdown } from './auditMarkdown.ts';
import { writeAudit } from './writeAudit.ts';

const { dataset, result } = smallIndex();
const audit = auditIndex(dataset, { draws: 10 });

/** The same audit under a name that would be markup, were it not escaped. */
const hostile: Audit = { ...audit, index: { ...audit.index, name: '<script>alert(1)</script> | "Index" *x*\nnext' } };

let room: string;
beforeEach(async () => {
	room = await mkdtemp(path.join(tmpdir(), 'audit-'));
});
afterEach(async () => {
	await rm(room, { recursive: true, force: true });
});

describe('the page', () => {
	const html = auditHtml(audit);
	const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;

	it('has no script, asks for nothing, and allows only its own style', () => {
		expect(html).not.toMatch(/<script|<link|<img|<iframe|src=|url\(|@import|style="|https?:/i);
		const style = /<style>([\s\S]*)<\/style>/.exec(html)![1]!;
		const hash = createHash('sha256').update(style, 'utf8').digest('base64');
		expect(html).toContain(
			`content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
		);
	});

	it('gives every table a caption, headings of columns and of rows, and a name to the region it scrolls in', () => {
		const tables = count(html, /<table>/g);
		expect(tables).toBe(audit.sections.flatMap((s) => s.tables.filter(({ rows }) => rows.length > 0)).length);
		expect(count(html, /<caption id="/g)).toBe(tables);
		for (const [, name] of html.matchAll(/role="region" aria-labelledby="([^"]+)" tabindex="0"/g)) {
			expect(html).toContain(`<caption id="${name}">`);
		}
		const rows = count(html, /<tr>/g) - tables;
		expect(count(html, /<th scope="row">/g)).toBe(rows);
	});

	it('has every verdict, finding and cell of the audit, and every link leads somewhere', () => {
		const text = html
			.replaceAll('&quot;', '"')
			.replaceAll('&lt;', '<')
			.replaceAll('&gt;', '>')
			.replaceAll('&amp;', '&');
		for (const { title, found, advice } of audit.checks)
			for (const said of [title, found, advice]) expect(text).toContain(said);
		for (const { about, findings } of audit.sections)
			for (const said of [about, ...findings.map((f) => f.text)]) expect(text).toContain(said);
		const cells = audit.sections.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.flat())).length;
		expect(count(html, /<td |<th scope="row"/g)).toBe(cells);
		const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
		for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
		expect(ids.size).toBe(count(html, / id="/g));
	});

	it('writes names as text', () => {
		expect(auditHtml(hostile)).not.toContain('<script>');
		expect(auditHtml(hostile)).toContain('&lt;script&gt;');
	});
});

describe('the Markdown', () => {
	it('says what the page says, and writes names as text', () => {
		const text = auditMarkdown(audit).replaceAll('\\', '');
		const oneLine = (said: string) => said.replaceAll('\n', ' ');
		for (const { title, found } of audit.checks) for (const said of [title, found]) expect(text).toContain(said);
		for (const { findings } of audit.sections)
			for (const { text: said } of findings) expect(text).toContain(oneLine(said));
		expect(auditMarkdown(hostile).split('\n')[0]).toBe(
			'# Audit of the \\<script\\>alert(1)\\</script\\> \\| "Index" \\*x\\* next',
		);
	});

	it('has as many cells in each row of a table as in its head', () => {
		const cellsOf = (line: string) => line.replaceAll('\\|', '').split('|').length;
		const lines = auditMarkdown(audit).split('\n');
		let head = 0;
		let rows = 0;
		for (const [i, line] of lines.entries()) {
			if (!line.startsWith('|')) continue;
			if (!lines[i - 1]!.startsWith('|')) head = cellsOf(line);
			expect(cellsOf(line), line).toBe(head);
			rows++;
		}
		expect(rows).toBeGreaterThan(20);
	});

	it('cuts long tables short and says where the rest is', () => {
		const [section] = audit.sections;
		const rows = Array.from({ length: 75 }, (_, i) => [`row ${i}`]);
		const table = { id: 'long', caption: 'Long', columns: [{ id: 'a', heading: 'A', kind: 'text' as const }], rows };
		const text = auditMarkdown({ ...audit, sections: [{ ...section!, tables: [table] }] });
		expect(text).toContain('| row 59 |\n\n… and 15 more; audit.json and audit.html have them all.');
	});
});

describe('a folder with an audit', () => {
	it('holds the audit as page, Markdown and JSON, with the same bytes every time', async () => {
		const folder = path.join(room, 'out');
		const first = await writeAudit(folder, audit);
		expect((await readdir(folder)).sort()).toEqual(['audit.html', 'audit.json', 'audit.md']);
		expect(JSON.parse(await readFile(path.join(folder, 'audit.json'), 'utf8'))).toEqual(audit);
		expect(await writeAudit(folder, auditIndex(dataset, { draws: 10 }))).toEqual(first);
	});

	it('never replaces a folder of something else', async () => {
		const folder = path.join(room, 'mine');
		await mkdir(folder);
		await writeFile(path.join(folder, 'letter.txt'), 'dear');
		await expect(writeAudit(folder, audit)).rejects.toThrow(/is not an audit \(it has no audit.json\)/);
		expect(await readdir(folder)).toEqual(['letter.txt']);
	});

	it('goes into a release, where it is hashed like every file, and out again with the next', async () => {
		const folder = path.join(room, 'release');
		const manifest = await writeRelease(folder, dataset, result, { audit });
		const own = manifest.files.filter((file) => file.path.startsWith('audit/'));
		expect(own.map((file) => file.path)).toEqual(['audit/audit.html', 'audit/audit.json', 'audit/audit.md']);
		for (const { path: file, sha256 } of own) {
			const bytes = await readFile(path.join(folder, file));
			expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
		}
		expect(await verifyRelease(folder)).toEqual([]);
		expect((await readRelease(folder)).panel).toEqual(result.panel);
		const plain = await writeRelease(folder, dataset, result);
		expect(plain.files.filter((file) => file.path.startsWith('audit/'))).toEqual([]);
		expect(plain.files).toEqual(manifest.files.filter((file) => !file.path.startsWith('audit/')));
	});
});

describe('a release that carries it', () => {
	it('is read back with what each check came to; one without has none', async () => {
		await writeRelease(path.join(room, 'with'), dataset, result, { audit });
		await writeRelease(path.join(room, 'without'), dataset, result);
		const read = (await readRelease(path.join(room, 'with'))).audit!;
		expect(read.checks.map(({ id, verdict }) => [id, verdict])).toEqual(
			audit.checks.map(({ id, verdict }) => [id, verdict]),
		);
		expect(read).toMatchObject({ text: audit.scope.text, chance: { seed: 1, draws: 10 } });
		expect(read.ranks).toMatchObject({ period: audit.scope.period, weights: 0.25 });
		const table = audit.sections.flatMap(({ tables }) => tables).find(({ id }) => id === 'weight-noise')!;
		const column = (id: string) => table.columns.findIndex((one) => one.id === id);
		for (const { code, lower, upper } of read.ranks!.areas) {
			const row = table.rows.find((one) => one[column('code')] === code)!;
			const area = dataset.areas.find((one) => one.code === code)!;
			expect(row[column('area')]).toBe(area.name);
			expect([lower, upper]).toEqual([row[column('lower')], row[column('upper')]]);
		}
		expect(read.ranks!.areas).toHaveLength(table.rows.length);
		expect(await readRelease(path.join(room, 'without'))).not.toHaveProperty('audit');
	});

	it('of a later form is left to later versions', async () => {
		await writeRelease(path.join(room, 'later'), dataset, result, { audit: { ...audit, format: 2 as 1 } });
		expect(await readRelease(path.join(room, 'later'))).not.toHaveProperty('audit');
	});
});
