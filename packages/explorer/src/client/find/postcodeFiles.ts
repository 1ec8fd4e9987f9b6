import {
	type PostcodeDistrict,
	type PostcodeIndex,
	postcodeDistrictPath,
	postcodeIndexPath,
} from '@social-index/schema';
import type { PostcodeSource } from '../../state/find/findPostcode.ts';
import { fetchJson } from './fetchJson.ts';

/** The postcode files of a release, each asked for once, and which of them were. */
export class PostcodeFiles implements PostcodeSource {
	readonly index: PostcodeIndex;
	/** Districts whose own files were asked for. */
	readonly asked: ReadonlySet<string>;
	readonly #asked = new Set<string>();
	readonly #release: string;
	readonly #districts = new Map<string, Promise<PostcodeDistrict>>();

	constructor(index: PostcodeIndex, release: string) {
		this.index = index;
		this.#release = release;
		this.asked = this.#asked;
	}

	/** @param release - the address of the release's files, ending in '/' */
	static async open(release: string): Promise<PostcodeFiles> {
		return new PostcodeFiles(await fetchJson<PostcodeIndex>(release + postcodeIndexPath), release);
	}

	district(name: string): Promise<PostcodeDistrict> {
		const held = this.index.districts[name];
		if (held) return Promise.resolve(held);
		let asked = this.#districts.get(name);
		if (asked === undefined) {
			this.#asked.add(name);
			asked = fetchJson<PostcodeDistrict>(this.#release + postcodeDistrictPath(name));
			this.#districts.set(name, asked);
			// A connection that failed may come back.
			asked.catch(() => this.#districts.delete(name));
		}
		return asked;
	}
}
