import type { MeasureWords } from '../../words/ofMeasure.ts';
import { rankedRows, sharedDataPeriod, spreadOf } from './measureRows.ts';
import type { MeasureState } from './measureState.ts';

/**
 * The message of a measure's page in one period, from the figures shown there: where the areas lie, how many have no
 * figure, and how the place as a whole stands against the first period.
 */
export function measureHeadline(...of: Parameters<typeof measureMessages>): string {
	return measureMessages(...of).join(' ');
}

/** The same, a sentence or two at a time: of the areas, then of the place as a whole where it has a figure. */
export function measureMessages(
	page: Pick<MeasureState, 'figures' | 'whole' | 'shown' | 'periods' | 'decimals' | 'scale' | 'unit'>,
	period: number,
	noun: string,
	plural: string,
	words: MeasureWords,
): readonly string[] {
	const { shown, whole, periods } = page;
	const say = (n: number) =>
		shown === 'score' ? words.score(n, page.scale) : words.value(n, page.decimals, page.unit);
	const rows = rankedRows(page.figures, period);
	const spread = spreadOf(rows, shown);
	const missing = rows.length - (spread?.count ?? rows.length);
	const sentences = [
		words.measure.headline(spread, shown, periods[period]!.name, plural, say, sharedDataPeriod(rows)) +
			words.measure.missingCount(missing, noun, plural),
	];
	const now = whole?.[shown][period] ?? null;
	if (whole !== null && now !== null) {
		const then = whole[shown][0] ?? null;
		const timeOf = (t: number) => whole.notes[t]!.dataPeriod ?? periods[t]!.id;
		const comparable = then !== null && timeOf(0) !== timeOf(period);
		sentences.push(
			words.measure.whole(
				whole.name,
				say(now),
				comparable ? { text: say(then), period: timeOf(0) === periods[0]!.id ? periods[0]!.name : timeOf(0) } : null,
			),
		);
	}
	return sentences;
}
