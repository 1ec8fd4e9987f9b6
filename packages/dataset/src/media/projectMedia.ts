import { posix } from 'node:path';
import type { ProjectMedia } from '@social-index/schema';
import { imageSize } from 'image-size';
import { decodeText } from '../files/decodeText.ts';
import type { NamedAt, ProjectFolder } from '../files/projectFolder.ts';
import { listing } from '../listing.ts';
import { svgFaults } from './svgFaults.ts';

/** Endings of pictures, with what browsers call them. */
export const pictureKinds = ['svg', 'png', 'jpg', 'jpeg', 'webp', 'ico'] as const;
export type PictureKind = (typeof pictureKinds)[number];

/** A picture heavier than this keeps people on slow lines waiting. */
const heavyPicture = 300_000;

/** Gathers the pictures, films and captions that a project shows, each checked and listed once. */
export class ProjectMediaList {
	readonly #folder: ProjectFolder;
	readonly #content: string;
	readonly #found = new Map<string, ProjectMedia>();

	/** @param content - path of the content folder, which the names in the release do without */
	constructor(folder: ProjectFolder, content: string) {
		this.#folder = folder;
		this.#content = content;
	}

	/** In the order of their sources. */
	get files(): readonly ProjectMedia[] {
		return [...this.#found.values()].toSorted((a, b) => (a.source < b.source ? -1 : 1));
	}

	/**
	 * Takes a picture in.
	 *
	 * @param path - in the project folder
	 * @param namedAt - where it was named
	 * @param kinds - those that may stand there
	 * @returns `null` where it cannot be used (reported)
	 */
	async picture(path: string, namedAt: NamedAt, kinds: readonly PictureKind[]): Promise<ProjectMedia | null> {
		const { problems } = this.#folder;
		const ending = posix.extname(path).slice(1).toLowerCase();
		const kind = kinds.find((own) => own === ending);
		if (kind === undefined) {
			problems.error({
				code: 'UNFIT_PICTURE',
				...namedAt,
				found: path,
				message: 'A picture of this kind cannot stand here.',
				mend: `Save it as ${listing(kinds.map((own) => own.toUpperCase()))}.`,
			});
			return null;
		}
		const known = this.#found.get(posix.normalize(path));
		if (known !== undefined) return known;
		const bytes = await this.#folder.readBytes(path, namedAt);
		if (bytes === null) return null;
		const size = kind === 'svg' ? this.#svg(path, bytes) : this.#pixels(path, kind, bytes);
		if (size === null) return null;
		if (bytes.length > heavyPicture) {
			problems.warn({
				code: 'HEAVY_MEDIA',
				file: path,
				found: `${Math.round(bytes.length / 1000).toLocaleString('en-GB')} kB`,
				message: 'The picture is heavy, and whoever opens the page waits for it.',
				mend: 'Save it smaller, below 300 kB; twice the width it is shown at is enough.',
			});
		}
		return this.#add(path, bytes.length, size);
	}

	/** Takes in a file that is copied as it is and that someone else has checked. */
	add(path: string, bytes: number): ProjectMedia {
		return this.#found.get(posix.normalize(path)) ?? this.#add(path, bytes, {});
	}

	#add(path: string, bytes: number, size: Pick<ProjectMedia, 'width' | 'height'>): ProjectMedia {
		const source = posix.normalize(path);
		const own = source.startsWith(`${this.#content}/`) ? source.slice(this.#content.length + 1) : source;
		const taken = new Set([...this.#found.values()].map((media) => media.path.toLowerCase()));
		const ending = posix.extname(own).toLowerCase();
		const stem = own.slice(0, own.length - ending.length).replaceAll(/[^\w]+/g, '-');
		let name = `media/${stem}${ending}`;
		for (let n = 2; taken.has(name.toLowerCase()); n++) name = `media/${stem}-${n}${ending}`;
		const media = { source, path: name, bytes, ...size, place: this.#folder.placeOf(path) };
		this.#found.set(source, media);
		return media;
	}

	#svg(path: string, bytes: Uint8Array): Pick<ProjectMedia, 'width' | 'height'> | null {
		const { text } = decodeText(bytes);
		const faults = text === null ? [{ line: 1, found: '', message: 'This is no SVG.' }] : svgFaults(text);
		for (const { line, found, message } of faults) {
			this.#folder.problems.error({
				code: 'UNFIT_SVG',
				file: path,
				line,
				...(found === '' ? {} : { found }),
				message,
				mend: 'Take it out, or save the drawing anew as "plain SVG" or "optimised SVG", with fonts as outlines.',
			});
		}
		return faults.length > 0 ? null : (sizeOf(bytes) ?? {});
	}

	#pixels(path: string, kind: PictureKind, bytes: Uint8Array): Pick<ProjectMedia, 'width' | 'height'> | null {
		const size = sizeOf(bytes);
		const same = size !== null && (size.type === kind || (size.type === 'jpg' && kind === 'jpeg'));
		if (same) return { width: size.width, height: size.height };
		this.#folder.problems.error({
			code: 'UNFIT_PICTURE',
			file: path,
			...(size?.type === undefined ? {} : { found: size.type.toUpperCase() }),
			message: `This is no picture in ${kind.toUpperCase()}, whatever its name says.`,
			mend: 'Open it in the program it was made with and save it anew, or give it the ending of what it is.',
		});
		return null;
	}
}

function sizeOf(bytes: Uint8Array): { width: number; height: number; type?: string | undefined } | null {
	try {
		const { width, height, type } = imageSize(bytes);
		return { width: Math.round(width), height: Math.round(height), type };
	} catch {
		return null;
	}
}
