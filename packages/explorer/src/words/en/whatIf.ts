import type { Suggestion } from '../../state/whatIf/scenarioFigures.ts';
import type { Hindrance, LowScores } from '../../state/whatIf/whatIfResult.ts';
import type { Base, Mean } from '../../state/whatIf/whatIfView.ts';
import { shared } from './shared.ts';

const times = (n: number, base: Base) =>
	n === 0 ? 'left out' : n > 1 ? `× ${n}` : base === 'published' ? 'as published' : '× 1';

const stillStands = 'The last result still stands below.';

const lowScores = ({ measures, areas, first }: LowScores) => {
	const named = measures.slice(0, 3);
	const more = measures.length - named.length;
	const what = shared.list(more > 0 ? [...named, `${shared.integer(more)} more`] : named);
	return `The score is zero or below in ${what}, for ${first}${areas > 1 ? ` and ${shared.integer(areas - 1)} more` : ''}.`;
};

/** The words of the experiment page. */
export const whatIf = {
	title: 'What if?',
	description: (place: string, plural: string) =>
		`Try other weights, means and figures, and see how the ${plural} of ${place} would then stand beside the published ranks.`,
	lede: (period: string, plural: string) =>
		`Would the ${plural} stand in another order if other things counted for more? Try it: the scores of ${period} are worked out anew, by the same method as the published ones, which stay beside them.`,
	warning:
		'An experiment of yours, not a result: only the published scores and ranks are the index. Nothing that you do here is sent anywhere.',
	noScript: 'Trying things needs scripts, which are off in this browser. The published scores and ranks are below.',
	controls: 'What you suppose',
	weightsTitle: 'What counts for how much',
	weightsText: 'Give a part more weight, or none. Parts of what is opened count within it.',
	base: 'Start from',
	bases: {
		published: 'As published',
		parts: 'All parts equal',
		components: 'All components equal',
	} satisfies Record<Base, string>,
	within: (name: string) => `Parts of ${name}`,
	times,
	weightOf: (name: string, n: number, base: Base) => `${name}: ${times(n, base)}`,
	less: (name: string) => `Less weight for ${name}`,
	more: (name: string) => `More weight for ${name}`,
	mean: 'How parts are brought together',
	means: {
		published: 'As published',
		arithmetic: 'Plain mean',
		power: 'Mean of roots, squared',
		geometric: 'Geometric mean',
		shifted: 'Geometric mean, a point added first',
		minimum: 'Lowest part',
	} satisfies Record<Mean, string>,
	meanText: 'From the plain mean to the lowest part, a strength makes up for less and less of a weakness.',
	scenarioTitle: 'Another figure in one area',
	scenarioText: 'Suppose that an indicator had another value there: nothing else changes.',
	noScenario:
		'This index scores areas by how they stand to each other, so that one figure cannot be changed by itself.',
	area: (noun: string) => `In which ${noun}`,
	indicator: 'Which indicator',
	none: 'None',
	value: 'What it would be',
	now: (text: string) => `Now ${text}.`,
	absentNow: 'There is no figure now.',
	loading: 'Fetching its figures …',
	failed: 'Its figures could not be fetched; a number can still be written.',
	suggestions: 'Figures to try',
	suggestion: ({ kind, name }: Pick<Suggestion, 'kind' | 'name'>, text: string, plural: string) =>
		({
			around: `As in ${name} as a whole: ${text}`,
			peers: `As in the middle of similar ${plural}: ${text}`,
			target: `The target: ${text}`,
			tenth: `What the leading tenth of ${plural} reach: ${text}`,
		})[kind],
	reset: 'Back to as published',
	link: 'A link to what you suppose',
	copy: 'Copy the link',
	copied: 'Copied.',
	impossible: ({ because, low }: Hindrance) =>
		({
			weights: `This cannot be worked out: some part is left with nothing that counts. Give something in it a weight. ${stillStands}`,
			mean: `This mean cannot be worked out: it multiplies scores, so all must be above zero.${low === null ? '' : ` ${lowScores(low)}`} ${stillStands}`,
			value: `This value cannot be scored by the method of its indicator. Write another one. ${stillStands}`,
		})[because],
	useShifted: 'Add a point to every score first',
	same: 'Nothing is supposed yet: these are the published scores.',
	unmoved: (plural: string) => `All ${plural} keep their rank.`,
	moved: (n: number, all: number, plural: string) =>
		`${shared.integer(n)} of ${shared.integer(all)} ${plural} would have another rank.`,
	furthest: (name: string, from: number, to: number) =>
		`${name} moves furthest, from ${shared.ordinal(from)} to ${shared.ordinal(to)}.`,
	agreement: (r: number) =>
		`The two orders agree by ${shared.number(r, 2)} (Spearman’s correlation; 1 is the same order).`,
	caption: (period: string) => `Scores and ranks of ${period}, as published and as you suppose`,
	published: 'Published',
	supposed: 'What if',
	score: 'Score',
	rank: 'Rank',
	move: 'Move',
	up: (n: number) => `▲ ${n} up`,
	down: (n: number) => `▼ ${n} down`,
	stays: 'stays',
	sort: 'Order',
	sorts: { rank: 'By supposed rank', name: 'By name' },
	noValue: 'Write a number.',
	clamped: 'It lies beyond the best or worst case of this index, and counts as that.',
};
