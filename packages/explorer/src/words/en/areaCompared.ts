import type { MeasureScale } from '../../model/measureScales.ts';
import type { Compared, PeersSaid } from '../../state/area/comparedNow.ts';
import { shared } from './shared.ts';

const peersOf = (peers: PeersSaid | null) => {
	if (peers === null) return 'its peers';
	const count = shared.integer(peers.count);
	return peers.all ? `the other ${count} ${peers.plural}` : `the ${count} ${peers.plural} most like it`;
};

/** Words about what an area is held against. */
export const areaComparedWords = {
	compareChoice: 'Compare with',
	/** On a button, and above a column. */
	comparator: ({ against, peers }: Compared) =>
		against.kind === 'past' ? 'Its own past' : against.kind === 'area' ? against.name : capital(peersOf(peers)),
	whom: ({ against, peers, since }: Compared) =>
		against.kind === 'peers'
			? peersOf(peers)
			: against.kind === 'area'
				? `${against.name} as a whole`
				: `its own past${since === null ? '' : ` (${since})`}`,
	comparedWith: (whom: string) => `Compared with ${whom}.`,
	/** Where scripts are off. */
	comparisonsBelow: 'How it compares with each of them',
	/** What the number beside a name is: a middle score, a score, an earlier score. */
	heldName: ({ against, since }: Compared) =>
		against.kind === 'peers'
			? 'the middle score of its peers'
			: against.kind === 'area'
				? against.name
				: (since ?? 'before'),
	figureThere: (name: string) => `${name}:`,
	peersAre: ({ count, plural }: PeersSaid, alikeIn: string) =>
		`Its peers are the ${shared.integer(count)} ${plural} most like it in ${alikeIn}.`,
	/** @param scale - that of indicators, of which a point of the rule is a hundredth */
	peersRule: (spread: number, threshold: number, scale: MeasureScale) =>
		`An indicator is called a strength or a weakness where its score lies further from the middle score of the peers than ${
			spread === 1 ? 'the peers usually do' : `${shared.number(spread, 2)} times as far as the peers usually do`
		}, and by more than ${shared.points(threshold * scale.point)}.`,
	placeRule: (name: string, threshold: number, scale: MeasureScale) =>
		`An indicator is called a strength or a weakness where its score lies more than ${shared.points(threshold * scale.point)} above or below that of ${name} as a whole.`,
	pastRule: (since: string, threshold: number, scale: MeasureScale) =>
		`An indicator is called improved or declined where its score changed by ${shared.points(threshold * scale.point)} or more since ${since}.`,
	strengths: 'Relative strengths',
	weaknesses: 'Relative weaknesses',
	improved: 'Improved most',
	declined: 'Declined most',
	noStrengths: 'No indicator stands out above.',
	noWeaknesses: 'No indicator stands out below.',
	noImproved: 'No indicator has clearly improved.',
	noDeclined: 'No indicator has clearly declined.',
	/** Why none of the indicators can be held against it in a period. */
	notCompared: ({ against, since }: Compared, period: string) =>
		`Not compared in ${period}: ${
			against.kind === 'peers'
				? 'fewer than 2 of its peers have a score there.'
				: against.kind === 'area'
					? `${against.name} has no score of an indicator there.`
					: since === null
						? 'there is no earlier year.'
						: `it has no score of an indicator in ${since}.`
		}`,
	notComparedOwn: (period: string) => `Not compared in ${period}: it has no score of an indicator there itself.`,
	/** The same in a cell of a table. */
	reason: ({ against, since }: Compared) =>
		against.kind === 'peers'
			? 'too few peers have a score'
			: against.kind === 'area'
				? 'no score there'
				: since === null
					? 'no earlier year'
					: 'no earlier score',
	ownMissing: 'no score of its own',
	comparisonsTitle: 'Every indicator against each of them, as a table',
	comparisonsCaption: (name: string, period: string) =>
		`Indicators of ${name} in ${period}: how each score is rated, and the score that it is held against`,
	ownScore: 'Score',
	treeCompared: (position: string | null, since: string | null) =>
		[position === null ? '' : `Position is against ${position}.`, since === null ? '' : `Progress is since ${since}.`]
			.filter((sentence) => sentence !== '')
			.join(' '),
};

function capital(text: string): string {
	return text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1);
}
