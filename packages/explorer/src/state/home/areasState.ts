import type { IndexModel } from '../../model/IndexModel.ts';
import type { MeasureScale } from '../../model/measureScales.ts';
import { nameOrder } from '../../model/nameOrder.ts';
import { shown } from '../area/areaMeasures.ts';

export interface ListedArea {
	readonly code: string;
	readonly name: string;
	/** Its names in other languages of the site, by which it is found as well. */
	readonly others: readonly { readonly name: string; readonly language: string }[];
	/** Rounded as shown; `null` where there is none. */
	readonly score: number | null;
	/** `null` where fewer than two areas are ranked. */
	readonly rank: number | null;
	readonly ranked: number;
}

/** Every area with its index score and rank in the last period: by level, the index's own first, and by the area above. */
export interface AreasState {
	readonly place: string;
	readonly period: string;
	readonly indexName: string;
	readonly scale: MeasureScale;
	readonly levels: readonly {
		readonly id: string;
		readonly plural: string;
		readonly count: number;
		readonly groups: readonly {
			/** `null` at the top. */
			readonly parent: { readonly code: string; readonly name: string } | null;
			readonly areas: readonly ListedArea[];
		}[];
	}[];
}

export function areasState(model: IndexModel): AreasState {
	const others = namesElsewhere(model);
	const levels = [model.level, ...model.data.manifest.levels.filter(({ id }) => id !== model.level.id)];
	return {
		place: model.data.manifest.place,
		period: model.lastPeriod.name,
		indexName: model.index.name,
		scale: model.scales.index,
		levels: levels.flatMap(({ id, plural }) => {
			const areas = model.areasOf(id);
			if (areas.length === 0) return [];
			return [{ id, plural, count: areas.length, groups: groupsOf(model, areas, others) }];
		}),
	};
}

type Group = AreasState['levels'][number]['groups'][number];

type OtherNames = ReadonlyMap<string, ListedArea['others']>;

function namesElsewhere(model: IndexModel): OtherNames {
	const all = model.data.otherNames ?? [];
	const named = all.flatMap(({ name, area, language }) => (language === undefined ? [] : [{ name, area, language }]));
	return Map.groupBy(named, ({ area }) => area);
}

function groupsOf(model: IndexModel, areas: IndexModel['areas'], others: OtherNames): readonly Group[] {
	const order = byName(model.language);
	const parents = new Set(areas.map(({ parent }) => (parent !== null && model.hasArea(parent) ? parent : null)));
	return [...parents]
		.map((code) => {
			const within = areas.filter(({ parent }) =>
				code === null ? parent === null || !model.hasArea(parent) : parent === code,
			);
			return {
				parent: code === null ? null : { code, name: model.area(code).name },
				areas: within.map((area) => listed(model, area.code, others)).sort(order),
			};
		})
		.sort((a, b) => order(a.parent ?? nowhere, b.parent ?? nowhere));
}

function listed(model: IndexModel, code: string, others: OtherNames): ListedArea {
	const { score, rank, ranked } = model.cell(model.index.id, model.lastPeriod.id, code);
	return {
		code,
		name: model.area(code).name,
		others: (others.get(code) ?? []).map(({ name, language }) => ({ name, language })),
		score: shown(score, model.scales.index.decimals),
		rank: ranked > 1 ? rank : null,
		ranked,
	};
}

const nowhere = { code: '', name: '' };

type Named = { readonly name: string; readonly code: string };

function byName(language: string): (a: Named, b: Named) => number {
	const compare = nameOrder(language);
	return (a, b) => compare(a.name, b.name) || (a.code < b.code ? -1 : 1);
}
