import { parse } from 'csv-parse/sync';
import { sampleFiles } from '../sampleFiles.ts';
import { type SampleOptions, sampleSize } from '../sampleOptions.ts';

/** The files of an invented place in memory. */
export interface WrittenSample {
	readonly paths: readonly string[];
	text(path: string): string;
	/** Rows of a CSV file by heading. */
	table(path: string): readonly Readonly<Record<string, string>>[];
}

/** Makes an invented place without writing it. */
export function writtenSample(options: SampleOptions): WrittenSample {
	const texts = new Map(
		sampleFiles(sampleSize(options).size, options.name).map(({ path, parts }) => [path, [...parts].join('')]),
	);
	const text = (path: string): string => texts.get(path)!;
	return {
		paths: [...texts.keys()],
		text,
		table: (path) => parse(text(path), { columns: true }) as Record<string, string>[],
	};
}
