import type { Direction, DisclosureMode, Fill, Indicator, IndicatorKind } from '@social-index/schema';
import { writeNumberCell } from '../numberCell.ts';
import { writeTextCell } from '../textCell.ts';
import type { CellReader } from './cellReader.ts';
import type { Column, Table } from './table.ts';

function textColumn(
	heading: string,
	description: string,
	of: (indicator: Indicator) => string | null,
): Column<Indicator> {
	return { heading, datatype: 'string', description, write: (indicator) => writeTextCell(of(indicator)) };
}

function numberColumn(
	heading: string,
	description: string,
	of: (indicator: Indicator) => number | null,
): Column<Indicator> {
	return { heading, datatype: 'number', description, write: (indicator) => writeNumberCell(of(indicator)) };
}

/** tables/indicators.csv: what every indicator is, with every default filled in; it can be used as the indicators.csv of a project. */
export const indicatorsTable: Table<Indicator> = {
	name: 'indicators',
	title: 'Indicators',
	key: ['id'],
	columns: [
		textColumn('id', 'Id used in the other tables.', (i) => i.id),
		textColumn('name', 'Name.', (i) => i.name),
		textColumn('short_name', 'Name for headings and maps.', (i) => i.shortName),
		textColumn('component', 'The component it belongs to; empty outside the index.', (i) => i.component),
		textColumn('direction', 'Which way is good: higher, lower or neither.', (i) => i.direction),
		textColumn('unit', 'Unit, as written after a number.', (i) => i.unit),
		numberColumn('decimals', 'Places after the point when shown.', (i) => i.decimals),
		textColumn('description', 'What it measures.', (i) => i.description),
		textColumn('source', 'Where the figures come from.', (i) => i.source),
		textColumn('source_url', 'Address of the source.', (i) => i.sourceUrl),
		textColumn('licence', 'Licence of the source.', (i) => i.licence),
		textColumn('retrieved', 'When the figures were taken from the source.', (i) => i.retrieved),
		numberColumn('best', 'The value that scores 100, in the unit of the indicator.', (i) => i.best),
		numberColumn('worst', 'The value that scores 0, in the unit of the indicator.', (i) => i.worst),
		textColumn('anchor_basis', 'Why best and worst are what they are.', (i) => i.anchorBasis),
		textColumn('transform', 'Applied before scoring; empty for none.', (i) => i.transform),
		textColumn('kind', 'What kind of number it is.', (i) => i.kind),
		numberColumn('multiplier', 'What a rate is per.', (i) => i.multiplier),
		textColumn(
			'denominator',
			'The indicator that the observations are divided by, times the multiplier, to give the value; empty for none.',
			(i) => i.denominator,
		),
		numberColumn('min_count', 'Counts below this are not published.', (i) => i.minCount),
		textColumn('base', 'The indicator it is weighted by where it is brought to other areas.', (i) => i.base),
		textColumn('disclosure', 'none, suppress or round; empty for as index.yaml says.', (i) => i.disclosure ?? null),
		numberColumn('round_to', 'The base that counts are rounded to.', (i) => i.roundTo ?? null),
		numberColumn('min_denominator', 'Figures about fewer people are not published.', (i) => i.minDenominator ?? null),
		textColumn('sensitive', 'Whether small counts are held back further: yes or no.', (i) =>
			i.sensitive === undefined ? null : i.sensitive ? 'yes' : 'no',
		),
		textColumn('total_of', 'Indicators whose counts add up to this one.', (i) => i.totalOf?.join(' ') ?? null),
		textColumn('theme', "Theme of the place's own plan.", (i) => i.theme),
		numberColumn('target', 'The value the place aims at.', (i) => i.target),
		textColumn('target_period', 'When it is to be reached.', (i) => i.targetPeriod),
		numberColumn('weight', 'Nominal weight within the component.', (i) => i.weight),
		textColumn('fill', 'How a period without data of its own is filled.', (i) => i.fill),
		numberColumn('fill_limit', 'How far in years a value may be brought; empty for any distance.', (i) => i.fillLimit),
		textColumn('note', 'What a reader should know.', (i) => i.note),
	],
	read: (row) => ({
		id: row.text(),
		name: row.text(),
		shortName: row.text(),
		component: row.textOrNull(),
		direction: row.text() as Direction,
		unit: row.text(),
		decimals: row.requiredNumber(),
		description: row.text(),
		source: row.text(),
		sourceUrl: row.text(),
		licence: row.text(),
		retrieved: row.text(),
		best: row.number(),
		worst: row.number(),
		anchorBasis: row.text(),
		transform: row.text(),
		kind: row.text() as IndicatorKind,
		multiplier: row.requiredNumber(),
		denominator: row.textOrNull(),
		minCount: row.number(),
		base: row.textOrNull(),
		...disclosureOf(row),
		theme: row.textOrNull(),
		target: row.number(),
		targetPeriod: row.textOrNull(),
		weight: row.requiredNumber(),
		fill: row.text() as Fill,
		fillLimit: row.number(),
		note: row.text(),
	}),
};

function disclosureOf(row: CellReader): Partial<Indicator> {
	const disclosure = row.textOrNull();
	const [roundTo, minDenominator] = [row.number(), row.number()];
	const sensitive = row.textOrNull();
	const totalOf = row.text();
	return {
		...(disclosure === null ? {} : { disclosure: disclosure as DisclosureMode }),
		...(roundTo === null ? {} : { roundTo }),
		...(minDenominator === null ? {} : { minDenominator }),
		...(sensitive === null ? {} : { sensitive: sensitive === 'yes' }),
		...(totalOf === '' ? {} : { totalOf: totalOf.split(' ') }),
	};
}
