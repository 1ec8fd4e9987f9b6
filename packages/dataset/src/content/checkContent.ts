import { open } from 'node:fs/promises';
import { posix } from 'node:path';
import { frontMatter, testimonialSettings, type VideoSettings, videoSettings } from '@social-index/schema';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { ProjectFolder } from '../files/projectFolder.ts';
import type { ProjectMediaList } from '../media/projectMedia.ts';
import { writePath } from '../project/readProject.ts';

/** What checking the content folder needs. */
interface Checking {
	readonly files: ProjectFolder;
	readonly media: ProjectMediaList;
	/** Path of the content folder: films, pictures and transcripts are named from there. */
	readonly content: string;
}

/** A film larger than this is slow to begin and dear to host. */
const heavyFilm = 50_000_000;

/**
 * Checks texts of the content folder: nothing in them asks another host or runs a program, their pictures are there, a film comes with
 * captions and a transcript, and whoever is quoted has agreed or said it in public.
 *
 * @param path - of the folder that the texts are in, from the project folder
 * @param blocks - Markdown by name without extension
 */
export async function checkContent(
	path: string,
	blocks: Readonly<Record<string, string>>,
	checking: Checking,
): Promise<void> {
	for (const [name, markdown] of Object.entries(blocks)) {
		const file = posix.join(path, `${name}.md`);
		await checkText(file, markdown, checking);
		if (name === 'video') {
			const read = readSettings(file, markdown, videoSettings, checking);
			if (read !== null) await checkVideo(file, read, blocks, checking);
		}
		if (name === 'testimonials') {
			const read = readSettings(file, markdown, testimonialSettings, checking);
			read?.settings.testimonials.forEach((one, i) => {
				if (one.consent !== undefined || one.source !== undefined) return;
				checking.files.problems.error({
					code: 'QUOTED_WITHOUT_CONSENT',
					...read.at(['testimonials', i]),
					found: one.name,
					message: 'It is neither said when this person agreed to be quoted, nor where they said it in public.',
					mend: 'Ask them, and write the day as "consent: 2026-03-01"; or give the address as "source:".',
				});
			});
		}
	}
}

type Place = { readonly file: string; readonly line?: number; readonly column?: string };

interface ReadSettings<Settings> {
	readonly settings: Settings;
	at(path: readonly PropertyKey[]): Place;
}

/** @returns `null` where they are wrong (reported) */
function readSettings<Schema extends z.ZodType>(
	file: string,
	markdown: string,
	schema: Schema,
	{ files: { problems } }: Checking,
): ReadSettings<z.infer<Schema>> | null {
	const { head } = frontMatter(markdown);
	const see = 'docs/content.md shows one whole.';
	if (head === null) {
		const message = 'The file has no settings at its head, so that the page cannot tell what to show.';
		problems.error({
			code: 'UNFIT_BLOCK',
			file,
			line: 1,
			message,
			mend: `Begin it with settings between two lines of ---; ${see}`,
		});
		return null;
	}
	const counter = new LineCounter();
	const document = parseDocument(head, { lineCounter: counter, prettyErrors: false, logLevel: 'error' });
	// The line of --- stands before them.
	const lineOf = (offset: number) => counter.linePos(offset).line + 1;
	const [broken] = document.errors;
	if (broken !== undefined) {
		const message = `The settings at the head are no YAML: ${broken.message}.`;
		problems.error({
			code: 'UNFIT_BLOCK',
			file,
			line: lineOf(broken.pos[0]),
			message,
			mend: `Write them as "key: value"; ${see}`,
		});
		return null;
	}
	const at = (path: readonly PropertyKey[]): Place => {
		for (let length = path.length; length > 0; length--) {
			const node = document.getIn(path.slice(0, length) as (string | number)[], true);
			if (isNode(node) && node.range) return { file, line: lineOf(node.range[0]), column: writePath(path) };
		}
		return { file, line: 2, ...(path.length === 0 ? {} : { column: writePath(path) }) };
	};
	const raw: unknown = document.toJS();
	const checked = schema.safeParse(raw ?? {});
	for (const issue of checked.error?.issues ?? []) {
		const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
		const what =
			unknown.length > 0 ? `There is no setting called "${unknown.join('", "')}" here` : `This ${issue.message}`;
		const missing = issue.code === 'invalid_type' && /received undefined/.test(issue.message);
		const message = missing
			? `The setting "${String(issue.path.at(-1))}" is missing.`
			: `${what.replace(/^This (?!must)/, 'This cannot be used: ')}.`;
		problems.error({
			code: 'UNFIT_BLOCK',
			...at([...issue.path, ...unknown.slice(0, 1)]),
			message,
			mend: see.charAt(0).toUpperCase() + see.slice(1),
		});
	}
	return checked.success ? { settings: checked.data, at } : null;
}

async function checkVideo(
	own: string,
	{ settings, at }: ReadSettings<VideoSettings>,
	blocks: Readonly<Record<string, string>>,
	{ files, media, content }: Checking,
): Promise<void> {
	const { problems } = files;
	const { file, link, captions, poster, transcript } = settings;
	const from = (path: string) => posix.join(content, path);
	const report = (key: string, message: string, mend: string, found?: string) =>
		problems.error({ code: 'UNFIT_VIDEO', ...at([key]), ...(found === undefined ? {} : { found }), message, mend });
	if ((file === undefined) === (link === undefined)) {
		const message =
			file === undefined ? 'There is neither a film nor the way to one.' : 'There are a film and the way to another.';
		report(file === undefined ? 'file' : 'link', message, 'Give either "file:" or "link:".');
	}
	if (link !== undefined && /\/embed\/|player\./.test(link)) {
		report(
			'link',
			'This is the address of a frame, and nothing of another site is put into pages.',
			'Give the address of the page that people would watch it on.',
			link,
		);
	}
	if (poster !== undefined) await media.picture(from(poster), at(['poster']), ['jpg', 'jpeg', 'png', 'webp', 'svg']);
	if (transcript !== undefined && blocks[transcript.replace(/\.md$/, '')] === undefined) {
		report(
			'transcript',
			'There is no such Markdown file beside this one.',
			`Write what is said and seen in ${posix.join(posix.dirname(own), transcript.replace(/(\.md)?$/, '.md'))}.`,
			transcript,
		);
	}
	if (file === undefined) return;
	if (captions === undefined) {
		report(
			'captions',
			'A film needs captions, for people who do not hear it.',
			'Save them as WebVTT (.vtt), and name the file as "captions:".',
		);
	}
	if (transcript === undefined) {
		report(
			'transcript',
			'A film needs a transcript, for people who cannot watch it.',
			'Write what is said and what is seen in a Markdown file, and name it as "transcript:".',
		);
	}
	for (const [i, caption] of (captions ?? []).entries()) {
		const path = from(caption.file);
		const text = await files.readText(path, at(['captions', i]));
		if (text === null) continue;
		if (!/^\uFEFF?WEBVTT/.test(text) || !text.includes('-->')) {
			problems.error({
				code: 'UNFIT_VIDEO',
				file: path,
				line: 1,
				message: 'These are no captions as WebVTT, which begin with WEBVTT and have times with --> in between.',
				mend: 'Save them anew as WebVTT; most programs for subtitles can.',
			});
		} else media.add(path, Buffer.byteLength(text));
	}
	const kind = posix.extname(file).toLowerCase();
	if (kind !== '.mp4' && kind !== '.webm') {
		report('file', 'Browsers do not play films of this kind.', 'Save it as MP4 (H.264) or WebM.', file);
		return;
	}
	const place = await files.listFile(from(file), at(['file']));
	if (place === null) return;
	const { start, bytes } = await beginningOf(place);
	const right = kind === '.mp4' ? start.toString('latin1', 4, 8) === 'ftyp' : start.readUInt32BE(0) === 0x1a45dfa3;
	if (!right)
		report(
			'file',
			`This is no film in ${kind.slice(1).toUpperCase()}, whatever its name says.`,
			'Save it anew as MP4 (H.264) or WebM.',
			file,
		);
	else media.add(from(file), bytes);
	if (bytes > heavyFilm) {
		problems.warn({
			code: 'HEAVY_MEDIA',
			file: from(file),
			found: `${Math.round(bytes / 1e6).toLocaleString('en-GB')} MB`,
			message: 'The film is heavy: slow to begin, and dear to whoever pays for their data.',
			mend: 'Save it smaller, below 50 MB: 720 lines are enough on a page.',
		});
	}
}

async function beginningOf(place: string): Promise<{ start: Buffer; bytes: number }> {
	const file = await open(place);
	try {
		const start = Buffer.alloc(12);
		await file.read(start, 0, 12, 0);
		return { start, bytes: (await file.stat()).size };
	} finally {
		await file.close();
	}
}

/** Parts of HTML that would load something from elsewhere, run a program or ask people for something. */
const foreign = /<\s*(script|iframe|frame|object|embed|video|audio|form|link|style)\b[^>]*>/gi;
const picture = /!\[([^\]]*)\]\(\s*<?([^)\s>]+)>?[^)]*\)/g;

async function checkText(
	file: string,
	markdown: string,
	{ files: { problems }, media, content }: Checking,
): Promise<void> {
	const lineAt = (offset: number) => markdown.slice(0, offset).split('\n').length;
	for (const found of markdown.matchAll(foreign)) {
		problems.error({
			code: 'EMBEDDED_CONTENT',
			file,
			line: lineAt(found.index),
			found: found[0].slice(0, 60),
			message: `Pages hold no <${found[1]!.toLowerCase()}>: nothing of another site is put into them, and no program.`,
			mend: 'Put a link in its place; a film goes into video.md (docs/content.md).',
		});
	}
	for (const found of markdown.matchAll(picture)) {
		const [, alt, path] = found as unknown as [string, string, string];
		const place = { file, line: lineAt(found.index) };
		if (/^(https?:)?\/\//i.test(path)) {
			problems.error({
				code: 'EMBEDDED_CONTENT',
				...place,
				found: path.slice(0, 60),
				message: 'This picture is on another site, and pages ask no other site for anything.',
				mend: 'Save it in the content folder and name it by its path there.',
			});
			continue;
		}
		if (/^(data:|#)/i.test(path)) continue;
		await media.picture(posix.join(content, path), place, ['svg', 'png', 'jpg', 'jpeg', 'webp']);
		if (alt.trim() === '') {
			problems.warn({
				code: 'PICTURE_WITHOUT_WORDS',
				...place,
				found: path,
				message: 'The picture has no words for people who do not see it.',
				mend: 'Say what it shows between the square brackets; leave them empty only where it shows nothing that matters.',
			});
		}
	}
}
