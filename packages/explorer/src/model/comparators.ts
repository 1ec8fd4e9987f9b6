import type { Area } from '@social-index/schema';
import { commonArea } from './commonArea.ts';
import type { IndexModel } from './IndexModel.ts';

/** Areas of other levels with a score in the index: those that contain every scored area, the smallest first, and the rest. */
export function comparators(model: IndexModel): { readonly above: readonly Area[]; readonly others: readonly Area[] } {
	const common = commonArea(model);
	const above = common === null ? [] : [common, ...model.ancestors(common.code)];
	const codes = new Set(above.map(({ code }) => code));
	const isScored = ({ code }: Area) =>
		model.periods.some((period) => model.cell(model.index.id, period.id, code).score !== null);
	return {
		above: above.filter(isScored),
		others: model.allAreas.filter((area) => area.level !== model.level.id && !codes.has(area.code)).filter(isScored),
	};
}
