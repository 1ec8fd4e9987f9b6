import { indicatorColumns } from '@social-index/schema';
import type { CatalogueRow } from '../figures/catalogue.ts';
import { lastYear } from '../sampleOptions.ts';
import { csvRow, type SampleFile } from './sampleFile.ts';

/** The licence of every figure of an invented place. */
export const inventedLicence = 'CC0-1.0 (invented figures)';

/**
 * indicators.csv: the catalogue's rows, each with a source that says that its figures are invented.
 *
 * @param further - rows as they stand, by heading
 */
export function indicatorsFile(
	catalogue: readonly CatalogueRow[],
	further: readonly Readonly<Record<string, string>>[],
): SampleFile {
	return { path: 'indicators.csv', parts: rows(catalogue, further) };
}

function* rows(
	catalogue: readonly CatalogueRow[],
	further: readonly Readonly<Record<string, string>>[],
): Iterable<string> {
	const headings = indicatorColumns.map(({ heading }) => heading);
	yield csvRow(headings);
	for (const row of catalogue) {
		const made: Readonly<Record<string, string>> = {
			...row.published,
			source: `Invented ${row.survey}, no real publication`,
			licence: inventedLicence,
			retrieved: `${lastYear + 1}-03-31`,
			target_period: row.published.target === '' ? '' : String(lastYear + 3),
			note: `Invented. ${row.published.note}`.trim(),
		};
		yield csvRow(headings.map((heading) => made[heading] ?? ''));
	}
	for (const row of further) yield csvRow(headings.map((heading) => row[heading] ?? ''));
}
