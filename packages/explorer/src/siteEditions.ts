import { editionFolder } from '@social-index/schema';
import type { IndexModel } from './model/IndexModel.ts';
import { type Language, languageFolder } from './model/languages.ts';
import type { CurrentEdition, Edition } from './model/pageContext.ts';

/** What the editions of an index need to know of a release. */
export interface HostedEdition {
	/** Its folder within the site, '' or ending in '/'. */
	readonly prefix: string;
	readonly past: boolean;
	/** The main language first. */
	readonly languages: readonly Language[];
	readonly main: { readonly model: IndexModel };
	/** Every release of its index, the current one first. */
	readonly editions: readonly HostedEdition[];
	/** Whether there is a page at an address within the index and a language. */
	hasPage(local: string): boolean;
}

/**
 * The releases of the same index, by its id: the current one, then the past ones, the latest first.
 *
 * @throws RangeError where a past edition has no current one
 */
export function editionsOf<Own extends Omit<HostedEdition, 'editions'>>(own: Own, all: readonly Own[]): readonly Own[] {
	const idOf = (one: Own) => one.main.model.data.manifest.id;
	const createdOf = (one: Own) => one.main.model.data.manifest.created;
	const past = all.filter((one) => one.past && idOf(one) === idOf(own));
	if (past.length === 0) return [own];
	const current = all.find((one) => !one.past && idOf(one) === idOf(own));
	if (current === undefined) throw new RangeError(`The past edition ${own.prefix} has no current one.`);
	return [
		current,
		...past.toSorted((a, b) => Number(createdOf(a) < createdOf(b)) - Number(createdOf(a) > createdOf(b))),
	];
}

/** The address of the current release that stays its own when there is a later one. */
export function editionAddress({ prefix, main }: Pick<HostedEdition, 'prefix' | 'main'>): string {
	return `${prefix}${editionFolder(main.model.data.manifest.version)}/`;
}

/**
 * What a page says of the other editions of its index.
 *
 * @param local - its address within the index and the language
 */
export function editionLinks(
	index: HostedEdition,
	language: Language,
	local: string,
): { readonly current?: CurrentEdition; readonly editions?: readonly Edition[] } {
	const main = index.languages[0]!;
	const up = '../'.repeat((index.prefix + languageFolder(language, main) + local).split('/').length - 1);
	const current = index.editions[0]!;
	const { manifest } = current.main.model.data;
	const inLanguage = current.languages.includes(language) ? languageFolder(language, current.languages[0]!) : '';
	const same = index.past && current.hasPage(local);
	return {
		...(index.past
			? {
					current: {
						version: manifest.version,
						created: manifest.created,
						href: up + current.prefix + inLanguage + (same ? local : '') || './',
						same,
					},
				}
			: {}),
		...(local === 'data/' ? { editions: index.editions.map((own) => listed(own, up)) } : {}),
	};
}

function listed(own: HostedEdition, up: string): Edition {
	const { version, created, status } = own.main.model.data.manifest;
	return { version, created, status, past: own.past, href: up + (own.past ? own.prefix : editionAddress(own)) };
}

/** Sends on from the lasting address of the current release to where it stands as long as it is the current one. */
export function sentOn(index: Pick<HostedEdition, 'main' | 'languages' | 'prefix'>, path: string, wanted: string) {
	const depth = path.slice(index.prefix.length).split('/').length - 1;
	const location = '../'.repeat(depth) + wanted;
	const { name, version, created } = index.main.model.data.manifest;
	const [title, description] = [`${name} ${version}`, `${name}, ${version}, ${created}`].map(escaped);
	return {
		status: 302,
		contentType: 'text/html; charset=utf-8',
		location,
		body:
			`<!doctype html>\n<html lang="${index.languages[0]}">\n<head>\n<meta charset="utf-8">\n` +
			`<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${title}</title>\n` +
			`<meta name="description" content="${description}">\n` +
			`<meta name="robots" content="noindex">\n<meta http-equiv="refresh" content="0; url=${location}">\n` +
			`</head>\n<body>\n<main><h1><a href="${location}">${title}</a></h1></main>\n</body>\n</html>\n`,
	};
}

function escaped(text: string): string {
	return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
