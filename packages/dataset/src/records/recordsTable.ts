import { absentBits, type Dataset, flagBit, writeFlags } from '@social-index/schema';

const headings = 'indicator,area,period,value,numerator,denominator,lower,upper,flag';

/**
 * The figures that a project's recipes made of records, as a CSV file that the project can read under `data:`; in the order of
 * the recipes, then areas, then time. Where a figure is withheld every number is empty and the flag says so.
 *
 * @returns the text, and how many figures there are and how many of them are withheld
 */
export function recordsTable({ project, observations }: Dataset): {
	readonly text: string;
	readonly figures: number;
	readonly suppressed: number;
} {
	const { periods, areas } = observations;
	const lines = [headings];
	let suppressed = 0;
	for (const id of new Set(project.records.map(({ indicator }) => indicator))) {
		const m = observations.indicators.indexOf(id);
		for (let a = 0; a < areas.length; a++) {
			for (const [t, period] of periods.entries()) {
				const cell = (m * periods.length + t) * areas.length + a;
				if (observations.line[cell] === 0) continue;
				const flag = observations.flag[cell]!;
				if ((flag & flagBit.suppressed) !== 0) suppressed++;
				const known = (flag & absentBits) === 0;
				const number = (of: Float64Array): string => (known && !Number.isNaN(of[cell]!) ? String(of[cell]) : '');
				const { value, numerator, denominator, lower, upper } = observations;
				const numbers = [value, numerator, denominator, lower, upper].map(number);
				lines.push([id, areas[a], period.id, ...numbers, writeFlags(flag)].join(','));
			}
		}
	}
	return { text: `${lines.join('\n')}\n`, figures: lines.length - 1, suppressed };
}
