import type { IndexModel } from '../../model/IndexModel.ts';
import type { PageContext } from '../../model/pageContext.ts';
import { licenceTerms } from './licences.ts';

/**
 * The release described for search engines, as a schema.org Dataset.
 *
 * @param tables - paths of its tables within the release
 * @param place - where the page stands: its way to the files of the release, its own address and that of a later edition
 * @see schema.org/Dataset
 */
export function datasetDescription(
	model: IndexModel,
	tables: readonly string[],
	place: Pick<PageContext, 'indexRoot' | 'address' | 'current'>,
): Readonly<Record<string, unknown>> {
	const { manifest } = model.data;
	const { publisher } = manifest;
	const licence = licenceTerms(manifest.licence, model.language);
	const [first, last] = [model.firstPeriod.id, model.lastPeriod.id];
	const inFull = (href: string) => (place.address === undefined ? href : new URL(href, place.address).href);
	const areas = `${model.areas.length} ${model.areas.length === 1 ? model.level.name : model.level.plural}`;
	return {
		'@context': 'https://schema.org',
		'@type': 'Dataset',
		name: manifest.name,
		description:
			`${manifest.summary} ${manifest.place}: ${areas}, ${first === last ? first : `${first}–${last}`}.`.trim(),
		identifier: `${manifest.id}@${manifest.version}`,
		version: manifest.version,
		dateCreated: manifest.created,
		...(place.address === undefined ? {} : { url: place.address }),
		...(place.current === undefined ? {} : { supersededBy: inFull(place.current.href) }),
		license: licence.url === '' ? licence.name : licence.url,
		temporalCoverage: first === last ? first : `${first}/${last}`,
		spatialCoverage: manifest.place,
		inLanguage: manifest.language,
		creator: {
			'@type': 'Organization',
			name: publisher.name,
			...(publisher.url === undefined ? {} : { url: publisher.url }),
		},
		distribution: tables.map((path) => ({
			'@type': 'DataDownload',
			name: path,
			encodingFormat: path.endsWith('.parquet') ? 'application/vnd.apache.parquet' : 'text/csv',
			contentUrl: inFull(`${place.indexRoot}release/${path}`),
		})),
	};
}

/** As a data block of a page. It is not run; `<` is escaped so that no text can end the block. */
export function dataBlock(description: Readonly<Record<string, unknown>>): string {
	const tag = 'script';
	return `<${tag} type="application/ld+json">${JSON.stringify(description).replaceAll('<', '\\u003c')}</${tag}>`;
}
