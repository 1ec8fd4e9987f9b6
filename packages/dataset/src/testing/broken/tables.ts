import { smallProject } from '../smallProject.ts';
import type { WrongInput } from '../told.ts';
import { figuresIn, head, utf16 } from './figures.ts';

/** Written by pyarrow 25: three rows of obesity in 2013, Snappy. */
const parquet = new Uint8Array(
	Buffer.from(
		'UEFSMRUEFRYVGkwVAhUAEgAACygHAAAAb2Jlc2l0eRUAFRIVFiwVBhUQFQYVBhwAAAAJIAIAAAAGAQEGABUEFU4VQkwVBhUAEgAAJzAJAAAARTA1MDAwMDI2Lg0ANDcJAAAARTA1MDAwMDI4FQAVFBUYLBUGFRAVBhUGHAAAAAokAgAAAAYBAgMkABUEFQgVDEwVAhUAEgAABAzdBwAAFQAVEhUWLBUGFRAVBhUGHAAAAAkgAgAAAAYBAQYAFQQVIBUkTBUEFQASAAAQPAAAAAAAgDRAAAAAAABANkAVABUSFRYsFQYVEBUGFQYcAAAACSACAAAAAwUBAwIVBBUwFTBMFQYVABIAABgI6AMABQE80AcAAAAAAAC4CwAAAAAAABUAFRQVGCwVBhUQFQYVBhwAAAAKJAIAAAAGAQIDJAAVBBlsNQAYBnNjaGVtYRUKABUMJQIYCWluZGljYXRvciUATBwAAAAVDCUCGARhcmVhJQBMHAAAABUCJQIYBnBlcmlvZAAVCiUCGAV2YWx1ZQAVBCUCGAtkZW5vbWluYXRvcgAWBhkcGVwmABwVDBk1AAYQGRgJaW5kaWNhdG9yFQIWBhZqFnImPiYIKSwVBBUAFQIAFQAVEBUCADwWKhkGGSYABgAAACYAHBUMGTUABhAZGARhcmVhFQIWBhakARacASbYASZ6KSwVBBUAFQIAFQAVEBUCADwWNhkGGSYABgAAACYAHBUCGTUABhAZGAZwZXJpb2QVAhYGFlwWZCa+AiaWAiksFQQVABUCABUAFRAVAgA8KQYZJgAGAAAAJgAcFQoZNQAGEBkYBXZhbHVlFQIWBhZ0FnwmugMm+gIpLBUEFQAVAgAVABUQFQIAPCkGGSYCBAAAACYAHBUEGTUABhAZGAtkZW5vbWluYXRvchUCFgYWhgEWigEmwgQm9gMpLBUEFQAVAgAVABUQFQIAPCkGGSYABgAAABbkBBYGJggW+AQAKCBwYXJxdWV0LWNwcC1hcnJvdyB2ZXJzaW9uIDI1LjAuMRlcHAAAHAAAHAAAHAAAHAAAANkBAABQQVIx',
		'base64',
	),
);

/** Text, Parquet and JSON that cannot be read, or not without a question. */
export const brokenTables: readonly WrongInput[] = [
	{
		about: 'decimal commas',
		changes: figuresIn('data/figures.csv', 'indicator;area;period;value\nobesity;E05000026;2012;20,5\n'),
		code: 'DECIMAL_COMMA',
		file: 'data/figures.csv',
		line: 2,
		column: 'value',
		found: '20,5',
		says: /thousands or decimals/,
		mend: /full stop/,
	},
	{
		about: 'a row with a cell too many',
		changes: figuresIn('data/figures.tsv', `${head.join('\t')}\nobesity\tE05000026\t2012\t20\t5\n`),
		code: 'RAGGED_ROW',
		file: 'data/figures.tsv',
		line: 2,
		found: 'obesity, E05000026, 2012, 20, 5',
		says: /5 cells, and there are 4 headings/,
		mend: /surplus cells/,
	},
	{
		about: 'a quote that is never closed',
		changes: figuresIn(
			'data/figures.csv',
			`${head}\nobesity,E05000026,2012,20\nobesity,"E05000027,2012,20\ncrime,E05000026,2012,1\n`,
		),
		code: 'BROKEN_QUOTES',
		file: 'data/figures.csv',
		line: 3,
		found: 'obesity,"E05000027,2012,20',
		says: /never closed/,
		mend: /twice/,
	},
	{
		about: 'UTF-16 that is cut off',
		changes: figuresIn('data/figures.csv', utf16(smallProject['data/figures.csv']!).subarray(0, 301)),
		code: 'NOT_TEXT',
		file: 'data/figures.csv',
		says: /UTF-16 text that is cut off/,
		mend: /CSV UTF-8/,
	},
	{
		about: 'a Parquet file that is cut off',
		changes: figuresIn('data/figures.parquet', parquet.subarray(0, 700)),
		code: 'UNREADABLE_PARQUET',
		file: 'data/figures.parquet',
		says: /cut off/,
		mend: /Write it again/,
	},
	{
		about: 'a column that index.yaml names and Parquet does not have',
		changes: figuresIn('data/figures.parquet', parquet, '\n    columns: { value: rate }'),
		code: 'MISSING_COLUMN',
		file: 'data/figures.parquet',
		column: 'rate',
		found: 'indicator, area, period, value and denominator',
		says: /no column headed "rate"/,
		mend: /data → columns → value/,
	},
	{
		about: 'JSON that is no list',
		changes: figuresIn('data/figures.json', '{"rows": [{"area": "E05000026"}]}'),
		code: 'JSON_WITHOUT_RECORDS',
		file: 'data/figures.json',
		found: 'an object with rows',
		says: /no list of records/,
		mend: /under "rows"/,
	},
	{
		about: 'JSON with a record that is none',
		changes: figuresIn('data/figures.json', '[{"indicator":"obesity","area":"E05000026","period":2012,"value":1}, 7]'),
		code: 'JSON_WITHOUT_RECORDS',
		file: 'data/figures.json',
		line: 2,
		cell: 'record 2',
		found: '7',
		says: /no record/,
		mend: /every row with its keys/,
	},
	{
		about: 'JSON that is cut off',
		changes: figuresIn('data/figures.json', '[{"indicator": "obesity",\n"area":'),
		code: 'INVALID_JSON',
		file: 'data/figures.json',
		says: /cut off/,
		mend: /Export it again/,
	},
	{
		about: 'text in a number of a JSON record',
		changes: figuresIn('data/figures.json', '[{"indicator":"obesity","area":"E05000026","period":2012,"value":"few"}]'),
		code: 'TEXT_IN_NUMBER',
		file: 'data/figures.json',
		line: 1,
		column: 'value',
		cell: 'record 1',
		found: 'few',
		says: /A number is expected/,
		mend: /Write the number alone/,
	},
];
