import { changedLookups, lookupProject } from '../testing/lookupProject.ts';
import { testEachIsTold } from '../testing/told.ts';

testEachIsTold([
	{
		about: 'that are no indicator',
		changes: changedLookups('indicators.csv', 'score,people', 'score,peeple'),
		code: 'UNKNOWN_BASE',
		file: 'indicators.csv',
		line: 5,
		column: 'base',
		found: 'peeple',
		says: /No indicator/,
		mend: /Did you mean people\?/,
	},
	{
		about: 'that are no count',
		changes: changedLookups('indicators.csv', 'score,people', 'score,crime'),
		code: 'BASE_NOT_A_COUNT',
		file: 'indicators.csv',
		line: 5,
		column: 'base',
		found: 'crime',
		says: /only a count can be a base/,
		mend: /kind of crime to count/,
	},
	{
		about: 'that no file gives',
		changes: {
			...changedLookups('data/blocks.csv', 'people,E01000001,2011,100,,\n', ''),
			'data/blocks.csv': lookupProject['data/blocks.csv']!.replaceAll(/^people.*\n/gm, ''),
			'data/figures.csv': `${lookupProject['data/figures.csv']}people,E09000002,2011,1500\n`,
			'index.yaml': lookupProject['index.yaml']!.replace(/.*method: through.*\n/, ''),
		},
		code: 'BASE_WITHOUT_FIGURES',
		severity: 'warning',
		file: 'indicators.csv',
		line: 5,
		column: 'base',
		says: /no file gives its base people/,
		mend: /level: block-2011/,
	},
]);
