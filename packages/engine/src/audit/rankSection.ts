import { InputError } from '@social-index/schema';
import { compareScores, type ScoreComparison } from '../results/compareScores.ts';
import type { AuditCell, AuditColumn, AuditFinding, AuditTable, SectionResult } from './audit.ts';
import type { AuditContext } from './auditContext.ts';
import { counted, figure } from './auditNumbers.ts';
import { finding } from './finding.ts';
import { methodChoices } from './methodChoices.ts';
import { type NodeRescorer, nodeRescorer } from './nodeRescorer.ts';
import { weightNoise } from './weightNoise.ts';
import { choiceWords } from './words/choiceWords.ts';
import { findingWords as words } from './words/findingWords.ts';

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
			{ id: 'weight-noise', told, found: noise.found },
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
	{ id: 'mean_shift', heading: 'Places moved, on average', kind: 'number', decimals: 2 },
	{ id: 'largest_shift', heading: 'Most places moved', kind: 'number', decimals: 0 },
	{ id: 'area', heading: 'Area that moved most', kind: 'text' },
	{ id: 'from', heading: 'From rank', kind: 'number', decimals: 0 },
	{ id: 'to', heading: 'To rank', kind: 'number', decimals: 0 },
	{ id: 'spearman', heading: 'Correlation of ranks', kind: 'number', decimals: 3 },
];

/** Of several areas that move furthest, the one ranked highest. */
function furthest({ gained, largestShift }: ScoreComparison): number {
	return gained.findIndex((places) => largestShift > 0 && Math.abs(places) === largestShift);
}

function shiftCells(context: AuditContext, compared: ScoreComparison): readonly AuditCell[] {
	const { before, after, meanShift, largestShift, rankCorrelation } = compared;
	const both = before.filter((rank, i) => rank > 0 && after[i]! > 0).length;
	const i = furthest(compared);
	const who = i < 0 ? ['', null, null] : [areaName(context, i), before[i]!, after[i]!];
	if (both === 0) return [0, null, null, '', null, null, null];
	return [both, figure(meanShift), largestShift, ...who, figure(rankCorrelation)];
}

function areaName({ dataset, areas }: AuditContext, i: number): string {
	return dataset.areas[areas[i]!]!.name;
}

function choiceTable(context: AuditContext, rescore: NodeRescorer, published: Float64Array, ranked: number): Compared {
	const findings: AuditFinding[] = [];
	const rows: (readonly AuditCell[])[] = [];
	let tried = 0;
	let most = { shift: -1, name: '' };
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
		const unranked = ranked - compared.after.filter((rank, i) => rank > 0 && compared.before[i]! > 0).length;
		tried++;
		rows.push([title, name, ...shiftCells(context, compared), unranked > 0 ? words.losesAreas(unranked) : '']);
		if (compared.meanShift > most.shift) most = { shift: compared.meanShift, name };
		if (compared.meanShift > mostShift * ranked) {
			const i = furthest(compared);
			const figures = {
				meanShift: compared.meanShift,
				largestShift: compared.largestShift,
				ranked,
				spearman: compared.rankCorrelation,
			};
			const text = words.choiceMovesRanks(
				title,
				name,
				compared.meanShift,
				ranked,
				areaName(context, i),
				compared.before[i]!,
				compared.after[i]!,
			);
			findings.push(
				finding('method-choices', `MOVES_RANKS_${code(id)}`, 'shortfall', [], figures, text, [codeOf(context, i)]),
			);
		}
	}
	return {
		findings,
		tried,
		found: `Of ${counted(tried, 'other choice')} tried, the one that moves ranks most moves areas by ${most.shift.toFixed(1)} of ${ranked} places on average (${most.name}).`,
		table: {
			id: 'choices',
			caption: 'What another choice does to the ranks, everything else as it is',
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
	let most = { shift: -1, name: '' };
	const rows = elements.map((dropped): readonly AuditCell[] => {
		const compared = compareScores(published, rescore({ weight: (m) => (m === dropped ? 0 : 1) }));
		const { type } = tree.measures[dropped]!;
		if (compared.meanShift > most.shift) most = { shift: compared.meanShift, name: name(dropped) };
		if (compared.meanShift > mostShift * ranked) {
			const i = furthest(compared);
			const figures = {
				meanShift: compared.meanShift,
				largestShift: compared.largestShift,
				ranked,
				spearman: compared.rankCorrelation,
			};
			const text = words.dropMovesRanks(
				name(dropped),
				compared.meanShift,
				ranked,
				areaName(context, i),
				compared.before[i]!,
				compared.after[i]!,
			);
			// A dimension is a large part by design: that ranks hang on it is no fault.
			const severity = type === 'dimension' ? 'note' : 'shortfall';
			findings.push(
				finding('drop-one', 'RANKS_HANG_ON_PART', severity, [id(dropped)], figures, text, [codeOf(context, i)]),
			);
		}
		return [name(dropped), type, ...shiftCells(context, compared)];
	});
	return {
		findings,
		tried: elements.length,
		found: `Of ${counted(elements.length, 'part')} left out in turn, ${most.name} moves ranks most: by ${most.shift.toFixed(1)} of ${ranked} places on average.`,
		table: {
			id: 'drop-one',
			caption: 'What leaving out one part does to the ranks',
			columns: [
				{ id: 'part', heading: 'Left out', kind: 'text' },
				{ id: 'type', heading: 'Kind', kind: 'text' },
				...shiftColumns,
			],
			rows,
		},
	};
}
