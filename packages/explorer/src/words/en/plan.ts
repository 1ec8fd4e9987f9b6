import { shared } from './shared.ts';

const count = (n: number, one: string, many: string) => `${shared.integer(n)} ${n === 1 ? one : many}`;
/** What lies between two figures; between percentages it is points. */
const apart = (value: number, places: number, unit: string) =>
	unit.startsWith('%') ? `${shared.number(value, places)} percentage points` : shared.value(value, places, unit);
const rate = (value: number, places: number, unit: string) =>
	`${shared.signed(value, places)}${unit === '' ? '' : unit.startsWith('%') ? ' percentage points' : ` ${unit}`} a year`;

/** The words of the page of the place's own plan. */
export const plan = {
	title: (place: string) => `The plan of ${place}`,
	description: (place: string, targets: number) =>
		targets === 0
			? `The indicators of ${place}’s own plan, theme by theme, with their latest figures.`
			: `How ${place} stands to its own targets: ${count(targets, 'target', 'targets')}, theme by theme.`,
	lede: (place: string) =>
		`What ${place} aims at, theme by theme: the latest figures, the targets, and whether the way so far leads to them.`,
	none: {
		title: 'No targets are set',
		text: 'This release gives no indicator a target, so there is no progress to show. The indicators stand below by theme.',
		bare: 'This release names no theme and no target, so there is no plan to show.',
	},
	summary: 'All themes at a glance',
	summaryCaption: (name: string | null) =>
		name === null ? 'Targets by theme' : `Targets by theme, and how ${name} stands to them`,
	theme: 'Theme',
	noTheme: 'Without a theme',
	targets: 'Targets',
	withoutTarget: 'No target',
	total: 'All',
	headline: (name: string, counts: readonly number[], targets: number) => {
		const parts = [
			[counts[0]!, 'met'],
			[counts[1]!, 'on track'],
			[counts[2]!, 'off track'],
			[targets - counts[0]! - counts[1]! - counts[2]!, 'not compared'],
		] as const;
		const said = parts.filter(([n]) => n > 0).map(([n, text]) => `${shared.integer(n)} ${text}`);
		return `Of ${count(targets, 'target', 'targets')} of ${name}: ${shared.list(said)}.`;
	},
	noArea: (plural: string) =>
		`No area of this release contains all ${plural}, so there are no figures of the whole; the ${plural} are counted instead.`,
	rule: 'A target is met where the latest figure is at least as good. On the way there, a figure is on track where it is at least as good as the straight line from the first figure to the target at its time, and off track otherwise. Nothing is said of the first figure itself, or where a target has no time.',
	rules: 'How ratings against targets are made',
	measure: 'Indicator',
	latest: 'Latest figure',
	target: 'Target',
	by: (value: string, period: string | null) => (period === null ? value : `${value} by ${period}`),
	inPeriod: (value: string, period: string) => `${value} in ${period}`,
	distance: 'Still to go',
	apart,
	toGo: (value: string) => value,
	beyond: (value: string) => `none: ${value} beyond it`,
	reached: 'none: exactly there',
	unknown: 'not known',
	needed: 'Pace needed',
	actual: 'Pace so far',
	rate,
	noNeeded: { met: 'none: it is met', undated: 'not known: the target has no time', past: 'none: its time has come' },
	noActual: 'not known: fewer than two figures of its own',
	paceSince: (text: string, since: number) => `${text} since ${Math.floor(since)}`,
	areas: (plural: string) => `${plural.charAt(0).toLocaleUpperCase('en')}${plural.slice(1)}`,
	areaCounts: (counts: readonly number[]) => {
		const words = ['met', 'on track', 'off track', 'not compared'];
		const said = counts.flatMap((n, i) => (n > 0 ? [`${shared.integer(n)} ${words[i]}`] : []));
		return said.length === 0 ? 'no figures' : said.join(', ');
	},
	unrated: 'Not rated',
	targetLine: 'Target',
	trendLabel: (what: { name: string; place: string; first: string; last: string; target: string }) =>
		`${what.name} in ${what.place}: ${what.first}; ${what.last}. ${what.target}.`,
	figures: 'Figures of the line',
	period: 'Period',
	value: 'Figure',
	without: (n: number) => `No target is set for ${n === 1 ? 'this indicator' : `these ${shared.integer(n)}`}`,
	withoutCaption: (theme: string) => `${theme}: indicators without a target`,
	emptyTheme: 'No indicator of this release belongs to this theme.',
};
