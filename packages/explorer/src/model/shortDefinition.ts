import type { Direction } from '@social-index/schema';
import type { IndexModel } from './IndexModel.ts';

/** What is to be known of a measure where its name stands: once a measure, however often its figures are shown. */
export interface ShortDefinition {
	readonly description: string;
	/** Of its figures; `null` where it has none but scores. */
	readonly figures: { readonly unit: string; readonly direction: Direction } | null;
}

/** Of any measure of the index; an indicator has figures of its own, whose direction may be another than its score's. */
export function shortDefinition(model: IndexModel, id: string): ShortDefinition {
	const definition = model.definition(id);
	const { description, direction } = model.measure(id);
	return { description, figures: definition === null ? null : { unit: definition.unit, direction } };
}
