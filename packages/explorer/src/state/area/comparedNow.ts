import type { AreaComparator } from './areaComparators.ts';
import type { AreaState } from './areaState.ts';

/** How many peers an area has, and whether they are all the others of its level. */
export interface PeersSaid {
	readonly count: number;
	readonly all: boolean;
	/** The noun of their level in the plural. */
	readonly plural: string;
}

/** What an area is held against in one period, as sentences say it. */
export interface Compared {
	readonly against: AreaComparator;
	readonly peers: PeersSaid | null;
	/** Name of the earlier period that its past stands for; `null` in the first, and for other comparators. */
	readonly since: string | null;
}

export function comparedNow(
	page: Pick<AreaState, 'peers' | 'levelPlural' | 'periods'>,
	against: AreaComparator,
	period: number,
): Compared {
	const { peers, levelPlural, periods } = page;
	const from = against.kind === 'past' ? (against.since[period] ?? null) : null;
	return {
		against,
		peers: peers === null ? null : { count: peers.areas.length, all: peers.all, plural: levelPlural },
		since: from === null ? null : periods[from]!.name,
	};
}
