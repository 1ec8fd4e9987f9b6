import { InputError } from '@social-index/schema';
import { compareScores, type ScoreComparison } from '../results/compareScores.ts';
import type { AuditCell, AuditColumn, AuditFinding, AuditTable, SectionResult } from './audit.ts';
import type { AuditContext } from './auditContext.ts';
import { counted, figure } from './auditNumbers.ts';
import { finding } from './finding.ts';
import { methodChoices } from './methodChoices.ts';
import { type NodeRescorer, nodeRescorer } from './nodeRescorer.ts';
import { fewestRanked, weightNoise } from './weightNoise.ts';
import { choiceWords } from './words/choiceWords.ts';
import { type RankMove, findingWords as words } from './words/findingWords.ts';

/** Ranks hang on a choice where it moves areas on average by more than this share of all places. */
export const mostShift = 0.1;

/**
 * What each choice of the method does to the ranks: other methods, leaving out one part at a time, other weights at random.
 *
 * @see OECD/JRC Handbook (2008), step 7; Saisana, Saltelli and Tarantola (2005); COINr `compare_coins`, `remove_elements`
 */
export function rankSection(context: AuditContext): SectionResult {
	const rescore = nodeRescorer(context);
	const published = context.scoresOf(0);
	const ranked = published.filter((x) => !Number.isNaN(x)).length;
	const choices = choiceTable(context, rescore, published, ranked);
	const drops = dropTable(context, rescore, published, ranked);
	const noise = weightNoise(context, rescore, published, ranked);
	const told = ranked > 1;
	return {
		findings: [...choices.findings, ...drops.findings, ...noise.findings],
		tables: [choices.table, drops.table, noise.table],
		checks: [
			{ id: 'method-choices', told: told && choices.tried > 0, found: choices.found },
			{ id: 'drop-one', told: told && drops.tried > 0, found: drops.found },
			{ id: 'weight-noise', told: ranked >= fewestRanked, found: noise.found },
		],
	};
}

interface Compared {
	readonly table: AuditTable;
	readonly findings: readonly AuditFinding[];
	readonly tried: number;
	readonly found: string;
}

const shiftColumns: readonly AuditColumn[] = [
	{ id: 'ranked', heading: 'Areas ranked by both', kind: 'number', decimals: 0 },
	{ id: 'mean_shift', heading: 'Places moved among them, on average', kind: 'number', decimals: 2 },
	{ id: 'largest_shift', heading: 'Most places moved', kind: 'number', decimals: 0 },
	{ id: 'area', heading: 'Area that moved most', kind: 'text' },
	{ id: 'from', heading: 'From rank among them', kind: 'number', decimals: 0 },
	{ id: 'to', heading: 'To rank among them', kind: 'number', decimals: 0 },
	{ id: 'spearman', heading: 'Correlation of ranks', kind: 'number', decimals: 3 },
];

/** Of several areas that move furthest, the one ranked highest. */
function furthest({ gained, largestShift }: ScoreComparison): number {
	return gained.findIndex((places) => largestShift > 0 && Math.abs(places) === largestShift);
}

function shiftCells(context: AuditContext, compared: ScoreComparison): readonly AuditCell[] {
	const { ranked: both, before, after, meanShift, largestShift, rankCorrelation } = compared;
	const i = furthest(compared);
	const who = i < 0 ? ['', null, null] : [areaName(context, i), before[i]!, after[i]!];
	if (both === 0) return [0, null, null, '', null, null, null];
	return [both, figure(meanShift), largestShift, ...who, figure(rankCorrelation)];
}

/** A choice or part, and what it does to the ranks. */
interface Mover {
	readonly name: string;
	readonly compared: ScoreComparison;
}

/** By the share of all places, since not all choices rank as many areas. */
function moreMoving(most: Mover | null, other: Mover): Mover {
	const share = ({ compared: { meanShift, ranked } }: Mover) => (ranked === 0 ? 0 : meanShift / ranked);
	return most !== null && share(most) >= share(other) ? most : other;
}

function movesRanks({ meanShift, ranked }: ScoreComparison): boolean {
	return meanShift > mostShift * ranked;
}

function figuresOf({ meanShift, largestShift, ranked, rankCorrelation }: ScoreComparison) {
	return { meanShift, largestShift, ranked, spearman: rankCorrelation };
}

/** How far areas move, and the one that moves furthest, as a sentence tells it. */
function moveOf(context: AuditContext, compared: ScoreComparison, published: number): RankMove {
	const i = furthest(compared);
	return {
		mean: compared.meanShift,
		ranked: compared.ranked,
		all: compared.ranked === published,
		area: areaName(context, i),
		from: compared.before[i]!,
		to: compared.after[i]!,
	};
}

function areaName({ dataset, areas }: AuditContext, i: number): string {
	return dataset.areas[areas[i]!]!.name;
}

function choiceTable(context: AuditContext, rescore: NodeRescorer, published: Float64Array, ranked: number): Compared {
	const findings: AuditFinding[] = [];
	const rows: (readonly AuditCell[])[] = [];
	let tried = 0;
	let most: Mover | null = null;
	for (const { id, step, name, scores } of methodChoices(context, rescore)) {
		const title = choiceWords.steps[step];
		let other: Float64Array;
		try {
			other = scores();
		} catch (error) {
			if (!(error instanceof InputError)) throw error;
			const reason = words.refusal(error.problems.map(({ message }) => message));
			rows.push([title, name, null, null, null, '', null, null, null, reason]);
			const text = words.choiceRefused(title, name, reason);
			findings.push(finding('method-choices', `REFUSED_${code(id)}`, 'note', [], {}, text));
			continue;
		}
		const compared = compareScores(published, other);
		const unranked = ranked - compared.ranked;
		tried++;
		rows.push([title, name, ...shiftCells(context, compared), unranked > 0 ? words.losesAreas(unranked) : '']);
		most = moreMoving(most, { name, compared });
		if (movesRanks(compared)) {
			const i = furthest(compared);
			const text = words.choiceMovesRanks(title, name, moveOf(context, compared, ranked));
			findings.push(
				finding('method-choices', `MOVES_RANKS_${code(id)}`, 'shortfall', [], figuresOf(compared), text, [
					codeOf(context, i),
				]),
			);
		}
	}
	return {
		findings,
		tried,
		found:
			most === null
				? ''
				: `Of ${counted(tried, 'other choice')} tried, the one that moves ranks most moves areas by ${most.compared.meanShift.toFixed(1)} of ${counted(most.compared.ranked, 'place')} on average (${most.name}).`,
		table: {
			id: 'choices',
			caption: 'What another choice does to the ranks of the areas that both rank, everything else as it is',
			columns: [
				{ id: 'step', heading: 'Step', kind: 'text' },
				{ id: 'choice', heading: 'Choice', kind: 'text' },
				...shiftColumns,
				{ id: 'remark', heading: 'Remark', kind: 'text' },
			],
			rows,
		},
	};
}

const code = (id: string) => id.toUpperCase().replaceAll('-', '_');

function codeOf({ scores, areas }: AuditContext, i: number): string {
	return scores.panel.areas[areas[i]!]!;
}

function dropTable(context: AuditContext, rescore: NodeRescorer, published: Float64Array, ranked: number): Compared {
	const { scores, name, id } = context;
	const { tree } = scores;
	const elements = tree.measures
		.map((_, m) => m)
		.filter((m) => m > 0 && m < tree.nodes.length + tree.inIndex && (tree.children[m] ?? [m]).length > 0);
	const findings: AuditFinding[] = [];
	let most: Mover | null = null;
	const rows = elements.map((dropped): readonly AuditCell[] => {
		const compared = compareScores(published, rescore({ weight: (m) => (m === dropped ? 0 : 1) }));
		const { type } = tree.measures[dropped]!;
		most = moreMoving(most, { name: name(dropped), compared });
		if (movesRanks(compared)) {
			const i = furthest(compared);
			const text = words.dropMovesRanks(name(dropped), moveOf(context, compared, ranked));
			// A dimension is a large part by design: that ranks hang on it is no fault.
			const severity = type === 'dimension' ? 'note' : 'shortfall';
			findings.push(
				finding('drop-one', 'RANKS_HANG_ON_PART', severity, [id(dropped)], figuresOf(compared), text, [
					codeOf(context, i),
				]),
			);
		}
		return [name(dropped), type, ...shiftCells(context, compared)];
	});
	// Narrowed by hand: what a callback assigns is not seen.
	const mover = most as Mover | null;
	return {
		findings,
		tried: elements.length,
		found:
			mover === null
				? ''
				: `Of ${counted(elements.length, 'part')} left out in turn, ${mover.name} moves ranks most: by ${mover.compared.meanShift.toFixed(1)} of ${counted(mover.compared.ranked, 'place')} on average.`,
		table: {
			id: 'drop-one',
			caption: 'What leaving out one part does to the ranks of the areas that keep one',
			columns: [
				{ id: 'part', heading: 'Left out', kind: 'text' },
				{ id: 'type', heading: 'Kind', kind: 'text' },
				...shiftColumns,
			],
			rows,
		},
	};
}
