import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRelease } from '@social-index/release';
import { printProfiles } from '@social-index/server';
import { afterAll, expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../../.sie/test/releases/barking-and-dagenham', import.meta.url));
const out = mkdtempSync(join(tmpdir(), 'sie-profiles-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

test('a profile is a tagged PDF of two pages, in a named language, with a title and an outline; a later run keeps it', async () => {
	const release = { slug: '', folder, data: await readRelease(folder) };
	const areas = ['E05000026', 'E05000032'];
	const told: string[] = [];
	const onProfile = (done: number, of: number) => told.push(`${done}/${of}`);
	expect(await printProfiles(out, { release, areas: areas.slice(0, 1), onProfile })).toMatchObject({
		made: 1,
		kept: 0,
	});
	const abbey = join(out, 'E05000026-abbey.pdf');
	const { mtimeMs } = statSync(abbey);
	writeFileSync(join(out, 'E05000032-gascoigne.pdf.part'), 'half of it');
	expect(await printProfiles(out, { release, areas, onProfile })).toMatchObject({ made: 1, kept: 1 });
	expect(statSync(abbey).mtimeMs).toBe(mtimeMs);
	expect(told).toEqual(['1/1', '1/2', '2/2']);
	expect(readdirSync(out).sort()).toEqual(['E05000026-abbey.pdf', 'E05000032-gascoigne.pdf', 'profiles.json']);

	const pdf = readFileSync(join(out, 'E05000032-gascoigne.pdf')).toString('latin1');
	expect(pdf.slice(0, 5)).toBe('%PDF-');
	expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
	expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
	expect(pdf).toContain('/StructTreeRoot');
	expect(pdf).toMatch(/\/Lang\s*\(en/);
	// A browser writes text of the catalogue in 16-bit letters where it holds any beyond Latin ones.
	const wide = (text: string) =>
		[...text]
			.map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0'))
			.join('')
			.toUpperCase();
	expect(pdf.includes('/Title (Gascoigne') || pdf.includes(wide('Gascoigne'))).toBe(true);
	expect(pdf).toContain('/Title (In brief)');
	for (const tag of ['/S /H1', '/S /Table', '/S /TH', '/S /Figure']) expect(pdf, tag).toContain(tag);
});
