import type { MeasureScale } from '../../model/measureScales.ts';
import type { ChangeDepth } from '../../state/change/changeDepth.ts';
import type { ChangePart, ChangeTable } from '../../state/change/changeTable.ts';
import { shared } from './shared.ts';

/** The words of the change page. */
export const change = {
	title: 'Change',
	description: (place: string, plural: string) =>
		`Which ${plural} of ${place} rose or fell between two periods, how clearly, and which indicators drove it.`,
	nothing: 'This release covers one period, so there is no change to show yet. The next release may bring one.',
	controls: 'What is compared',
	periods: 'Periods',
	pair: (from: string, to: string) => `${from} to ${to}`,
	previous: 'Previous pair of periods',
	next: 'Next pair of periods',
	measure: 'Measure',
	dimensions: 'Dimensions',
	components: 'Components',
	/** Every number in it is counted from the table below it. */
	headline: (what: {
		counts: ChangeTable['counts'];
		measure: string;
		isIndex: boolean;
		from: string;
		to: string;
		noun: string;
		plural: string;
		within: string | null;
	}) => {
		const { counts, from, to, plural, noun } = what;
		const compared = counts.all - counts.absent;
		const subject = what.isIndex ? 'the index' : what.measure;
		const place = what.within === null ? '' : ` in ${what.within}`;
		if (compared === 0) return `No ${noun}${place} has a score in both ${from} and ${to}.`;
		const said = [
			{ verb: 'rose clearly', n: counts.improved },
			{ verb: 'fell clearly', n: counts.declined },
			{ verb: 'changed little', n: counts.little },
		].filter(({ n }) => n > 0);
		const start = `From ${from} to ${to}, ${subject}`;
		if (said.length === 1) {
			const areas =
				compared === 1
					? `the one ${noun} compared`
					: compared === 2
						? `both ${plural}`
						: `all ${shared.integer(compared)} ${plural}`;
			return `${start} ${said[0]!.verb} in ${areas}${place}.`;
		}
		const pieces = said.map(({ verb, n }, i) =>
			i === 0
				? `${verb} in ${shared.integer(n)} of ${shared.integer(compared)} ${plural}${place}`
				: `${verb} in ${shared.integer(n)}`,
		);
		const none =
			counts.improved === 0 ? '; it rose clearly in none' : counts.declined === 0 ? '; it fell clearly in none' : '';
		return `${start} ${shared.list(pieces)}${none}.`;
	},
	absent: (n: number, noun: string, plural: string) =>
		n === 1
			? `1 ${noun} has no score in one of the two periods and is not compared.`
			: `${shared.integer(n)} ${plural} have no score in one of the two periods and are not compared.`,
	/** @param points - of which one is a hundredth of the scale */
	threshold: (points: number, scale: MeasureScale) =>
		`A change is called clear from ${shared.points(points * scale.point)} upwards. ${shared.scaleText(scale)} ${shared.beforeRounding}`,
	whole: (name: string, from: number, to: number, points: number, scale: MeasureScale) =>
		`${name}: from ${shared.score(from, scale)} to ${shared.score(to, scale)} (${shared.signed(points, scale.decimals)})`,
	chartTitle: (measure: string, from: string, to: string) => `${measure}: score in ${from} and in ${to}`,
	chartText: (from: string, to: string) =>
		`The ring is the score in ${from}, the dot or arrow head that in ${to}. An arrow is drawn only where the change is clear. The scale is the same for every choice of periods.`,
	slopeLabel: (n: number, noun: string, plural: string, measure: string, from: string, to: string) =>
		`${shared.integer(n)} ${n === 1 ? `line, for one ${noun}` : `lines, one for each of the ${plural} compared`}: ${measure} from ${from} to ${to}. The table has all figures.`,
	slopeText: (noun: string, from: string, to: string) =>
		`A line for each ${noun} from its score in ${from} to that in ${to}, on the scale of the trend charts, the same for every choice of periods. Strong lines with a triangle are clear changes, faint ones with a dot are not; dashes are places that contain them all.`,
	slopePick: 'To pick out a line, point at a name or move to it with the keyboard. All figures:',
	risersTitle: (n: number) => `The ${shared.integer(n)} largest rises`,
	fallersTitle: (n: number) => `The ${shared.integer(n)} largest falls or smallest rises`,
	smallestTitle: (n: number) => `The ${shared.integer(n)} smallest rises`,
	spreadTitle: (plural: string) => `How many ${plural} changed by how much`,
	/** @param places - that the bounds of all classes need */
	spreadClass: (near: number, far: number, places: number) =>
		`${near === 0 ? '0' : shared.signed(near, places)} to ${shared.signed(far, places)}`,
	spreadUnit: 'points',
	spreadText:
		'In points. A class starts with its first number and ends just before its second; no change at all counts with the rises.',
	tableTitle: (plural: string) => `All ${plural}`,
	caption: (measure: string, from: string, to: string, scale: MeasureScale, depth: ChangeDepth) =>
		`${measure}, ${from} to ${to}. ${shared.scaleText(scale)}${depth === 'whole' ? '' : ' Parts are in points of the score.'}`,
	score: (period: string) => `Score ${period}`,
	change: 'Change',
	rating: 'Clear?',
	up: 'Raised it most',
	down: 'Lowered it most',
	apart: 'Why',
	takeApart: (name: string) => `Why ${name} changed`,
	part: (part: ChangePart, scale: MeasureScale) => `${part.name} (${shared.signed(part.points, scale.decimals + 1)})`,
	noPart: 'None',
	apartTitle: (name: string) => `What drove the change in ${name}`,
	apartLabel: 'Area',
	apartText: (measure: string, from: string, to: string, depth: ChangeDepth) =>
		`Each ${depth === 'indicators' ? 'indicator’s part' : 'part'} in the change of ${measure} from ${from} to ${to}, in points. The parts add up to the change.`,
	apartAbsent: (name: string) => `${name} has no score in one of the two periods, so there is no change to take apart.`,
	apartPage: (name: string) => `Read all about ${name}`,
	/** Instead of the parts, where a method does not allow them to be told apart. */
	notApart: (measure: string) =>
		`This method holds areas against each other, so a change of ${measure} cannot be taken apart into what brought it about.`,
	/** Tells how to read steps from one score to another. */
	stepsText:
		'The bars are the steps from the first score to the second; a bar of one length is as many points in every area.',
	partOf: (depth: ChangeDepth) => (depth === 'indicators' ? 'Indicator' : 'Part'),
	points: 'Points',
	rounding: 'Rounding of the parts',
	total: (measure: string) => `Change of ${measure}`,
	driversTitle: (place: string) => `What drove the change across ${place}`,
	driversText: (n: number, noun: string, plural: string, measure: string, depth: ChangeDepth) =>
		`${depth === 'indicators' ? 'Mean part of each indicator' : 'Mean of each part'} in the change of ${measure}, over the ${shared.integer(n)} ${n === 1 ? noun : plural} that can be compared, in points.`,
	meanTotal: 'Mean change',
	unchangedTitle: 'No new figures',
	unchanged: (n: number, from: string, to: string) =>
		`${n === 1 ? 'This indicator has' : `These ${shared.integer(n)} indicators have`} the same figures at both ends: nothing new was published between ${from} and ${to}, so ${n === 1 ? 'it has' : 'they have'} no part in the change.`,
	sameFigure: 'no new figures',
	noDrivers: 'Nothing has a part in it.',
	region: 'Table of changes',
	measureOf: (measure: string, isIndex: boolean) => (isIndex ? 'the index' : measure),
	added: (part: ChangePart, scale: MeasureScale) =>
		`${part.name} added most on average (${shared.signed(part.points, scale.decimals + 1)} points)`,
	took: (part: ChangePart, scale: MeasureScale) =>
		`${part.name} took most away (${shared.signed(part.points, scale.decimals + 1)} points)`,
	drove: (up: ChangePart | null, down: ChangePart | null, scale: MeasureScale) => {
		const said = [
			...(up === null ? [] : [change.added(up, scale)]),
			...(down === null ? [] : [change.took(down, scale)]),
		];
		return said.length === 0 ? '' : `${said.join('; ')}.`;
	},
};
