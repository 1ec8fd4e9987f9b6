import { flagBit, type InputFile, type Observations } from '@social-index/schema';
import type { ObservationContext } from './dataSource.ts';

/**
 * Lays observations out cell by cell, periods in the order of time, and reports every cell that two rows give.
 *
 * @param files - the project's files in the order of `Dataset.files`
 */
export function layObservations(context: ObservationContext, files: readonly InputFile[]): Observations {
	const { rows, problems, indicators } = context;
	const areas = context.areas.areas;
	const given = new Set(rows.period);
	const order = [...context.periods.periods.keys()]
		.filter((i) => given.has(i))
		.sort((a, b) => {
			const [p, q] = [context.periods.periods[a]!, context.periods.periods[b]!];
			return p.position - q.position || (p.id < q.id ? -1 : 1);
		});
	const periods = order.map((i) => context.periods.periods[i]!);
	const rankOf = new Map(order.map((period, rank) => [period, rank]));
	const size = indicators.length * periods.length * areas.length;
	const numbers = (): Float64Array => new Float64Array(size).fill(Number.NaN);
	const laid: Observations = {
		indicators: indicators.map((indicator) => indicator.id),
		periods,
		areas: areas.map((area) => area.code),
		value: numbers(),
		flag: new Uint16Array(size).fill(flagBit['not-available']),
		numerator: numbers(),
		denominator: numbers(),
		lower: numbers(),
		upper: numbers(),
		file: new Int16Array(size).fill(-1),
		line: new Int32Array(size),
	};
	for (let r = 0; r < rows.length; r++) {
		const period = rankOf.get(rows.period[r]!)!;
		const cell = (rows.indicator[r]! * periods.length + period) * areas.length + rows.area[r]!;
		if (laid.line[cell] !== 0) {
			const file = files[rows.file[r]!]!.path;
			const before = files[laid.file[cell]!]!.path;
			const area = areas[rows.area[r]!]!;
			problems.error({
				code: 'DUPLICATE_ROW',
				file,
				line: rows.line[r]!,
				found: `${indicators[rows.indicator[r]!]!.id}, ${area.code}, ${periods[period]!.id}`,
				message: `This figure (${area.name}) is given already, on line ${laid.line[cell]}${before === file ? '' : ` of ${before}`}.`,
				mend: 'Delete one of the two rows, or correct its indicator, area or period.',
			});
			continue;
		}
		laid.value[cell] = rows.value[r]!;
		laid.flag[cell] = rows.flag[r]!;
		laid.numerator[cell] = rows.numerator[r]!;
		laid.denominator[cell] = rows.denominator[r]!;
		laid.lower[cell] = rows.lower[r]!;
		laid.upper[cell] = rows.upper[r]!;
		laid.file[cell] = rows.file[r]!;
		laid.line[cell] = rows.line[r]!;
	}
	return laid;
}
