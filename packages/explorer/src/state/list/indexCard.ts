import type { ReleaseGeography } from '@social-index/schema';
import { commonArea } from '../../model/commonArea.ts';
import type { IndexModel } from '../../model/IndexModel.ts';
import { mapDrawing } from '../../model/mapDrawing.ts';
import type { MeasureScale } from '../../model/measureScales.ts';
import { colourOf, scaleOver } from '../../model/scoreScale.ts';
import { shown } from '../area/areaMeasures.ts';
import { type LicenceTerms, licenceTerms } from '../data/licences.ts';

interface ScoredArea {
	readonly name: string;
	readonly score: number;
}

/** What the list of indices says of one: enough to choose by. */
export interface IndexCard {
	readonly id: string;
	readonly name: string;
	readonly summary: string;
	readonly place: string;
	readonly publisher: string;
	/** How many areas of each level, the scored one first. */
	readonly levels: readonly { readonly name: string; readonly plural: string; readonly areas: number }[];
	readonly first: string;
	readonly last: string;
	readonly indicators: number;
	readonly version: string;
	/** ISO date. */
	readonly created: string;
	readonly status: string;
	readonly licence: Pick<LicenceTerms, 'name' | 'url'>;
	readonly scale: MeasureScale;
	/** The place as a whole, and its areas with the highest and the lowest score, in the last period. */
	readonly whole: ScoredArea | null;
	readonly high: ScoredArea | null;
	readonly low: ScoredArea | null;
	readonly map: CardMap | null;
}

/** A picture of the place, its areas coloured by the index in the last period. */
export interface CardMap {
	/** Noun of the areas drawn. */
	readonly plural: string;
	readonly width: number;
	readonly height: number;
	/** All areas of one colour in one path. */
	readonly paths: readonly { readonly colour: number | null; readonly d: string }[];
}

/** More areas than this could not be told apart at the size of the picture, and would make the list heavy. */
const mostDrawn = 700;
const drawnWidth = 320;

export function indexCard(model: IndexModel): IndexCard {
	const { manifest } = model.data;
	const period = model.lastPeriod.id;
	const whole = commonArea(model);
	const scores = model.areas
		.flatMap(({ code, name }) => {
			const { score } = model.cell(model.index.id, period, code);
			return score === null ? [] : [{ name, score }];
		})
		.sort((a, b) => b.score - a.score);
	const wholeScore = whole === null ? null : model.cell(model.index.id, period, whole.code).score;
	const levels = [model.level, ...manifest.levels.filter(({ id }) => id !== model.level.id)];
	const { name, url } = licenceTerms(manifest.licence, model.language);
	return {
		id: manifest.id,
		name: manifest.name,
		summary: manifest.summary,
		place: manifest.place,
		publisher: manifest.publisher.name,
		levels: levels
			.map((level) => ({ name: level.name, plural: level.plural, areas: model.areasOf(level.id).length }))
			.filter(({ areas }) => areas > 0),
		first: model.firstPeriod.name,
		last: model.lastPeriod.name,
		indicators: model.indicators.length,
		version: manifest.version,
		created: manifest.created,
		status: manifest.status,
		licence: { name, url },
		scale: model.scales.index,
		whole: whole === null || wholeScore === null ? null : { name: whole.name, score: wholeScore },
		high: scores.length > 1 ? scores[0]! : null,
		low: scores.length > 1 ? scores.at(-1)! : null,
		map: cardMap(model),
	};
}

/** Of the scored areas; of larger ones that have scores, where those are too many to be seen. */
function cardMap(model: IndexModel): CardMap | null {
	const preference = ({ level, kind }: ReleaseGeography) =>
		2 * Number(level === model.level.id) + Number(kind === 'boundaries');
	const drawn = model.data.geographies
		.map((geography) => ({ geography, codes: scoredOf(model, geography) }))
		.filter(({ codes }) => codes.size > 1 && codes.size <= mostDrawn)
		.sort((a, b) => preference(b.geography) - preference(a.geography))[0];
	if (drawn === undefined) return null;
	const { geography, codes } = drawn;
	const scale = scaleOver([...codes.values()], model.scales.index);
	const { width, height, layers } = mapDrawing([geography], drawnWidth);
	const byColour = Map.groupBy(layers[0]!.areas, ({ code }) => {
		const score = codes.get(code);
		return score === undefined ? null : colourOf(scale, shown(score, model.scales.index.decimals));
	});
	return {
		plural: model.data.manifest.levels.find(({ id }) => id === geography.level)!.plural,
		width,
		height,
		paths: [...byColour]
			.sort(([a], [b]) => (a ?? -1) - (b ?? -1))
			.map(([colour, areas]) => ({ colour, d: areas.map(({ d }) => d).join('') })),
	};
}

function scoredOf(model: IndexModel, { level }: ReleaseGeography): ReadonlyMap<string, number> {
	return new Map(
		model.areasOf(level).flatMap(({ code }) => {
			const { score } = model.cell(model.index.id, model.lastPeriod.id, code);
			return score === null ? [] : [[code, score] as const];
		}),
	);
}
