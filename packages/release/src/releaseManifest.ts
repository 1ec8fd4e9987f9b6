import path from 'node:path';
import {
	type Dataset,
	describeProblem,
	flagBit,
	type ReleaseManifest,
	type Result,
	releaseFormat,
	siteLanguages,
} from '@social-index/schema';
import software from '../package.json' with { type: 'json' };
import { conversionSummaries } from './conversionSummaries.ts';
import type { WrittenFile } from './hashedFolder.ts';
import { releaseDisclosure } from './releaseDisclosure.ts';

/**
 * The manifest of a release, all but the list of its files.
 *
 * @param now - the date of the release where it is not the one in index.yaml
 */
export function releaseManifest(
	dataset: Dataset,
	result: Result,
	now: string | undefined,
): Omit<ReleaseManifest, 'files'> {
	const { project } = dataset;
	const { seed } = result.options;
	return {
		format: releaseFormat,
		id: project.id,
		version: project.release.version,
		name: project.name,
		place: project.place,
		summary: project.summary ?? '',
		publisher: withoutTranslations(project.publisher),
		licence: project.licence,
		language: project.language,
		...languagesOf(dataset),
		created: now ?? project.release.date,
		status: project.release.status,
		note: project.release.note ?? '',
		engineVersion: software.version,
		preset: project.method.preset,
		options: result.options,
		scales: result.scales,
		seed: typeof seed === 'number' ? seed : null,
		level: project.geography.level,
		levels: dataset.levels,
		sources: project.geography.sources.map(({ id, name, plural, vintage }) => ({ id, name, plural, vintage })),
		periods: dataset.periods,
		conversions: conversionSummaries(dataset.conversions, dataset.areas),
		framework: withoutTranslations(project.framework),
		themes: withoutTranslations(project.themes),
		site: withoutTranslations(project.site),
		...mediaOf(dataset),
		licences: licencesOf(dataset),
		attribution: attributionOf(dataset),
		counts: countsOf(dataset, result),
		disclosure: releaseDisclosure(dataset),
		warnings: [
			...result.warnings,
			// What still lacks a translation is for those who write the texts, and no remark on the figures.
			...dataset.warnings
				.filter(({ code, published }) => code !== 'UNTRANSLATED' && published !== '')
				.map((warning) => warning.published ?? describeProblem(warning)),
		],
		inputs: dataset.files
			.map((file): WrittenFile => ({ path: publishedPath(file.path), sha256: file.sha256, bytes: file.bytes }))
			.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
	};
}

/**
 * How the path of an input is published: as it is within the project folder, by its name alone where the file lies
 * outside, since where someone keeps a file is nobody's business and differs from machine to machine.
 *
 * @example
 * publishedPath('data/health.csv') // => 'data/health.csv'
 * publishedPath('/home/someone/wards.geojson') // => 'wards.geojson'
 * publishedPath('../elsewhere/wards.geojson') // => 'wards.geojson'
 */
export function publishedPath(file: string): string {
	const outside = path.posix.isAbsolute(file) || path.win32.isAbsolute(file) || file.startsWith('..');
	return outside ? path.win32.basename(file) : file;
}

function languagesOf({ project, translations = {} }: Dataset): Pick<ReleaseManifest, 'languages'> {
	const others = Object.keys(translations);
	return others.length === 0 ? {} : { languages: [project.language, ...others] };
}

/** Pictures, films and captions, without where they lie on the machine at hand. */
function mediaOf({ media = [] }: Dataset): Pick<ReleaseManifest, 'media'> {
	return media.length === 0 ? {} : { media: media.map(({ place: _, ...listed }) => listed) };
}

/** The same in the main language alone: other languages have files of their own. */
function withoutTranslations<Part>(part: Part): Part {
	if (Array.isArray(part)) return part.map(withoutTranslations) as Part;
	if (typeof part !== 'object' || part === null) return part;
	const entries = Object.entries(part).filter(
		([key]) => !siteLanguages.some((language) => key.endsWith(`_${language}`)),
	);
	return Object.fromEntries(entries.map(([key, value]) => [key, withoutTranslations(value)])) as Part;
}

function attributionOf({ geometries, postcodes }: Dataset): string[] {
	const lines = [...geometries.map(({ attribution }) => attribution), postcodes?.attribution ?? ''];
	return [...new Set(lines.filter((text) => text !== ''))];
}

function licencesOf(dataset: Dataset): { licence: string; sources: string[] }[] {
	const sourcesOf = Map.groupBy(dataset.indicators, (indicator) => indicator.licence);
	return [...sourcesOf].map(([licence, indicators]) => ({
		licence,
		sources: [...new Set(indicators.map((indicator) => indicator.source))],
	}));
}

function countsOf(dataset: Dataset, { panel }: Result): Record<string, number> {
	const inIndex = dataset.indicators.filter((indicator) => indicator.component !== null).length;
	const typed = (type: string) =>
		panel.measures.filter((measure) => measure.type === type && measure.gap === null).length;
	const imputed = panel.flag.reduce(
		(n, flag, cell) => (!Number.isNaN(panel.value[cell]) && (flag & flagBit.imputed) !== 0 ? n + 1 : n),
		0,
	);
	return {
		areas: dataset.areas.filter((area) => area.level === dataset.project.geography.level).length,
		otherAreas: dataset.areas.filter((area) => area.level !== dataset.project.geography.level).length,
		periods: dataset.periods.length,
		dimensions: typed('dimension'),
		components: typed('component'),
		declaredGaps: panel.measures.filter((measure) => measure.gap !== null).length,
		indicators: inIndex,
		indicatorsOutside: dataset.indicators.length - inIndex,
		observations: dataset.observations.value.reduce((n, value) => (Number.isNaN(value) ? n : n + 1), 0),
		imputedValues: imputed,
	};
}
