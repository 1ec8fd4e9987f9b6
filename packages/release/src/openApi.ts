import { flagWords, type ReleaseManifest, ratingWords } from '@social-index/schema';

/** The path of the description of the API in a release. */
export const openApiPath = 'api/openapi.json';

type Manifest = Pick<ReleaseManifest, 'id' | 'version' | 'name' | 'summary' | 'licence' | 'publisher' | 'periods'>;

/**
 * The API of a release, described in OpenAPI 3.1 (whose schemas are JSON Schema 2020-12): what files there are, under
 * which addresses, and what each holds. It names no area and no measure beside one example each, so it is as small for
 * ten thousand areas as for two.
 *
 * @param example - the code of an area and the id of a measure that the release has
 */
export function openApi(manifest: Manifest, example: { readonly area: string; readonly measure: string }): unknown {
	const { name, version, summary, licence, publisher } = manifest;
	return {
		openapi: '3.1.0',
		info: {
			title: name,
			version,
			summary: 'Scores, values, ranks, ratings and changes as small JSON files.',
			description: `${summary} Files of one release never change. ${cells}`.trim(),
			contact: { name: publisher.name, ...(publisher.url === undefined ? {} : { url: publisher.url }) },
			license: { name: licence },
		},
		servers: [{ url: '..', description: 'The folder of the release' }],
		paths: {
			'/api/index.json': file('index', 'What there is to ask for: measures, periods and areas.', 'Index'),
			'/api/measures/{id}.json': file('measure', 'One measure in every period and area.', 'MeasureFile', {
				name: 'id',
				description: 'Id of a measure, from api/index.json.',
				example: example.measure,
			}),
			'/api/areas/{code}.json': file('area', 'One area: every measure, rating and change of it.', 'AreaFile', {
				name: 'code',
				description: 'Code of an area, from api/index.json.',
				example: example.area,
			}),
		},
		components: { schemas: schemas() },
	};
}

const cells =
	'Lists of lists hold a list for each period, in it an entry for each area or measure, in the orders the file names. ' +
	'An absent number is null and its flag says why.';

function file(id: string, summary: string, schema: string, parameter?: Record<string, string>): unknown {
	return {
		get: {
			operationId: id,
			summary,
			...(parameter === undefined
				? {}
				: { parameters: [{ in: 'path', required: true, schema: { type: 'string' }, ...parameter }] }),
			responses: {
				200: {
					description: 'The file.',
					content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
				},
				...(parameter === undefined ? {} : { 404: { description: 'The release has none of this name.' } }),
			},
		},
	};
}

function schemas(): Readonly<Record<string, unknown>> {
	const text = { type: 'string' };
	const texts = listOf(text);
	const number = { type: 'number' };
	const place = { type: 'integer', minimum: 0 };
	const numberOrNone = { type: ['number', 'null'] };
	const textOrNone = { type: ['string', 'null'] };
	const perPeriod = (of: unknown, description: string) => ({ ...listOf(listOf(of)), description });
	const cellLists = {
		score: perPeriod(numberOrNone, 'Unrounded; higher is better.'),
		value: perPeriod(numberOrNone, "An indicator's own figure, in its unit, unrounded; null for aggregates."),
		rank: perPeriod({ type: ['integer', 'null'] }, '1 is the highest score; equal scores share a rank.'),
		ranked: perPeriod({ type: 'integer' }, 'How many areas are ranked.'),
		flag: perPeriod(
			{ type: 'string', pattern: `^((${flagWords.join('|')})(:\\S+)?( (?!$)|$))*$` },
			'What is to be said of the cell, words separated by spaces; carried:2011 names the period the value is of.',
		),
	};
	return {
		Index: record({
			id: text,
			version: text,
			name: text,
			measures: listOf({ $ref: '#/components/schemas/Measure' }),
			periods: texts,
			areas: texts,
			dataPeriods: texts,
		}),
		Measure: record({
			id: text,
			type: { enum: ['index', 'dimension', 'component', 'indicator'] },
			name: text,
			shortName: text,
			description: text,
			parent: textOrNone,
			children: texts,
			gap: { ...textOrNone, description: 'Why there is nothing to score; null where there is.' },
			direction: { enum: ['higher', 'lower', 'neither'], description: 'Which way is good for value.' },
		}),
		MeasureFile: record({
			measure: { $ref: '#/components/schemas/Measure' },
			periods: texts,
			areas: texts,
			...cellLists,
		}),
		AreaFile: record({
			area: record({ code: text, name: text, level: text, vintage: text, parent: textOrNone }, [
				{ attributes: { type: 'object', additionalProperties: number } },
			]),
			periods: texts,
			measures: texts,
			...cellLists,
			ratings: {
				...record({
					columns: { const: ['measure', 'rating', 'comparator_value', 'difference', 'basis'] },
					bases: { ...texts, description: 'The rules by which ratings were given.' },
					tables: listOf({ $ref: '#/components/schemas/RatingTable' }),
				}),
				description: 'A table for each period, kind and comparator: rows of cells in the order of columns.',
			},
			changes: listOf({ $ref: '#/components/schemas/Change' }),
		}),
		RatingTable: record({
			period: text,
			kind: { enum: Object.keys(ratingWords) },
			comparator: { ...text, description: 'peers, the code of an area around, period:2011, or target.' },
			rows: listOf({ $ref: '#/components/schemas/Rating' }),
		}),
		Rating: {
			type: 'array',
			description:
				"The measure's place in measures, the rating, the comparator's score, the difference from it, and the rule's place in bases; places count from 0.",
			prefixItems: [
				place,
				{ enum: [...new Set(Object.values(ratingWords).flat())] },
				numberOrNone,
				numberOrNone,
				place,
			],
			minItems: 5,
			items: false,
		},
		Change: record({
			from: text,
			to: text,
			measure: text,
			change: number,
			lower: numberOrNone,
			upper: numberOrNone,
			clear: { type: 'boolean' },
			contributions: {
				...listOf({ type: 'array', prefixItems: [place, number], minItems: 2, items: false }),
				description:
					"Pairs of an indicator's place in measures, from 0, and its points; together the points are the change.",
			},
		}),
	};
}

function listOf(items: unknown): { type: 'array'; items: unknown } {
	return { type: 'array', items };
}

/** An object with these properties and no others. */
function record(
	properties: Readonly<Record<string, unknown>>,
	optional: readonly Readonly<Record<string, unknown>>[] = [],
): Record<string, unknown> {
	return {
		type: 'object',
		properties: Object.assign({}, properties, ...optional),
		required: Object.keys(properties),
		additionalProperties: false,
	};
}
