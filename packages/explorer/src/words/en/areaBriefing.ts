import type { MeasureScale, MeasureScales } from '../../model/measureScales.ts';
import type { Briefing, NamedNumber } from '../../state/area/areaBriefing.ts';
import type { Compared } from '../../state/area/comparedNow.ts';
import { areaComparedWords } from './areaCompared.ts';
import { shared } from './shared.ts';

const points = (value: number, scale: MeasureScale) =>
	`${shared.score(Math.abs(value), scale)} ${Math.abs(value) === 1 ? 'point' : 'points'}`;
const parts = (list: readonly NamedNumber[], scale: MeasureScale) =>
	shared.list(list.map(({ name, value }) => `${name} (${shared.signed(value, scale.decimals)})`));
const are = (n: number, one: string, many: string) => (n === 1 ? one : many);

/** A briefing in sentences, each made only of what the data hold. */
export const areaBriefingWords = {
	/**
	 * @param plural - the level's noun in the plural
	 * @param compared - what the area is held against; `null` where it can be held against nothing
	 */
	briefing: (b: Briefing, plural: string, compared: Compared | null, scales: MeasureScales) =>
		[
			scoreSentence(b, plural, scales.index),
			changeSentence(b, scales.index),
			driversSentence(b, scales.index),
			...standingSentences(b, compared, scales.component),
			withinSentence(b, scales.index),
			evidenceSentence(b),
		].filter((sentence) => sentence !== ''),
};

function scoreSentence(b: Briefing, plural: string, scale: MeasureScale): string {
	if (b.score === null)
		return `${b.name} has no index score in ${b.period}, because too much of what it is made of is missing.`;
	const rank = b.rank === null ? '' : `, ranking ${shared.rankOf(b.rank.rank, b.rank.ranked)} ${plural}`;
	return `${b.name} scores ${shared.score(b.score, scale)} ${shared.outOf(scale)} in ${b.period}${rank}${besideParent(b, scale)}.`;
}

function besideParent({ parent, rank }: Briefing, scale: MeasureScale): string {
	if (parent === null) return '';
	const joint = rank === null ? ', ' : ' and ';
	if (parent.difference === 0) return `${joint}level with ${parent.name} as a whole`;
	const side = parent.difference > 0 ? 'above' : 'below';
	return `${joint}${points(parent.difference, scale)} ${side} ${parent.name} as a whole (${shared.score(parent.score, scale)})`;
}

function changeSentence({ change }: Briefing, scale: MeasureScale): string {
	if (change === null) return '';
	if (change.change === 0) return `Its score is the same as in ${change.since}.`;
	if (!change.clear)
		return `Its score has changed little since ${change.since} (${shared.signed(change.change, scale.decimals)}).`;
	return `It has ${change.change > 0 ? 'risen' : 'fallen'} ${points(change.change, scale)} since ${change.since}.`;
}

function driversSentence({ change }: Briefing, scale: MeasureScale): string {
	if (change === null || change.change === 0) return '';
	const { up, down } = change;
	if (!change.clear) {
		if (up.length === 0 || down.length === 0) return '';
		return `Gains came most through ${parts(up.slice(0, 1), scale)} and losses through ${parts(down.slice(0, 1), scale)}.`;
	}
	const rose = change.change > 0;
	const [leading, against] = rose ? [up, down] : [down, up];
	if (leading.length === 0) return '';
	const way = rose ? 'rise' : 'fall';
	const first = change.mostly
		? `Most of the ${way} came through ${parts(leading, scale)}`
		: `The ${way} is spread widely; the largest ${are(leading.length, 'part', 'parts')} came through ${parts(leading, scale)}`;
	if (against.length === 0) return `${first}.`;
	return `${first}, while ${parts(against, scale)} ${are(against.length, 'pulls', 'pull')} the other way.`;
}

/** What stands out against what the area is held against; where nothing can be, its highest and lowest component. */
function standingSentences(b: Briefing, compared: Compared | null, scale: MeasureScale): readonly string[] {
	const standing = compared === null ? undefined : b.standings[compared.against.id];
	if (compared === null || standing === undefined) return [endsSentence(b, scale)];
	const names = (list: readonly string[]) => shared.list(list);
	const { strong, weak } = standing;
	if (compared.against.kind === 'past') {
		if (strong.length + weak.length === 0) return [`No component has clearly changed since ${compared.since}.`];
		const up = strong.length === 0 ? '' : `improved on ${names(strong)}`;
		const down = weak.length === 0 ? '' : `declined on ${names(weak)}`;
		return [`Since ${compared.since}, it has ${[up, down].filter((part) => part !== '').join(' and ')}.`];
	}
	const whom = areaComparedWords.whom(compared);
	if (strong.length + weak.length === 0) return [`Compared with ${whom}, no component stands out.`];
	if (strong.length === 0) return [`Compared with ${whom}, it does less well on ${names(weak)}.`];
	const well = `Compared with ${whom}, it does relatively well on ${names(strong)}`;
	return [weak.length === 0 ? `${well}.` : `${well} and less well on ${names(weak)}.`];
}

function endsSentence({ ends }: Briefing, scale: MeasureScale): string {
	if (ends === null) return '';
	return `Its highest component score is ${ends.high.name} (${shared.score(ends.high.value, scale)}) and its lowest is ${ends.low.name} (${shared.score(ends.low.value, scale)}).`;
}

function withinSentence({ within }: Briefing, scale: MeasureScale): string {
	if (within === null) return '';
	const { high, low, count, plural } = within;
	return `Among its ${shared.integer(count)} ${plural}, scores run from ${shared.score(low.value, scale)} in ${low.name} to ${shared.score(high.value, scale)} in ${high.name}.`;
}

function evidenceSentence({ evidence, period, score }: Briefing): string {
	const { indicators, borrowed, imputed, missing } = evidence;
	const items = [
		borrowed === 0 ? '' : `${shared.integer(borrowed)} ${are(borrowed, 'is a figure', 'are figures')} of another year`,
		imputed === 0 ? '' : `${shared.integer(imputed)} ${are(imputed, 'is', 'are')} estimated`,
		missing === 0 ? '' : `${shared.integer(missing)} ${are(missing, 'is', 'are')} missing`,
	].filter((item) => item !== '');
	if (items.length === 0 || score === null) return '';
	return `Of the ${shared.integer(indicators)} indicators behind the score of ${period}, ${shared.list(items)}; each is marked below.`;
}
