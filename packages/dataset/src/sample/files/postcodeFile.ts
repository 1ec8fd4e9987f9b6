import type { Place } from '../place.ts';
import type { Postcode } from '../postcodes.ts';
import { csvRow, type SampleFile } from './sampleFile.ts';

/** geography/postcodes.csv: every postcode with where it lies and whether it is still in use. */
export function postcodeFile({ land, neighbourhoods, wards }: Place, postcodes: readonly Postcode[]): SampleFile {
	function* rows(): Iterable<string> {
		yield csvRow(['postcode', 'longitude', 'latitude', 'neighbourhood', 'ward', 'introduced', 'terminated']);
		for (const { text, block, ward, position, introduced, terminated } of postcodes) {
			const neighbourhood = neighbourhoods[land.neighbourhoodOfBlock[block]!]!.code;
			yield csvRow([text, ...position, neighbourhood, wards[ward]!.code, introduced, terminated]);
		}
	}
	return { path: 'geography/postcodes.csv', parts: rows() };
}
