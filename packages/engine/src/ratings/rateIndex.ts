import {
	type Area,
	type Dataset,
	InputError,
	PackedRows,
	type RatingRow,
	type Result,
	ratingFields,
	type ScorePanel,
} from '@social-index/schema';
import { type CentreAndSpread, centreAndSpread, centreAndSpreadOfOthers } from './centreAndSpread.ts';
import { findPeers, type PeerGroups } from './findPeers.ts';
import { type Rated, rateAgainstParent, rateAgainstPeers, rateProgress } from './rateAgainst.ts';

/**
 * Peers of the areas of the scored level, by position among them.
 *
 * The matching variable is a column of the area list, or the mean of an indicator over the periods.
 *
 * @throws InputError `UNKNOWN_MATCH` where `ratings.peers.match` is neither
 */
export function peersOfScoredAreas(dataset: Dataset, panel: ScorePanel, scored: readonly number[]): PeerGroups {
	const { match, count } = dataset.project.ratings.peers;
	if (match === undefined) return findPeers(null, scored.length, count);
	const areas = scored.map((a) => dataset.areas[a]!);
	const inList = areas.some((area) => area.attributes?.[match] !== undefined);
	const indicator = panel.measures.findIndex((measure) => measure.type === 'indicator' && measure.id === match);
	if (!inList && indicator < 0) {
		throw new InputError([
			{
				code: 'UNKNOWN_MATCH',
				severity: 'error',
				file: 'index.yaml',
				column: 'ratings.peers.match',
				found: match,
				message: 'No indicator and no number column of the area list has this name.',
				mend: 'Name an indicator or a column, or leave it out to compare every area with all others.',
			},
		]);
	}
	const values = inList
		? areas.map((area) => area.attributes?.[match] ?? Number.NaN)
		: scored.map((a) => meanValue(panel, indicator, a));
	return findPeers(Float64Array.from(values), scored.length, count);
}

/** Mean over the periods that have a value; NaN where none has. */
function meanValue(panel: ScorePanel, measure: number, area: number): number {
	let sum = 0;
	let n = 0;
	for (let t = 0; t < panel.periods.length; t++) {
		const x = panel.value[(measure * panel.periods.length + t) * panel.areas.length + area]!;
		if (Number.isNaN(x)) continue;
		sum += x;
		n++;
	}
	return n > 0 ? sum / n : Number.NaN;
}

/**
 * Rates position and progress of every score of the scored areas.
 *
 * Position against peers and against the parent area, progress since the previous and the first period, as the project asks.
 * `not-compared` stands where there is a score but nothing to hold it against: fewer than two peers with a score, a parent
 * or an earlier period without one. There is no row where there is no score, no parent area in the data, or no earlier period.
 *
 * @param scales - of which thresholds are hundredths
 * @param scored - positions of the areas of the scored level
 * @param peers - their peers, by position among them
 */
export function ratePanel(
	dataset: Dataset,
	panel: ScorePanel,
	scales: Result['scales'],
	scored: readonly number[],
	peers: PeerGroups,
): PackedRows<RatingRow> {
	const { position, progress } = dataset.project.ratings;
	const rows = new PackedRows<RatingRow>(ratingFields);
	const areas = panel.areas.length;
	const parents = parentPositions(dataset.areas, scored);
	for (let m = 0; m < panel.measures.length; m++) {
		const scale = scales[panel.measures[m]!.type];
		for (let t = 0; t < panel.periods.length; t++) {
			const start = (m * panel.periods.length + t) * areas;
			const centres = position.against.includes('peers') ? peerCentres(panel, start, scored, peers) : [];
			scored.forEach((a, i) => {
				const score = panel.score[start + a]!;
				if (Number.isNaN(score)) return;
				const add = (
					kind: RatingRow['kind'],
					comparator: string,
					comparatorValue: number | null,
					rated: Rated | string,
				): void => {
					rows.push({
						area: panel.areas[a]!,
						period: panel.periods[t]!,
						measure: panel.measures[m]!.id,
						rating: typeof rated === 'string' ? 'not-compared' : rated.rating,
						kind,
						comparator,
						comparatorValue,
						difference: typeof rated === 'string' ? null : rated.difference,
						basis: typeof rated === 'string' ? rated : rated.basis,
					});
				};
				if (position.against.includes('peers')) {
					const centre = centres[i] ?? null;
					if (centre === null) add('position', 'peers', null, 'fewer than 2 peers have a score');
					else add('position', 'peers', centre.centre, rateAgainstPeers(score, centre, position, scale));
				}
				const parent = parents[i]!;
				if (position.against.includes('parent') && parent >= 0) {
					const held = panel.score[start + parent]!;
					const code = panel.areas[parent]!;
					if (Number.isNaN(held)) add('position', code, null, 'the area it lies in has no score');
					else add('position', code, held, rateAgainstParent(score, held, position.threshold, scale));
				}
				for (const earlier of earlierPeriods(progress.since, t)) {
					const held = panel.score[start + a - (t - earlier) * areas]!;
					const comparator = `period:${panel.periods[earlier]}`;
					if (Number.isNaN(held)) add('progress', comparator, null, `no score in ${panel.periods[earlier]}`);
					else add('progress', comparator, held, rateProgress(score, held, progress.threshold, scale));
				}
			});
		}
	}
	return rows;
}

/** Positions of the periods that period `t` is held against; the same one is not given twice. */
function earlierPeriods(since: readonly ('previous' | 'first')[], t: number): readonly number[] {
	if (t === 0) return [];
	return [...new Set(since.map((word) => (word === 'previous' ? t - 1 : 0)))];
}

/** Position of the area that each scored area lies in; -1 where it is not in the data. */
function parentPositions(areas: readonly Area[], scored: readonly number[]): readonly number[] {
	const at = new Map(areas.map((area, a) => [area.code, a]));
	return scored.map((a) => at.get(areas[a]!.parent ?? '') ?? -1);
}

/** The centre and spread of each scored area's peers in one measure and period; `null` where fewer than two have a score. */
function peerCentres(
	panel: ScorePanel,
	start: number,
	scored: readonly number[],
	peers: PeerGroups,
): readonly (CentreAndSpread | null)[] {
	const scores = scored.map((a) => panel.score[start + a]!);
	if (!peers.allOthers) {
		return peers.of.map((group) => {
			const present = group.map((j) => scores[j]!).filter((score) => !Number.isNaN(score));
			return present.length < 2 ? null : centreAndSpread(present);
		});
	}
	const present = scores.filter((score) => !Number.isNaN(score));
	if (present.length < 3) return scores.map(() => null);
	const others = centreAndSpreadOfOthers(present);
	let next = 0;
	return scores.map((score) => (Number.isNaN(score) ? null : others[next++]!));
}
