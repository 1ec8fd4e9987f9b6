import { describe, expect, test } from 'vitest';
import { checkWith } from '../testing/smallProject.ts';
import { testEachIsTold } from '../testing/told.ts';

const mp4 = Uint8Array.from([0, 0, 0, 24, ...Buffer.from('ftypisom'), 0, 0, 0, 0]);
const captions = 'WEBVTT\n\n00:00.000 --> 00:02.000\nA street in spring.\n';
const video = (...settings: readonly string[]) => `---\n${settings.join('\n')}\n---\n# A film\n\nAbout the index.\n`;
const whole = video('file: film.mp4', 'captions: film.vtt', 'poster: film.svg', 'transcript: words.md');
const sound = {
	'content/video.md': whole,
	'content/film.mp4': mp4,
	'content/film.vtt': captions,
	'content/film.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="9"/>',
	'content/words.md': 'A street in spring is seen.\n',
};
const quoted = (...lines: readonly string[]) => `---\ntestimonials:\n${lines.join('\n')}\n---\n`;

test('a film with captions, transcript and poster makes no problem, and its files go into the dataset', async () => {
	const { problems, dataset } = await checkWith(sound);
	expect(problems).toEqual([]);
	expect(dataset!.media!.map(({ path, bytes }) => [path, bytes])).toEqual([
		['media/film.mp4', mp4.length],
		['media/film.svg', sound['content/film.svg'].length],
		['media/film.vtt', captions.length],
	]);
});

test('everything that a film lacks is told at once, and a link needs none of it', async () => {
	const { problems } = await checkWith({ ...sound, 'content/video.md': video('file: film.mp4') });
	expect(problems.map(({ code, column }) => [code, column])).toEqual([
		['UNFIT_VIDEO', 'captions'],
		['UNFIT_VIDEO', 'transcript'],
	]);
	expect((await checkWith({ 'content/video.md': video('link: https://films.example/watch') })).problems).toEqual([]);
});

test('pictures of a text go into the dataset', async () => {
	const { problems, dataset } = await checkWith({
		'content/about.md': '# About\n\n![A street](street.svg)\n',
		'content/street.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
	});
	expect(problems).toEqual([]);
	expect(dataset!.media).toMatchObject([{ source: 'content/street.svg', width: 4, height: 3 }]);
});

describe('content that cannot be used', () => {
	testEachIsTold([
		{
			about: 'a video without settings',
			changes: { 'content/video.md': '# Film\n' },
			code: 'UNFIT_BLOCK',
			file: 'content/video.md',
			line: 1,
			says: /no settings/,
			mend: /---/,
		},
		{
			about: 'a setting that is misspelt',
			changes: { 'content/video.md': video('link: https://films.example/watch', 'postre: film.svg') },
			code: 'UNFIT_BLOCK',
			file: 'content/video.md',
			line: 3,
			column: 'postre',
			says: /no setting called "postre"/,
			mend: /content\.md/,
		},
		{
			about: 'a film that is none',
			changes: { ...sound, 'content/film.mp4': 'not a film at all' },
			code: 'UNFIT_VIDEO',
			file: 'content/video.md',
			line: 2,
			column: 'file',
			found: 'film.mp4',
			says: /no film in MP4/,
			mend: /H\.264/,
		},
		{
			about: 'captions that are none',
			changes: { ...sound, 'content/film.vtt': 'A street in spring.\n' },
			code: 'UNFIT_VIDEO',
			file: 'content/film.vtt',
			line: 1,
			says: /no captions/,
			mend: /WebVTT/,
		},
		{
			about: 'a frame of a film elsewhere',
			changes: { 'content/video.md': video('link: https://films.example/embed/123') },
			code: 'UNFIT_VIDEO',
			file: 'content/video.md',
			line: 2,
			column: 'link',
			says: /address of a frame/,
			mend: /address of the page/,
		},
		{
			about: 'a quotation without consent',
			changes: {
				'content/testimonials.md': quoted(
					'  - { quotation: It helped., name: A councillor, consent: 2026-01-05 }',
					'  - { quotation: It helped., name: A resident }',
				),
			},
			code: 'QUOTED_WITHOUT_CONSENT',
			file: 'content/testimonials.md',
			line: 4,
			found: 'A resident',
			says: /agreed to be quoted/,
			mend: /consent: 2026/,
		},
		{
			about: 'a quotation of nobody',
			changes: { 'content/testimonials.md': quoted('  - { quotation: It helped., consent: 2026-01-05 }') },
			code: 'UNFIT_BLOCK',
			file: 'content/testimonials.md',
			line: 3,
			says: /"name" is missing/,
			mend: /content\.md/,
		},
		{
			about: 'a frame in a text',
			changes: { 'content/about.md': '# About\n\n<iframe src="https://films.example"></iframe>\n' },
			code: 'EMBEDDED_CONTENT',
			file: 'content/about.md',
			line: 3,
			says: /<iframe>/,
			mend: /link/,
		},
		{
			about: 'a picture on another site',
			changes: { 'content/about.md': '![x](https://films.example/a.png)\n' },
			code: 'EMBEDDED_CONTENT',
			file: 'content/about.md',
			line: 1,
			says: /another site/,
			mend: /Save it/,
		},
		{
			about: 'a picture that is not there',
			changes: { 'content/about.md': '# About\n![A street](street.png)\n' },
			code: 'MISSING_FILE',
			file: 'content/about.md',
			line: 2,
			says: /no file/,
			mend: /./,
		},
	]);
});
