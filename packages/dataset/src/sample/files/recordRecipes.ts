import { inventedLicence } from './indicatorsFile.ts';

const common = {
	direction: 'neither',
	source: 'Invented events, no real publication',
	licence: inventedLicence,
	note: 'Invented. Made from the records in this folder, which are in no release.',
} as const;

/** Rows of indicators.csv that are made from records; shown beside the index. */
export const recordIndicators: readonly Readonly<Record<string, string>>[] = [
	{
		id: 'recorded-events',
		name: 'Events in the records',
		unit: 'events',
		decimals: '0',
		description: 'How many events with a postcode in the area the records hold of the year.',
		kind: 'count',
		...common,
	},
	{
		id: 'recorded-burglary-share',
		name: 'Burglaries among the events',
		unit: '%',
		decimals: '1',
		description: 'Of the events that the records hold of the area and year, the share that are burglaries.',
		kind: 'proportion',
		multiplier: '100',
		...common,
	},
];

/**
 * The part of index.yaml that counts records: each event once, in the ward of its postcode and the year of its date.
 *
 * @param larger - levels above wards
 */
export function recordRecipes(larger: readonly string[]): string {
	return `
# How the events in records/ become figures. The records themselves are in no release.
records:
  - indicator: recorded-events
    file: records/*.csv
    area: &place { postcode: postcode, lookup: { file: geography/postcodes.csv, area: ward, terminated: terminated } }
    period: &year { column: date, by: year }
    totals: &larger [${larger.join(', ')}]
    measure: { kind: count, distinct: reference }
  - indicator: recorded-burglary-share
    file: records/*.csv
    area: *place
    period: *year
    totals: *larger
    measure: { kind: proportion, where: [{ column: category, is: burglary }] }
`;
}
