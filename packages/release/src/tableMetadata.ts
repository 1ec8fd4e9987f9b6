import type { ReleaseManifest } from '@social-index/schema';
import type { Column } from './tables/table.ts';

const absent = 'An empty number is absent; where the table has a column flag, it says why.';

const csvOnly = {
	dialect: {
		encoding: 'utf-8',
		header: true,
		delimiter: ',',
		lineTerminators: ['\n'],
		quoteChar: '"',
		doubleQuote: true,
	},
	notes: [`Text that a spreadsheet would run as a formula has an apostrophe before it. ${absent}`],
};

const parquetOnly = {
	'dc:format': 'application/vnd.apache.parquet',
	notes: [
		`The table is a Parquet file, since it has too many rows for a spreadsheet; DuckDB, R (arrow) and Python (pandas, polars) read it. ${absent}`,
	],
};

/**
 * The metadata that go with a table, as "CSV on the Web" has them (W3C, Metadata Vocabulary for Tabular Data, 2015): who published it
 * when under which licence, and what each column holds. Written beside the table as `<table>.csv-metadata.json`.
 *
 * @param file - the table's file name, e.g. `scores.csv` or `ratings.parquet`
 * @param about - title, columns and key of the table
 * @param manifest - where publisher, licence and date come from
 */
export function tableMetadata(
	file: string,
	about: { title: string; columns: readonly Omit<Column<never>, 'write'>[]; key: readonly string[] },
	manifest: Pick<ReleaseManifest, 'name' | 'publisher' | 'licence' | 'language' | 'created' | 'version'>,
): Record<string, unknown> {
	return {
		'@context': ['http://www.w3.org/ns/csvw', { '@language': manifest.language }],
		url: file,
		'dc:title': `${manifest.name}: ${about.title}`,
		'dc:publisher': manifest.publisher.name,
		'dc:license': manifest.licence,
		'dc:issued': manifest.created,
		'dc:identifier': manifest.version,
		...(file.endsWith('.csv') ? csvOnly : parquetOnly),
		tableSchema: {
			columns: about.columns.map((column) => ({
				name: column.heading.replaceAll(/[^A-Za-z0-9_]/g, '_'),
				titles: column.heading,
				'dc:description': column.description,
				datatype: column.datatype,
				...(column.separator === undefined ? {} : { separator: column.separator }),
				...(about.key.includes(column.heading) ? { required: true } : {}),
			})),
			primaryKey: about.key,
		},
	};
}
