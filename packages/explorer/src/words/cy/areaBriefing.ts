import type { MeasureScale, MeasureScales } from '../../model/measureScales.ts';
import type { Briefing, NamedNumber } from '../../state/area/areaBriefing.ts';
import type { Compared } from '../../state/area/comparedNow.ts';
import { areaComparedWords } from './areaCompared.ts';
import { counted } from './grammar.ts';
import { shared } from './shared.ts';

const points = (value: number, scale: MeasureScale) =>
	Math.abs(value) === 1 ? `${shared.score(1, scale)} pwynt` : `${shared.score(Math.abs(value), scale)} o bwyntiau`;
const parts = (list: readonly NamedNumber[], scale: MeasureScale) =>
	shared.list(list.map(({ name, value }) => `${name} (${shared.signed(value, scale.decimals)})`));

/** A briefing in sentences, each made only of what the data hold. Names stand after colons or in brackets, where they keep their form. */
export const areaBriefingWords = {
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
		return `${b.name}: nid oes sgôr mynegai yn ${b.period}, am fod gormod o’r hyn y’i gwneir ohono ar goll.`;
	const rank = b.rank === null ? '' : `, yn safle ${shared.rankOf(b.rank.rank, b.rank.ranked)} (${plural})`;
	return `${b.name}: ${shared.score(b.score, scale)} ${shared.outOf(scale)} yw’r sgôr yn ${b.period}${rank}${besideParent(b, scale)}.`;
}

function besideParent({ parent }: Briefing, scale: MeasureScale): string {
	if (parent === null) return '';
	if (parent.difference === 0) return `, yr un fath â’r ardal gyfan (${parent.name})`;
	const side = parent.difference > 0 ? 'yn uwch' : 'yn is';
	return `, ${points(parent.difference, scale)} ${side} na’r ardal gyfan (${parent.name}: ${shared.score(parent.score, scale)})`;
}

function changeSentence({ change }: Briefing, scale: MeasureScale): string {
	if (change === null) return '';
	if (change.change === 0) return `Mae’r sgôr yr un fath ag yn ${change.since}.`;
	if (!change.clear)
		return `Ychydig y mae’r sgôr wedi newid ers ${change.since} (${shared.signed(change.change, scale.decimals)}).`;
	return `Mae wedi ${change.change > 0 ? 'codi' : 'gostwng'} ${points(change.change, scale)} ers ${change.since}.`;
}

function driversSentence({ change }: Briefing, scale: MeasureScale): string {
	if (change === null || change.change === 0) return '';
	const { up, down } = change;
	if (!change.clear) {
		if (up.length === 0 || down.length === 0) return '';
		return `Daeth yr enillion mwyaf drwy hyn: ${parts(up.slice(0, 1), scale)}; a’r colledion mwyaf drwy hyn: ${parts(down.slice(0, 1), scale)}.`;
	}
	const rose = change.change > 0;
	const [leading, against] = rose ? [up, down] : [down, up];
	if (leading.length === 0) return '';
	const first = change.mostly
		? `Daeth y rhan fwyaf o’r ${rose ? 'codiad' : 'gostyngiad'} drwy hyn: ${parts(leading, scale)}`
		: `Mae’r ${rose ? 'codiad' : 'gostyngiad'} wedi’i wasgaru’n eang; ${leading.length === 1 ? 'y rhan fwyaf' : 'y rhannau mwyaf'}: ${parts(leading, scale)}`;
	if (against.length === 0) return `${first}.`;
	return `${first}; yn tynnu’r ffordd arall: ${parts(against, scale)}.`;
}

/** What stands out against what the area is held against; where nothing can be, its highest and lowest component. */
function standingSentences(b: Briefing, compared: Compared | null, scale: MeasureScale): readonly string[] {
	const standing = compared === null ? undefined : b.standings[compared.against.id];
	if (compared === null || standing === undefined) return [endsSentence(b, scale)];
	const names = (list: readonly string[]) => shared.list(list);
	const { strong, weak } = standing;
	if (compared.against.kind === 'past') {
		if (strong.length + weak.length === 0) return [`Nid oes cydran wedi newid yn amlwg ers ${compared.since}.`];
		const up = strong.length === 0 ? '' : `mae wedi gwella yma: ${names(strong)}`;
		const down = weak.length === 0 ? '' : `mae wedi dirywio yma: ${names(weak)}`;
		return [`Ers ${compared.since}, ${[up, down].filter((part) => part !== '').join('; ac ')}.`];
	}
	const whom = `O’i gymharu â hyn (${areaComparedWords.comparator(compared)})`;
	if (strong.length + weak.length === 0) return [`${whom}, nid oes cydran yn sefyll allan.`];
	if (strong.length === 0) return [`${whom}, mae’n gwneud yn llai da yma: ${names(weak)}.`];
	const well = `${whom}, mae’n gwneud yn gymharol dda yma: ${names(strong)}`;
	return [weak.length === 0 ? `${well}.` : `${well}; ac yn llai da yma: ${names(weak)}.`];
}

function endsSentence({ ends }: Briefing, scale: MeasureScale): string {
	if (ends === null) return '';
	return `Ei sgôr uchaf am gydran: ${ends.high.name} (${shared.score(ends.high.value, scale)}); ei sgôr isaf: ${ends.low.name} (${shared.score(ends.low.value, scale)}).`;
}

function withinSentence({ within }: Briefing, scale: MeasureScale): string {
	if (within === null) return '';
	const { high, low, count, plural } = within;
	return `Oddi mewn iddi (${plural}: ${shared.integer(count)}), mae sgoriau’n rhedeg o ${shared.score(low.value, scale)} (${low.name}) i ${shared.score(high.value, scale)} (${high.name}).`;
}

function evidenceSentence({ evidence, period, score }: Briefing): string {
	const { indicators, borrowed, imputed, missing } = evidence;
	const items = [
		borrowed === 0 ? '' : `ffigurau blwyddyn arall: ${shared.integer(borrowed)}`,
		imputed === 0 ? '' : `amcangyfrifon: ${shared.integer(imputed)}`,
		missing === 0 ? '' : `ar goll: ${shared.integer(missing)}`,
	].filter((item) => item !== '');
	if (items.length === 0 || score === null) return '';
	return `O blith y ${counted(indicators, 'dangosydd')} y tu ôl i sgôr ${period}, ${shared.list(items)}; mae marc ar bob un isod.`;
}
