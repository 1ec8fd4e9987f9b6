import type { Area } from '@social-index/schema';
import { readListCell, writeListCell } from '../listCell.ts';
import { writeNumberCell } from '../numberCell.ts';
import { writeTextCell } from '../textCell.ts';
import type { Table } from './table.ts';

/** An area as published, with the areas it is compared with. */
export type PublishedArea = Area & { readonly peers: readonly string[] };

/**
 * tables/areas.csv: every area, its level, its parent and its peers. The further columns of the area list, which say
 * which areas are alike, follow the named columns.
 *
 * @param attributes - headings of the further columns, in order
 */
export function areasTable(attributes: readonly string[]): Table<PublishedArea> {
	return {
		name: 'areas',
		title: 'Areas',
		key: ['code'],
		columns: [
			{ heading: 'code', datatype: 'string', description: 'Official code.', write: (area) => writeTextCell(area.code) },
			{ heading: 'name', datatype: 'string', description: 'Name.', write: (area) => writeTextCell(area.name) },
			{
				heading: 'level',
				datatype: 'string',
				description: 'The kind of area it is.',
				write: (area) => writeTextCell(area.level),
			},
			{
				heading: 'vintage',
				datatype: 'string',
				description: 'The boundaries it belongs to.',
				write: (area) => writeTextCell(area.vintage),
			},
			{
				heading: 'parent',
				datatype: 'string',
				description: 'Code of the area that contains it; empty at the top.',
				write: (area) => writeTextCell(area.parent),
			},
			{
				heading: 'peers',
				datatype: 'string',
				separator: '|',
				description: 'Codes of the areas most like it, which it is compared with.',
				write: (area) => writeTextCell(writeListCell(area.peers)),
			},
			...attributes.map((heading) => ({
				heading,
				datatype: 'number' as const,
				description: 'As in the area list.',
				write: (area: PublishedArea) => writeNumberCell(area.attributes?.[heading] ?? null),
			})),
		],
		read: (row) => {
			const area: PublishedArea = {
				code: row.text(),
				name: row.text(),
				level: row.text(),
				vintage: row.text(),
				parent: row.textOrNull(),
				peers: readListCell(row.text()),
			};
			const found: [string, number][] = [];
			for (const heading of attributes) {
				const value = row.number();
				if (value !== null) found.push([heading, value]);
			}
			return found.length === 0 ? area : { ...area, attributes: Object.fromEntries(found) };
		},
	};
}

/** The further columns that some area has, in the order they are first met. */
export function attributesOf(areas: readonly Area[]): string[] {
	return [...new Set(areas.flatMap((area) => Object.keys(area.attributes ?? {})))];
}
