import { changedLookups, lookupProject } from '../testing/lookupProject.ts';
import type { Changes } from '../testing/smallProject.ts';
import { testEachIsTold } from '../testing/told.ts';

const yaml = (from: string, to: string): Changes => changedLookups('index.yaml', from, to);
const lookup11 = 'file: geography/11-21.csv, method: equal-shares';
const line = (sought: string): number =>
	lookupProject['index.yaml']!.split('\n').findIndex((own) => own.includes(sought)) + 1;
const lookups = { file: 'index.yaml', column: 'geography → lookups' };

testEachIsTold([
	{
		about: 'a geography that is not there',
		changes: yaml('to: block-2021', 'to: block-2020'),
		code: 'UNKNOWN_LEVEL',
		file: 'index.yaml',
		line: line('from: block-2011, to: block-2021'),
		column: 'geography → lookups → to',
		found: 'block-2020',
		says: /No level and no source geography/,
		mend: /Did you mean block-2021\?/,
	},
	{
		about: 'a lookup of a geography in itself',
		changes: yaml('from: block-2011, to: block-2021', 'from: block-2021, to: block-2021'),
		code: 'UNFIT_LOOKUP',
		...lookups,
		found: 'block-2021 to block-2021',
		says: /from a geography to itself/,
		mend: /from or to/,
	},
	{
		about: 'two lookups between the same geographies',
		changes: yaml('from: block-2011, to: old-ward', 'from: block-2011, to: block-2021'),
		code: 'REPEATED_LOOKUP',
		...lookups,
		found: 'block-2011 to block-2021',
		says: /Two lookups/,
		mend: /Keep the one/,
	},
	{
		about: 'weights that are asked for and not named',
		changes: yaml('method: equal-shares', 'method: weighted'),
		code: 'UNFIT_LOOKUP',
		...lookups,
		found: 'block-2011 to block-2021',
		says: /method weighted needs a weight column/,
		mend: /columns: \{ weight/,
	},
	{
		about: 'weights that would be passed over',
		changes: yaml(lookup11, `${lookup11}, columns: { weight: share }`),
		code: 'UNFIT_LOOKUP',
		...lookups,
		found: 'block-2011 to block-2021',
		says: /no use for a weight column/,
		mend: /method: weighted/,
	},
	{
		about: 'a lookup without a file',
		changes: yaml(lookup11, 'method: equal-shares'),
		code: 'UNFIT_LOOKUP',
		...lookups,
		found: 'block-2011 to block-2021',
		says: /needs a file/,
		mend: /Add file/,
	},
	{
		about: 'a way through small areas that are not named',
		changes: yaml('through: block-2011, ', ''),
		code: 'UNFIT_LOOKUP',
		...lookups,
		found: 'old-ward to ward',
		says: /needs the small areas/,
		mend: /Add through/,
	},
	{
		about: 'a way through small areas that lead to one side only',
		changes: yaml('through: block-2011', 'through: block-2021'),
		code: 'NO_ROUTE',
		...lookups,
		found: 'block-2021',
		says: /No lookup leads from block-2021 to old-ward/,
		mend: /Add the lookups from block-2021 to both/,
	},
	{
		about: 'people that no indicator counts',
		changes: yaml('weight_by: people', 'weight_by: inhabitants'),
		code: 'UNKNOWN_BASE',
		...lookups,
		found: 'inhabitants',
		says: /no indicator of this id/,
		mend: /counts people/,
	},
	{
		about: 'people that are no count',
		changes: yaml('weight_by: people', 'weight_by: crime'),
		code: 'BASE_NOT_A_COUNT',
		...lookups,
		found: 'crime',
		says: /Crime is of the kind rate, and areas are divided by a count/,
		mend: /kind to count/,
	},
	{
		about: 'two geographies of one id',
		changes: yaml('{ id: block-2021, name', '{ id: block-2011, name'),
		code: 'REPEATED_GEOGRAPHY',
		file: 'index.yaml',
		found: 'block-2011',
		says: /has this id already/,
		mend: /says its vintage/,
	},
]);
