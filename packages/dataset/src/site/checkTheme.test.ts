import { deflateSync } from 'node:zlib';
import { contrast, siteGrounds } from '@social-index/schema';
import { describe, expect, test } from 'vitest';
import { checkWith, problemsOf, smallProject } from '../testing/smallProject.ts';
import { testEachIsTold } from '../testing/told.ts';

const lines = smallProject['index.yaml']!.split('\n').length;
/** index.yaml with a theme, whose first line is the third after the project's own. */
const themed = (theme: string, site = '') => ({
	'index.yaml': `${smallProject['index.yaml']}site:\n${site}  theme:\n${theme
		.split('\n')
		.map((line) => `    ${line}`)
		.join('\n')}\n`,
});
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path d="M0 0h40v20z"/></svg>\n';
const logo = 'logo: { file: content/logo.svg, alt: Insight team }';

/** A PNG of one colour, by its definition: signature, header, data, end (checksums are not read). */
function png(width: number, height: number): Uint8Array {
	const chunk = (type: string, data: Buffer) => {
		const length = Buffer.alloc(4);
		length.writeUInt32BE(data.length);
		return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
	};
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head.set([8, 0, 0, 0, 0], 8);
	return Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk('IHDR', head),
		chunk('IDAT', deflateSync(Buffer.alloc((width + 1) * height))),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

test('a theme that can be read makes no problem, and its pictures go into the dataset with their sizes', async () => {
	const { problems, dataset } = await checkWith({
		...themed(
			`logo: { file: content/logo.svg, alt: Insight team, dark: content/night/logo.png }\nfavicon: content/logo.svg\nheader: "#ffd23f"\naccent: "#7a1f5c"\nlink: "#0b5394"\ndark: { link: "#8fc3f5" }`,
		),
		'content/logo.svg': svg,
		'content/night/logo.png': png(80, 40),
	});
	expect(problems).toEqual([]);
	expect(dataset!.media).toMatchObject([
		{ source: 'content/logo.svg', path: 'media/logo.svg', width: 40, height: 20 },
		{ source: 'content/night/logo.png', path: 'media/night-logo.png', width: 80, height: 40 },
	]);
	expect(dataset!.files.map(({ path }) => path)).toContain('content/logo.svg');
});

test('every colour that cannot be told from its ground is told at once, with what would do', async () => {
	const told = await problemsOf(
		'LOW_CONTRAST',
		themed('accent: "#ffd23f"\nlink: "#e35205"\ndark: { link: "#0b5394" }'),
	);
	expect(told.map(({ line, column, found }) => [line, column, found])).toEqual([
		[lines + 2, 'site → theme → accent', '#ffd23f'],
		[lines + 3, 'site → theme → link', '#e35205'],
		[lines + 4, 'site → theme → dark → link', '#0b5394'],
	]);
	// White with #ffd23f: (1 + 0.05) / (0.678 + 0.05) = 1.44, by the definition.
	expect(told[0]!.message).toMatch(/light screens.*1\.44 to 1 with cards and tables.*needs 3 to 1/);
	expect(told[1]!.message).toMatch(/notices.*needs 4\.5 to 1/);
	expect(told[2]!.message).toMatch(/dark screens/);
	const nearest = /#[0-9a-f]{6}/.exec(told[1]!.mend!)![0];
	for (const { colour } of siteGrounds.light) expect(contrast(nearest, colour)).toBeGreaterThanOrEqual(4.5);
	expect(await problemsOf('LOW_CONTRAST', themed(`link: "${nearest}"`))).toEqual([]);
});

describe('a theme that cannot be used', () => {
	testEachIsTold([
		{
			about: 'a logo that is not there',
			changes: themed(logo),
			code: 'MISSING_FILE',
			file: 'index.yaml',
			line: lines + 2,
			column: 'site → theme → logo → file',
			says: /no file/,
			mend: /Create|folder/,
		},
		{
			about: 'a logo without words for those who do not see it',
			changes: { ...themed('logo: { file: content/logo.svg }'), 'content/logo.svg': svg },
			code: 'MISSING_KEY',
			file: 'index.yaml',
			column: 'site → theme → logo → alt',
			says: /"alt" is missing/,
			mend: /alt:/,
		},
		{
			about: 'a drawing that runs a program',
			changes: {
				...themed(logo),
				'content/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg">\n<script>go()</script></svg>',
			},
			code: 'UNFIT_SVG',
			file: 'content/logo.svg',
			line: 2,
			found: '<script>',
			says: /program/,
			mend: /plain SVG/,
		},
		{
			about: 'a photograph called PNG',
			changes: {
				...themed('logo: { file: content/logo.png, alt: Insight team }'),
				'content/logo.png': 'not a picture',
			},
			code: 'UNFIT_PICTURE',
			file: 'content/logo.png',
			says: /no picture in PNG/,
			mend: /save it anew/,
		},
		{
			about: 'a picture of a kind that is none for logos',
			changes: { ...themed('logo: { file: content/logo.jpg, alt: Insight team }'), 'content/logo.jpg': 'x' },
			code: 'UNFIT_PICTURE',
			file: 'index.yaml',
			found: 'content/logo.jpg',
			says: /kind/,
			mend: /SVG and PNG|SVG, PNG/,
		},
		{
			about: 'the typeface of GOV.UK on a council’s own site',
			changes: themed('font: GDS Transport', '  address: https://index.council.gov.uk/\n'),
			code: 'GOVUK_ONLY',
			file: 'index.yaml',
			found: 'GDS Transport',
			says: /service\.gov\.uk/,
			mend: /Leave it out/,
		},
		{
			about: 'a crown in a logo',
			changes: { ...themed('logo: { file: content/logo.svg, alt: Crown of somewhere }'), 'content/logo.svg': svg },
			code: 'CROWN_IN_LOGO',
			severity: 'warning',
			file: 'index.yaml',
			says: /crown/,
			mend: /your own arms/,
		},
		{
			about: 'one logo for two grounds',
			changes: { ...themed(`${logo}\nheader: "#ffffff"\ndark: { header: "#101820" }`), 'content/logo.svg': svg },
			code: 'LOGO_ON_DARK',
			severity: 'warning',
			file: 'index.yaml',
			says: /dark screens/,
			mend: /"dark:"/,
		},
	]);
});

test('a central service of GOV.UK may use its typeface, and a council’s address in its logo is no crown', async () => {
	const central = '  address: https://index.service.gov.uk/\n';
	expect((await checkWith(themed('font: GDS Transport', central))).problems).toEqual([]);
	const own = themed('logo: { file: content/logo.svg, alt: www.council.gov.uk }');
	expect((await checkWith({ ...own, 'content/logo.svg': svg })).problems).toEqual([]);
});
