import type { Direction } from '@social-index/schema';
import type { IndexModel } from '../../model/IndexModel.ts';
import { measureKind } from './measureKind.ts';

/** An indicator at a glance. */
export interface ListedIndicator {
	readonly id: string;
	readonly name: string;
	readonly description: string;
	readonly direction: Direction;
	readonly unit: string;
	readonly source: string;
}

/** A node of the framework with all that lies below it. */
export interface ListedNode {
	readonly id: string;
	readonly name: string;
	/** Its noun in this framework. */
	readonly kind: string;
	readonly description: string;
	readonly gap: string | null;
	readonly nodes: readonly ListedNode[];
	readonly indicators: readonly ListedIndicator[];
}

export interface MeasuresState {
	readonly place: string;
	readonly index: { readonly id: string; readonly name: string; readonly description: string };
	readonly nodes: readonly ListedNode[];
	/** Indicators right below the index, in a framework without dimensions. */
	readonly indicators: readonly ListedIndicator[];
	/** Outside the index, by theme of the place's plan; those of no theme last, under `null`. */
	readonly outside: readonly { readonly theme: string | null; readonly indicators: readonly ListedIndicator[] }[];
	readonly inIndex: number;
	readonly outsideCount: number;
	readonly gaps: number;
}

/** Everything that the release measures: the framework from the top to its indicators, then the indicators outside it. */
export function measuresState(model: IndexModel): MeasuresState {
	const { manifest, panel } = model.data;
	const { id, name, description, children } = model.index;
	const themeOf = (indicator: string) => model.definition(indicator)!.theme;
	const known = manifest.themes.map((theme) => theme.id);
	const others = [...new Set(model.outside.map((measure) => themeOf(measure.id)))].filter(
		(theme) => theme !== null && !known.includes(theme),
	);
	const groups = [
		...manifest.themes,
		...others.map((theme) => ({ id: theme!, name: theme! })),
		{ id: null, name: null },
	];
	return {
		place: manifest.place,
		index: { id, name, description },
		nodes: children.filter((child) => !isIndicator(model, child)).map((child) => node(model, child)),
		indicators: children.filter((child) => isIndicator(model, child)).map((child) => listed(model, child)),
		outside: groups
			.map((theme) => ({
				theme: theme.name,
				indicators: model.outside
					.filter((measure) => themeOf(measure.id) === theme.id)
					.map((measure) => listed(model, measure.id)),
			}))
			.filter(({ indicators }) => indicators.length > 0),
		inIndex: model.indicators.length,
		outsideCount: model.outside.length,
		gaps: panel.measures.filter(({ gap }) => gap !== null).length,
	};
}

function node(model: IndexModel, id: string): ListedNode {
	const { name, description, gap, children } = model.measure(id);
	return {
		id,
		name,
		kind: measureKind(model, id).name,
		description,
		gap,
		nodes: children.filter((child) => !isIndicator(model, child)).map((child) => node(model, child)),
		indicators: children.filter((child) => isIndicator(model, child)).map((child) => listed(model, child)),
	};
}

function isIndicator(model: IndexModel, id: string): boolean {
	return model.measure(id).type === 'indicator';
}

function listed(model: IndexModel, id: string): ListedIndicator {
	const { name, description, direction, unit, source } = model.definition(id)!;
	return { id, name, description, direction, unit, source };
}
