import type { DisclosureMode, Indicator } from '@social-index/schema';
import { nearestSpelling } from '../nearestSpelling.ts';
import type { ProblemList } from '../problemList.ts';
import type { Table } from '../tables/parseTable.ts';
import type { IndicatorRow } from './indicatorRow.ts';

const modes: readonly DisclosureMode[] = ['none', 'suppress', 'round'];

/** How the indicator is protected; what is not said is left to index.yaml. */
export function readDisclosure(row: IndicatorRow): Partial<Indicator> {
	const written = row.text('disclosure') !== '';
	const disclosure = row.word('disclosure', modes, 'suppress', 'UNKNOWN_DISCLOSURE');
	const sensitive = row.word('sensitive', ['yes', 'no'] as const, 'no', 'UNKNOWN_DISCLOSURE') === 'yes';
	const minCount = row.text('min_count');
	if (written && disclosure === 'none' && (sensitive || (minCount !== '' && minCount !== '0'))) {
		row.report('disclosure', {
			code: 'DISCLOSURE_CONTRADICTED',
			found: 'none',
			message: 'Figures are to be published as they are, and yet small counts are to be kept back.',
			mend: 'Write suppress or round here, or empty min_count and sensitive.',
		});
	}
	const [roundTo, minDenominator] = [row.wholeNumber('round_to'), row.wholeNumber('min_denominator')];
	const totalOf = row
		.text('total_of')
		.split(/[\s,;|]+/)
		.filter((id) => id !== '');
	return {
		...(written ? { disclosure } : {}),
		...(roundTo === null ? {} : { roundTo }),
		...(minDenominator === null ? {} : { minDenominator }),
		...(sensitive ? { sensitive } : {}),
		...(totalOf.length === 0 ? {} : { totalOf }),
	};
}

/** Reports parts of a total that are no other indicators. */
export function reportUnknownParts(
	table: Table,
	indicators: readonly Indicator[],
	lineOf: ReadonlyMap<string, number>,
	problems: ProblemList,
): void {
	const ids = new Set(indicators.map(({ id }) => id));
	for (const { id, totalOf } of indicators) {
		for (const part of totalOf ?? []) {
			if (ids.has(part) && part !== id) continue;
			const alike = nearestSpelling(
				part,
				[...ids].filter((own) => own !== id),
			);
			problems.error({
				code: 'UNKNOWN_PART',
				file: table.file,
				line: lineOf.get(id)!,
				column: 'total_of',
				found: part,
				message: part === id ? 'An indicator cannot be a part of itself.' : 'There is no indicator of this id.',
				mend: alike === null ? 'Write ids of other indicators, separated by spaces.' : `Did you mean ${alike}?`,
			});
		}
	}
}
