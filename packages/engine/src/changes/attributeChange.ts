import type { IndexMethod, ScorePanel } from '@social-index/schema';
import type { PanelShares } from '../aggregation/sharesInForce.ts';
import { changeByParts } from './changeByParts.ts';

/** What one measure adds to a change of another above it. */
export interface Contribution {
	/** Position of an indicator; of a part of the measure, or of the measure itself, where it goes no deeper. */
	readonly measure: number;
	readonly contribution: number;
}

/**
 * Takes the change of an aggregate between two rows apart, whatever aggregations lie below: node by node, each part's share of
 * the change handed on to the parts of that part in proportion to what they add there.
 *
 * A part is not taken further apart where it came or went between the two, where it hardly changed itself (its share then comes
 * from weights that moved), or where its own score compares areas with each other or was brought to another scale.
 *
 * @param kindOf - by which rule each node is made
 * @param before - row of the earlier score
 * @param after - row of the later
 * @returns contributions that sum to the change
 */
export function attributeChange(
	panel: ScorePanel,
	shares: PanelShares,
	method: Pick<IndexMethod, 'aggregation' | 'rescale'>,
	kindOf: (measure: number) => keyof IndexMethod['aggregation'],
	aggregate: number,
	before: number,
	after: number,
): readonly Contribution[] {
	const rows = panel.periods.length * panel.areas.length;
	const at = (m: number): readonly [number, number] => [
		panel.score[m * rows + before]!,
		panel.score[m * rows + after]!,
	];
	const weightAt = (m: number, row: number): number =>
		shares.share[m * panel.periods.length + Math.floor(row / panel.areas.length)]!;
	const attribute = (m: number): readonly Contribution[] => {
		const scores = at(m);
		const whole = [{ measure: m, contribution: scores[1] - scores[0] }];
		const parts = shares.children[m]!;
		const kind = kindOf(m);
		if (parts.length === 0 || (kind !== 'index' && method.rescale[kind] !== null)) return whole;
		const changes = changeByParts(method.aggregation[kind], {
			scores,
			parts: parts.map(at),
			weights: parts.map((p) => [weightAt(p, before), weightAt(p, after)]),
		});
		if (changes === null) return whole;
		return parts.flatMap((p, j) => {
			const [from, to] = at(p);
			const contribution = changes[j]!;
			if (Number.isNaN(from) && Number.isNaN(to)) return [];
			const slope = contribution / (to - from);
			if (!(Math.abs(slope) <= steepest)) return [{ measure: p, contribution }];
			return attribute(p).map((below) => ({ measure: below.measure, contribution: slope * below.contribution }));
		});
	};
	return attribute(aggregate);
}

/** Beyond so many points of the whole for a point of the part, its share does not come from its own change. */
const steepest = 10;
