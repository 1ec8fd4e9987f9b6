import { expect, test } from 'vitest';
import { checkWith, smallProject } from '../testing/smallProject.ts';

/** The small project with counts of small areas, one of which is divided between two wards. */
async function countsOf(first: number, divided: number, minCount: string) {
	const { dataset, problems } = await checkWith({
		'index.yaml': smallProject['index.yaml']!.replace(
			'  tiles:',
			`  sources:
    - { id: lsoa, name: LSOA, plural: LSOAs, vintage: 2021 }
  lookups:
    - { from: lsoa, to: ward, file: geography/lookup.csv, method: weighted, columns: { weight: weight }, version: Invented }
  tiles:`,
		).replace('  - file: data/figures.csv', '  - file: data/figures.csv\n  - { file: data/ill.csv, level: lsoa }'),
		'indicators.csv': smallProject['indicators.csv']!.trim()
			.split('\n')
			.map((line, i) => `${line},${i === 0 ? 'kind,min_count' : ','}`)
			.concat(`ill,Ill,,lower,people,How many are ill.,Records,OGL-UK-3.0,,,,count,${minCount}`, '')
			.join('\n'),
		'geography/lookup.csv':
			'from,to,weight\nS1,E05000026,1\nS2,E05000026,0.5\nS2,E05000027,0.5\nS3,E05000027,1\nS4,E05000028,1\n',
		// What the first two wards have together stays the same, as the borough tells it.
		'data/ill.csv': `indicator,area,period,value\nill,S1,2012,${first}\nill,S2,2012,${divided}\nill,S3,2012,${24 - first - divided}\nill,S4,2012,37\n`,
	});
	expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
	return dataset!;
}

test('how a hidden count was made of divided areas is the same whatever the count is', async () => {
	// 2 and half of 2 are 3; 1 and half of 2 are 2; 2 and half of 4 are 4.
	const [three, two, four] = [await countsOf(2, 2, '5'), await countsOf(1, 2, '5'), await countsOf(2, 4, '5')];
	const told = three.conversions.filter(({ indicator }) => indicator === 'ill');
	// Of the first two wards nothing is told, hidden as they are; of others that were made, that they were.
	expect(told.map(({ area }) => area)).toEqual(expect.not.arrayContaining(['E05000026', 'E05000027']));
	expect(told.map(({ area }) => area)).toContain('E05000028');
	for (const other of [two, four]) {
		expect(other.conversions.filter(({ indicator }) => indicator === 'ill')).toEqual(told);
		expect(other.observations.flag).toEqual(three.observations.flag);
	}
});

test('of a count of a public source the share is of the count, as before', async () => {
	const dataset = await countsOf(2, 2, '');
	const [made] = dataset.conversions.filter(({ area }) => area === 'E05000026');
	expect(made!.splitShare).toBeCloseTo(1 / 3, 12);
});

test('figures of wards and of the small areas within them are not subtracted, whether or not the lookup made one of the other', async () => {
	const { dataset, problems } = await checkWith({
		'index.yaml': smallProject['index.yaml']!.replace(
			'  tiles:',
			`    - { id: lsoa, name: LSOA, plural: LSOAs, vintage: 2021, areas: geography/lsoas.csv }
  lookups:
    - { from: lsoa, to: ward, file: geography/lookup.csv, method: best-fit, version: Invented }
  tiles:`,
		).replace('  - file: data/figures.csv', '  - file: data/figures.csv\n  - file: data/ill.csv'),
		'indicators.csv': smallProject['indicators.csv']!.trim()
			.split('\n')
			.map((line, i) => `${line},${i === 0 ? 'kind,min_count' : ','}`)
			.concat('ill,Ill,,lower,people,How many are ill.,Records,OGL-UK-3.0,,,,count,5', '')
			.join('\n'),
		'geography/lsoas.csv': 'code,name\nE01000001,One\nE01000002,Two\nE01000003,Three\n',
		'geography/lookup.csv': 'from,to\nE01000001,E05000026\nE01000002,E05000026\nE01000003,E05000027\n',
		// The file says nothing of levels, so nothing is converted.
		'data/ill.csv': `indicator,area,period,value
ill,E01000001,2012,3
ill,E01000002,2012,33
ill,E01000003,2012,40
ill,E05000026,2012,36
ill,E05000027,2012,40
`,
	});
	expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
	const { observations } = dataset!;
	const first = observations.indicators.indexOf('ill') * observations.periods.length;
	const t = observations.periods.findIndex(({ id }) => id === '2012');
	const figureOf = (code: string) =>
		observations.value[(first + t) * observations.areas.length + observations.areas.indexOf(code)];
	// 36 less 33 would be 3.
	expect(['E01000001', 'E01000002'].map(figureOf)).toEqual([Number.NaN, Number.NaN]);
	expect(['E01000003', 'E05000026', 'E05000027'].map(figureOf)).toEqual([40, 36, 40]);
});
