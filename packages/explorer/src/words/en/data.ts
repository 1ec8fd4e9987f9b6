import type { TableName } from '@social-index/schema';
import { shared } from './shared.ts';

const tables: Record<TableName, string> = {
	scores: 'Every score, value and rank: a row for each area, period and measure, with its marks.',
	weights: 'How much each measure counts in the one above it, the ends of its scale, and points per unit.',
	fit: 'How well the indicators of each component hang together.',
	ratings: 'Every rating, what it was held against, and the rule.',
	changes: 'Every change of a score, taken apart into its indicators.',
	indicators: 'What each indicator means, its unit, source, licence and caveats.',
	areas: 'The areas with their codes, the areas they lie in, and their peers.',
	conversions: 'How each figure that was made from figures of other areas was made.',
	observations:
		'The figures that went in, each with the file it was read from, and the line where that gives nothing away.',
	disclosure: 'How many figures were withheld to protect people, and by which rule.',
};

export const data = {
	title: 'Get the data',
	description: (name: string) =>
		`All figures of the ${name} as files: tables, maps and an API, with their licences and how to cite them.`,
	lede: 'Everything this site shows is made from these files. Use them under the licence below.',
	release: (version: string, date: string, status: string) =>
		`Release ${version} of ${shared.date(date)}. Status: ${status}.`,
	size: (files: number, bytes: string) =>
		`${shared.integer(files)} files, ${bytes} in all. A release is never changed: a correction is a new release.`,
	editions: {
		title: 'Editions of this index',
		text: 'Each edition has an address that stays its own when there is a later one. Give that address where you cite figures.',
		name: (version: string, date: string) => `Version ${version}, ${shared.date(date)}`,
		current: 'the current edition',
	},
	notListed: 'The files of this release are not listed.',
	whole: {
		title: 'In one file',
		workbook: 'Workbook (XLSX)',
		workbookHolds:
			'For Excel and other spreadsheets: scores, figures, ranks and what is to be said of them, and what each measure means.',
		boundaries: (levels: string) => `Boundaries of the ${levels} with their latest scores (GeoJSON)`,
		boundariesHold: 'For programs that draw maps. The shapes are simplified.',
	},
	tables: {
		title: 'Tables',
		text: 'Text files in UTF-8 with commas, that any spreadsheet opens. Numbers are unrounded; an empty number is absent, and the column flag says why.',
		caption: 'Tables of this release',
		name: 'Table',
		holds: 'What it holds',
		rows: 'Rows',
		size: 'Size',
		rowsUnknown: 'Not counted',
		metadata: 'Column descriptions',
		metadataOf: (name: string) => `of ${name} (CSVW)`,
		about: tables,
	},
	geography: {
		title: 'Maps',
		text: 'As TopoJSON, simplified for drawing; each shape has its area’s code.',
		kind: { boundaries: 'boundaries', tiles: 'layout of tiles, not true shapes' },
	},
	audit: {
		title: 'Audit',
		text: 'What was found when the index was put to the test: as a page to read and print, as text, and as data.',
		link: 'What it came to, in short',
	},
	api: {
		title: 'For programs',
		text: 'The same figures as small JSON files at addresses that stay the same from release to release:',
		index: 'what there is to ask for',
		description: 'what each of these files holds, in OpenAPI, for tools that read that',
		measure: (n: number) =>
			`one measure in all areas and periods, for each of ${shared.integer(n)} measures by its id; for example`,
		area: (n: number) =>
			`one area with all measures, ratings and changes, for each of ${shared.integer(n)} areas by its code; for example`,
		manifest: 'the release itself: version, method, inputs and the hash of every file',
	},
	embed: 'Cards, maps and tables of these figures can be shown on other sites, and stay up to date there.',
	licence: {
		title: 'Licence and attribution',
		under: 'The data are published under',
		give: 'Give this with anything you make from them:',
		terms: 'The figures come to us under these licences:',
		sources: 'Sources',
		caption: 'Where the figures come from',
		source: 'Source',
		licence: 'Licence',
		retrieved: 'Taken on',
		notSaid: 'Not said',
		indicators: 'Indicators',
		count: (n: number) => `${shared.integer(n)} ${n === 1 ? 'indicator' : 'indicators'}`,
	},
	cite: {
		title: 'How to cite',
		text: (publisher: string, year: string, name: string, version: string, date: string) =>
			`${publisher} (${year}). ${name}. Release ${version}, ${shared.date(date)}.`,
	},
	bytes: (n: number) =>
		n < 1000
			? `${shared.integer(n)} bytes`
			: n < 1_000_000
				? `${shared.number(n / 1000, n < 10_000 ? 1 : 0)} kB`
				: `${shared.number(n / 1_000_000, 1)} MB`,
};
