import type { AuditCheckId, AuditVerdict } from '../audit.ts';

/** A check's name, what is said where there is nothing to look at, and what to do where it does not pass. */
export interface CheckWords {
	readonly title: string;
	readonly nothing: string;
	readonly advice: Readonly<Record<Exclude<AuditVerdict, 'passes'>, string>>;
}

const moreAreas = 'Look at the same indicators over more areas (all of the region, say), or leave it open and say so.';
const noPair = 'No measure has two parts to compare.';

/** The words of each check. */
export const checkWords: Readonly<Record<AuditCheckId, CheckWords>> = {
	together: {
		title: 'Parts that stand together move together',
		nothing: noPair,
		advice: {
			'falls-short':
				'Check the directions first. Then move, replace or drop the indicators named, or say why they stand together all the same.',
			'cannot-be-told': moreAreas,
		},
	},
	redundancy: {
		title: 'No two parts say the same',
		nothing: 'No measure has two parts that four areas or more have both of.',
		advice: {
			'falls-short': 'Keep one of the two, or halve their weights.',
			'cannot-be-told': 'It takes two parts, and figures of both for four areas or more.',
		},
	},
	placement: {
		title: 'Each indicator stands in the right component',
		nothing: 'There are not two components to compare.',
		advice: {
			'falls-short':
				'Consider moving the indicators named; keep them where they are if their meaning says so, and say why.',
			'cannot-be-told': `The table names the indicators to think about. ${moreAreas}`,
		},
	},
	voice: {
		title: 'Each indicator has a say in the index',
		nothing: 'The index has no scores to compare.',
		advice: {
			'falls-short':
				'An indicator without a say can go, or be shown outside the index; one that moves against it needs its direction checked.',
			'cannot-be-told': `The table names the indicators to think about. ${moreAreas}`,
		},
	},
	alpha: {
		title: 'Measures hold together (alpha)',
		nothing: noPair,
		advice: {
			'falls-short':
				'Show it, and say why the parts stand together; published subnational indices do not reach 0.7 either.',
			'cannot-be-told': 'More areas with all parts, or parts that vary, are needed.',
		},
	},
	adequacy: {
		title: 'Parts share enough for one measure (KMO)',
		nothing: 'No measure has three parts or more.',
		advice: {
			'falls-short': 'Do not take weights from principal components there; consider moving the parts named.',
			'cannot-be-told': 'It takes three parts, none of which follows from the others.',
		},
	},
	'one-thing': {
		title: 'Each measure is about one thing',
		nothing: noPair,
		advice: {
			'falls-short': 'Consider splitting the measures named in two, or say that they are baskets of different things.',
			'cannot-be-told':
				'With these areas, the links cannot be told from chance: do not take weights from principal components.',
		},
	},
	'weights-followed': {
		title: 'Parts count as their weights say',
		nothing: noPair,
		advice: {
			'falls-short':
				'Say what parts count for in fact; the balancing weights show what it would take to make them count equally.',
			'cannot-be-told': 'Correlations of so few areas are rough: read the shares as a hint.',
		},
	},
	'pca-weights': {
		title: 'No weight rests on unsteady principal components',
		nothing: 'No component has three indicators to find such weights for.',
		advice: {
			'falls-short': 'Use equal weights, or weights estimated on many more areas.',
			'cannot-be-told': 'Nothing needs doing unless you mean to use such weights.',
		},
	},
	outliers: {
		title: 'No indicator is distorted by a few areas',
		nothing: 'No indicator has four different values.',
		advice: {
			'falls-short':
				'Check the figures of the areas named; if they are right, use a cap or a logarithm (transform), or treat outliers.',
			'cannot-be-told': 'More areas, or figures that vary, are needed.',
		},
	},
	clamped: {
		title: 'Best and worst cases leave room for the areas',
		nothing: 'There are no indicators.',
		advice: {
			'falls-short': 'Widen the best or worst case of the indicators named, unless it is a true bound or a target.',
			'cannot-be-told': 'There are no figures.',
		},
	},
	availability: {
		title: 'The data are there',
		nothing: 'There are no figures.',
		advice: {
			'falls-short': 'Find the figures, drop the indicators, or leave the areas named without a score.',
			'cannot-be-told': 'There are no figures.',
		},
	},
	'method-choices': {
		title: 'Ranks do not hang on one choice of method',
		nothing: 'Fewer than two areas are ranked, or no other choice can be made.',
		advice: {
			'falls-short': 'Publish the reason for each choice named, and ranks with their range or in bands.',
			'cannot-be-told': 'Ranks of two areas or more are needed.',
		},
	},
	'drop-one': {
		title: 'Ranks do not hang on one indicator or component',
		nothing: 'Fewer than two areas are ranked.',
		advice: {
			'falls-short': 'Look hard at the figures of the parts named, and tell readers that ranks hang on them.',
			'cannot-be-told': 'Ranks of two areas or more are needed.',
		},
	},
	'weight-noise': {
		title: 'Ranks stand firm when weights differ a little',
		nothing: 'Fewer than five areas are ranked.',
		advice: {
			'falls-short': 'Publish ranks with their range, or in bands.',
			'cannot-be-told': 'Ranks of five areas or more are needed.',
		},
	},
	outside: {
		title: 'The index moves with figures outside it',
		nothing: 'There are no figures outside the index to hold it to.',
		advice: {
			'falls-short': 'Find out why the index moves against the figures named before it is published.',
			'cannot-be-told':
				'Add indicators without a component, or a column to the area list (deprivation, income), to hold the index to.',
		},
	},
};
