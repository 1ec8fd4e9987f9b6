import {
	type ChangeRow,
	changeFields,
	flagBit,
	type Measure,
	PackedRows,
	type RatingRow,
	type Result,
	ratingFields,
	type ScorePanel,
} from '@social-index/schema';
import { areaCodes, values } from './smallDataset.ts';

const centum = { low: 0, high: 100 };

/** What the engine might make of the small dataset. */
export function smallResult(): Result {
	const panel = smallPanel();
	return {
		panel,
		weights: [
			{
				measure: 'index',
				period: null,
				parent: '',
				weight: 1,
				effectiveWeight: 1,
				pointsPerUnit: 1,
				...noAnchors,
				origin: 'equal',
			},
			{
				measure: 'needs',
				period: null,
				parent: 'index',
				weight: 1,
				effectiveWeight: 1,
				pointsPerUnit: 1,
				...noAnchors,
				origin: 'equal',
			},
			{
				measure: 'health',
				period: null,
				parent: 'needs',
				weight: 1,
				effectiveWeight: 1,
				pointsPerUnit: 1,
				...noAnchors,
				origin: 'equal',
			},
			{
				measure: 'deaths',
				period: null,
				parent: 'health',
				weight: 0.5,
				effectiveWeight: 0.5,
				pointsPerUnit: -2.5,
				best: 0,
				worst: 20,
				mean: 10.4,
				sd: 1 / 3,
				origin: 'equal',
			},
			{
				measure: 'walking',
				period: null,
				parent: 'health',
				weight: 0.5,
				effectiveWeight: 0.5,
				pointsPerUnit: 0.5,
				best: 100,
				worst: 0,
				mean: 33.3,
				sd: 2 / 3,
				origin: 'equal',
			},
		],
		fit: [
			{
				measure: 'health',
				n: 5,
				alpha: 0.71,
				kmo: 0.5,
				pc1Share: 0.8,
				eigenvalues: [1.6, 0.4],
				minR: 0.6,
				maxR: 0.6,
				warnings: ['Two indicators, so | nothing to tell apart.', 'Five rows, no more.'],
			},
			{
				measure: 'water',
				n: 0,
				alpha: null,
				kmo: null,
				pc1Share: null,
				eigenvalues: [],
				minR: null,
				maxR: null,
				warnings: [],
			},
		],
		ratings: PackedRows.of<RatingRow>(ratingFields, [
			{
				area: 'E01',
				period: '2013',
				measure: 'health',
				rating: 'strength',
				kind: 'position',
				comparator: 'peers',
				comparatorValue: 20,
				difference: 60,
				basis: 'more than 1.00 x spread 4.21 and 1 point',
			},
			{
				area: 'E01',
				period: '2012',
				measure: 'health',
				rating: 'not-compared',
				kind: 'progress',
				comparator: 'period:2011',
				comparatorValue: null,
				difference: null,
				basis: 'no earlier period',
			},
		]),
		changes: PackedRows.of<ChangeRow>(changeFields, [
			{ ...change, contributor: 'deaths', contribution: 2.5 },
			{ ...change, contributor: 'walking', contribution: 10 },
		]),
		peers: new Map([
			['E01', ['E02', 'E03']],
			['E02', ['E01', 'E03']],
		]),
		scales: { index: centum, dimension: centum, component: centum, indicator: centum },
		options: { clamp: true, required_share: { component: 0.5 } },
		warnings: ['Water is not scored.'],
	};
}

const noAnchors = { best: null, worst: null, mean: null, sd: null };
const change = {
	area: 'E01',
	from: '2012',
	to: '2013',
	measure: 'health',
	change: 12.5,
	lower: null,
	upper: null,
	clear: true,
};

function smallPanel(): ScorePanel {
	const measures: Measure[] = [
		measure('index', 'index', null, ['needs']),
		measure('needs', 'dimension', 'index', ['health', 'water']),
		measure('health', 'component', 'needs', ['deaths', 'walking']),
		{ ...measure('water', 'component', 'needs', []), gap: 'No ward figures are published.' },
		{ ...measure('deaths', 'indicator', 'health', []), direction: 'lower' },
		measure('walking', 'indicator', 'health', []),
		{ ...measure('rents', 'indicator', null, []), direction: 'neither' },
	];
	const perMeasure = 2 * areaCodes.length;
	const size = measures.length * perMeasure;
	const score = new Float64Array(size).fill(Number.NaN);
	const value = new Float64Array(size).fill(Number.NaN);
	const flag = new Uint16Array(size);
	const dataPeriod = new Int16Array(size).fill(-1);
	for (let i = 0; i < perMeasure; i++) {
		const [deaths, walking, rents] = values.map((of) => of.flat()[i]!) as [number | null, number, number | null];
		const deathsScore = deaths === null ? null : 100 * Math.max(0, (20 - deaths) / 20);
		const health = deathsScore === null ? walking : (deathsScore + walking) / 2;
		for (const aggregate of [0, 1, 2]) {
			score[aggregate * perMeasure + i] = health;
			if (deaths === null) flag[aggregate * perMeasure + i] = flagBit.partial;
		}
		flag[3 * perMeasure + i] = flagBit['not-available'];
		value[4 * perMeasure + i] = deaths ?? Number.NaN;
		score[4 * perMeasure + i] = deathsScore ?? Number.NaN;
		flag[4 * perMeasure + i] = deaths === null ? flagBit.suppressed : deaths > 20 ? flagBit.clamped : 0;
		value[5 * perMeasure + i] = walking;
		score[5 * perMeasure + i] = walking;
		value[6 * perMeasure + i] = rents ?? Number.NaN;
		flag[6 * perMeasure + i] = rents === null ? flagBit['not-available'] : flagBit['not-applicable'];
	}
	// Walking of the second ward in 2013 is of the year before.
	flag[5 * perMeasure + 5] = flagBit.carried;
	dataPeriod[5 * perMeasure + 5] = 0;
	const rank = new Int32Array(size);
	const ranked = new Int32Array(size);
	for (let cell = 0; cell < size; cell += 4) {
		const wards = [...score.subarray(cell, cell + 3)].filter((found) => !Number.isNaN(found));
		for (const a of [0, 1, 2]) {
			if (Number.isNaN(score[cell + a])) continue;
			rank[cell + a] = 1 + wards.filter((other) => other > score[cell + a]!).length;
		}
		ranked.fill(wards.length, cell, cell + 3);
		if (!Number.isNaN(score[cell + 3])) {
			rank[cell + 3] = 1;
			ranked[cell + 3] = 1;
		}
	}
	const periods = ['2012', '2013'];
	return { measures, periods, areas: areaCodes, score, value, rank, ranked, flag, dataPeriod, dataPeriods: periods };
}

function measure(id: string, type: Measure['type'], parent: string | null, children: string[]): Measure {
	return {
		id,
		type,
		name: `Name of ${id}`,
		shortName: id,
		description: '',
		parent,
		children,
		gap: null,
		direction: 'higher',
	};
}
