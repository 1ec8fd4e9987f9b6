import type { Direction, FlagWord } from '@social-index/schema';
import type { Absence } from '../../model/cell.ts';
import type { MeasureScale } from '../../model/measureScales.ts';
import { article } from './article.ts';
import { measureChooser } from './measureChooser.ts';
import { shared } from './shared.ts';

/** What the sentences of the map need to know of a measure. */
interface Subject {
	readonly name: string;
	readonly direction: Direction;
	readonly unit: string;
	readonly decimals: number;
	/** What its scores are told on. */
	readonly scale: MeasureScale;
}

interface Figures {
	readonly score: number | null;
	readonly value: number | null;
	readonly rank: number | null;
	readonly note: { readonly absent: Absence | null };
}

interface End {
	readonly areas: readonly { readonly name: string; readonly value: number | null }[];
	readonly figure: number;
}

interface Changed {
	readonly name: string;
	readonly within: string;
	readonly change: {
		readonly from: number | null;
		readonly to: number | null;
		readonly by: number | null;
		readonly clear: 'up' | 'down' | 'little' | null;
	};
}

interface PairSubject {
	readonly from: { readonly period: { readonly name: string }; readonly areas: readonly unknown[] };
	readonly to: { readonly period: { readonly name: string }; readonly figures: { readonly shows: Shows } };
	readonly areas: readonly Changed[] | null;
	readonly counts: Readonly<Record<'up' | 'down' | 'little' | 'absent', number>>;
}

type Shows = 'score' | 'value' | 'nothing';

/** How many areas of equal figure are named before they are only counted. */
const named = 3;
/** How many sources are named under a map. */
const fewSources = 2;

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function ends(end: End, plural: string): string {
	const names = end.areas.map(({ name }) => name);
	return names.length <= named ? shared.list(names) : `${shared.integer(names.length)} ${plural}`;
}

/** The words of the map page. */
export const map = {
	...measureChooser,
	title: (measure: string) => `Map of ${measure}`,
	pageTitle: (measure: string, index: string) => `Map of ${measure} – ${index}`,
	description: (measure: string, plural: string, place: string, period: string) =>
		`${measure} across the ${plural} of ${place}, ${period} and earlier: a map and the same figures as a table.`,
	controls: 'What the map shows',
	measure: 'Measure',
	level: 'Level',
	levelName: sentence,
	layout: 'Layout',
	layouts: { boundaries: 'Boundaries', tiles: 'Equal tiles' },
	period: 'Period',
	previous: 'Previous period',
	next: 'Next period',
	play: 'Play through the periods',
	pause: 'Pause',
	oneScale: 'A colour means the same in every period.',
	mode: 'Periods',
	modes: { one: 'One', two: 'Two side by side', change: 'Change' },
	earlier: 'From',
	later: 'To',
	shared: 'Both maps have the same colours, zoom and chosen area.',
	changesLoading: 'Fetching the changes …',
	changesFailed: 'The changes could not be fetched.',
	changeLegend: (subject: Subject, shows: Shows, from: string, to: string) =>
		shows === 'value'
			? `Change from ${from} to ${to}${subject.unit === '' ? '' : `, ${subject.unit}`}; ${shared.direction[subject.direction]}`
			: `Change of score from ${from} to ${to}; a rise is better`,
	changeClass: (near: number, far: number | null, places: number) => {
		const size = (value: number) => shared.number(Math.abs(value), places);
		if (near === 0) return `under ${size(far!)} either way`;
		const fell = near < 0 ? 'fell' : 'rose';
		return far === null ? `${fell} ${size(near)} or more` : `${fell} ${size(near)} to ${size(far)}`;
	},
	clearLegend: '▲ clear rise, ▼ clear fall; no arrow where the change is too small to call clear',
	changeOf: (from: string, to: string) => `${from} to ${to}`,
	/** The message of two maps, or of a map of changes. */
	pairHeadline: (subject: Subject, pair: PairSubject, plural: string) => {
		const [from, to] = [pair.from.period.name, pair.to.period.name];
		const { up, down, little, absent } = pair.counts;
		const all = pair.from.areas.length;
		if (pair.areas === null) return `${subject.name}, ${from} and ${to}.`;
		if (absent === all) {
			return `No ${plural} have figures for ${subject.name} in both ${from} and ${to}.`;
		}
		if (up + down + little === 0) {
			const rose = pair.areas.filter(({ change }) => (change.by ?? 0) > 0).length;
			const fell = pair.areas.filter(({ change }) => (change.by ?? 0) < 0).length;
			return `From ${from} to ${to}, ${subject.name} rose in ${shared.integer(rose)} and fell in ${shared.integer(fell)} of ${shared.integer(all)} ${plural}.`;
		}
		const parts = [
			{ verb: 'rose clearly', n: up },
			{ verb: 'fell clearly', n: down },
			{ verb: 'changed little', n: little },
		].filter(({ n }) => n > 0);
		const [first, ...rest] = parts.toSorted((a, b) => b.n - a.n);
		const of =
			first!.n === all
				? `all ${shared.integer(all)} ${plural}`
				: `${shared.integer(first!.n)} of ${shared.integer(all)} ${plural}`;
		const also = rest.map(({ verb, n }) => `${verb} in ${shared.integer(n)}`);
		return `From ${from} to ${to}, ${shared.list([`${subject.name} ${first!.verb} in ${of}`, ...also])}.`;
	},
	pairSubtitle: (subject: Subject, shows: Shows, noun: string, place: string, from: string, to: string) =>
		`${subject.name}${shows === 'score' ? `, score ${shared.fromTo(subject.scale)}` : subject.unit === '' ? '' : `, ${subject.unit}`}, by ${noun}, ${place}, ${from} and ${to}. ${shows === 'score' ? `For scores, ${shared.direction.higher}` : sentence(shared.direction[subject.direction])}.`,
	changedArea: (subject: Subject, pair: PairSubject, area: Changed) =>
		[
			area.within === '' ? area.name : `${area.name}, ${area.within}`,
			...map.changedFigures(subject, pair, area.change),
		].join(', '),
	changedFigures: (subject: Subject, pair: PairSubject, change: Changed['change']): readonly string[] => {
		const scored = pair.to.figures.shows === 'score';
		const places = scored ? subject.scale.decimals : subject.decimals;
		const figure = (value: number | null) =>
			value === null
				? 'no figure'
				: scored
					? shared.score(value, subject.scale)
					: shared.value(value, places, subject.unit);
		const span = `${figure(change.from)} in ${pair.from.period.name}, ${figure(change.to)} in ${pair.to.period.name}`;
		if (change.by === null) return ['no change to tell', span];
		const by =
			change.by === 0 ? 'no change' : `${change.by > 0 ? 'up' : 'down'} ${shared.number(Math.abs(change.by), places)}`;
		return [change.clear === null ? by : `${by}, ${map.clearness[change.clear]}`, span];
	},
	clearness: { up: 'clear rise', down: 'clear fall', little: 'little change' },
	pairCaption: (subject: Subject, from: string, to: string) =>
		`${subject.name}, change from ${from} to ${to}. ${shared.beforeRounding}`,
	pairColumns: { change: 'Change', said: 'Is it clear?', rank: (period: string) => `Rank ${period}` },
	notSaid: '–',
	noChange: 'not compared',

	/** The message of the map in one sentence, from its own numbers. */
	headline: (
		subject: Subject,
		shows: Shows,
		highest: End | null,
		lowest: End | null,
		count: number,
		plural: string,
		period: string,
	) => {
		if (highest === null || lowest === null) {
			return `There are no figures for ${subject.name} by ${plural} in ${period}.`;
		}
		const figure = (end: End) => {
			const own = end.areas.length === 1 ? end.areas[0]!.value : null;
			if (shows !== 'score') return shared.value(end.figure, subject.decimals, subject.unit);
			const value = own === null ? '' : ` (${shared.value(own, subject.decimals, subject.unit)})`;
			return shared.score(end.figure, subject.scale) + value;
		};
		const what = shows === 'score' ? 'score' : 'figure';
		if (highest.areas.length === count && count === 1) {
			return `${highest.areas[0]!.name} has ${shows === 'score' ? 'a score of' : 'a figure of'} ${figure(highest)}.`;
		}
		if (highest.figure === lowest.figure) {
			return `All ${plural} with figures have the same ${what} as rounded, ${figure(highest)}.`;
		}
		const top = `${ends(highest, plural)} ${highest.areas.length === 1 ? 'has' : 'share'} the highest ${what}, ${figure(highest)}`;
		return sentence(`${top}; ${ends(lowest, plural)} the lowest, ${figure(lowest)}.`);
	},
	/** What, where, when, and which way is good. */
	subtitle: (subject: Subject, shows: Shows, noun: string, place: string, period: string) => {
		const where = `by ${noun}, ${place}, ${period}`;
		if (shows === 'value') {
			const unit = subject.unit === '' ? '' : `, ${subject.unit}`;
			return `${subject.name}${unit}, ${where}. ${sentence(shared.direction[subject.direction])}.`;
		}
		if (shows === 'nothing') return `${subject.name}, ${where}.`;
		const value =
			subject.unit === '' ? '' : ` The value itself is in ${subject.unit}; ${shared.direction[subject.direction]}.`;
		return `${subject.name}, score ${shared.fromTo(subject.scale)}, ${where}. For scores, ${shared.direction.higher}.${value}`;
	},
	legend: (subject: Subject, shows: Shows) =>
		shows === 'nothing'
			? 'Nothing to colour by'
			: shows === 'value'
				? `${sentence(subject.unit === '' ? subject.name : subject.unit)}; ${shared.direction[subject.direction]}`
				: shared.legend(subject.scale),
	noData: (count: number) => `No figure (${shared.integer(count)})`,
	gapNotice: (name: string, reason: string) => `${name} has no data yet. ${reason}`,
	nothingNotice: (name: string, plural: string) => `${name} has no figures for ${plural}.`,
	noMap: 'This release has no map of its areas; the table holds every figure.',

	/** What is read out of an area: the figure first. */
	area: (
		subject: Subject,
		shows: Shows,
		area: Figures & { readonly name: string; readonly within: string },
		of: number,
	) =>
		[
			area.within === '' ? area.name : `${area.name}, ${area.within}`,
			...map.areaFigures(subject, shows, area, of),
		].join(', '),
	/** The figures alone, as short phrases. */
	areaFigures: (subject: Subject, shows: Shows, area: Figures, of: number): readonly string[] => {
		if (area.note.absent !== null) return [shared.absent(area.note.absent)];
		const value = area.value === null ? [] : [shared.value(area.value, subject.decimals, subject.unit)];
		if (shows !== 'score') return value;
		return [
			...(area.score === null ? ['no score'] : [`score ${shared.score(area.score, subject.scale)}`]),
			...(area.rank === null ? [] : [shared.rankOf(area.rank, of)]),
			...value,
		];
	},
	notes: (flags: readonly FlagWord[], dataPeriod: string | null) =>
		flags.map((flag) => shared.flag(flag, dataPeriod)).join('; '),
	keys: 'By keyboard: arrow keys go to the nearest area, Page Up and Page Down to the one before and after in the list, Enter chooses, Escape goes back; +, − and 0 zoom. With Ctrl held, the wheel zooms; two fingers move the map.',
	mapLabel: (measure: string, plural: string, period: string) => `Map: ${measure}, ${plural}, ${period}`,
	toTable: 'Skip to the table',
	zoomGroup: 'Zoom and move the map',
	zoomIn: 'Zoom in',
	zoomOut: 'Zoom out',
	zoomReset: 'Show the whole map',
	pan: { left: 'Move left', right: 'Move right', up: 'Move up', down: 'Move down' },

	panelTitle: (plural: string) => `Across the ${plural}`,
	panelPrompt: (noun: string, drawn: boolean) =>
		`Choose ${article(noun)} ${noun} ${drawn ? 'on the map or ' : ''}in the table to see more of it here.`,
	wholeFigure: (name: string) => `${name} as a whole`,
	highest: 'Highest',
	lowest: 'Lowest',
	roseMost: 'Rose most',
	fellMost: 'Fell most',
	chosen: (area: string) => `Chosen: ${area}`,
	close: 'Close',
	score: 'Score',
	value: 'Value',
	ratings: 'Ratings',
	against: (comparator: string, noun: string, areaName: (code: string) => string | null) => {
		if (comparator === 'peers') return `against similar ${noun}`;
		if (comparator === 'target') return 'against the target';
		if (comparator.startsWith('period:')) return `since ${comparator.slice('period:'.length)}`;
		return `against ${areaName(comparator) ?? 'the area it lies in'}`;
	},
	children: (type: string) =>
		type === 'index' ? 'Its dimensions' : type === 'dimension' ? 'Its components' : 'What it is made of',
	childFigure: (score: number | null, scale: MeasureScale, value: string | null) => {
		if (score === null) return value ?? '';
		return value === null ? shared.score(score, scale) : `${shared.score(score, scale)} (${value})`;
	},
	childrenNote: 'Scores; the value itself in brackets.',
	openArea: (name: string) => `Everything about ${name}`,
	openMeasure: (name: string) => `About ${name}`,
	detailsLoading: 'Fetching ratings and parts …',
	detailsFailed: 'Ratings and parts could not be fetched.',
	loading: (name: string) => `Fetching the figures of ${name} …`,
	failed: (name: string) => `The figures of ${name} could not be fetched. The map still shows what it showed before.`,
	openInstead: (name: string) => `Open the page of ${name}`,
	retry: 'Try again',
	placeLoading: (count: number, plural: string) => `Fetching the map of ${shared.integer(count)} ${plural} …`,
	placeFailed: 'The map could not be fetched. The table below holds the first figures; the data page has all of them.',
	paintFailed: 'The map could not be drawn, because a part of this page could not be fetched.',
	stillPicture:
		'This is a still picture: areas can be pointed at, and other periods and levels chosen, only with scripts. The table below holds the first figures; the data page has all of them.',

	tableTitle: 'The same figures as a table',
	caption: (subject: Subject, shows: Shows, period: string, ranked: number) => {
		if (shows === 'nothing') return `${subject.name}, ${period}: no figures.`;
		if (shows === 'value') return `${map.subject(subject)}, ${period}; ${shared.direction[subject.direction]}.`;
		return `${subject.name}, ${period}. ${shared.scaleText(subject.scale)} Rank 1 of ${shared.integer(ranked)} is the highest score.`;
	},
	subject: (subject: Subject) => (subject.unit === '' ? subject.name : `${subject.name}, ${subject.unit}`),
	columns: {
		within: 'Within',
		rank: 'Rank',
		position: 'Against similar areas',
		progress: (before: string | null) => (before === null ? 'Since the period before' : `Since ${before}`),
		note: 'Notes',
	},
	valueColumn: (subject: Subject) =>
		`Value${subject.unit === '' ? '' : `, ${subject.unit}`} (${shared.direction[subject.direction]})`,
	noNotes: '–',
	everyFigure: (note: string) => `Every figure: ${note}.`,
	notRanked: 'not ranked',
	notRated: 'not rated',
	allFigures: 'All figures are on the data page.',
	sortHint: 'Press a heading to put the table in its order.',
	sorted: (column: string, down: boolean) => `Table in order of ${column}, ${down ? 'highest' : 'lowest'} first.`,
	source: (name: string, publisher: string, sources: readonly string[]) => {
		const publication = `Source: ${name} from ${publisher}`;
		if (sources.length === 0) return `${publication}.`;
		if (sources.length <= fewSources) return `${publication}, made from ${sources.join('; ')}.`;
		return `${publication}, made from ${shared.integer(sources.length)} sources, each named with its indicators.`;
	},
	vintage: (plural: string, vintage: string) => `${sentence(plural)} as of ${vintage}.`,
	tilesNote: 'Each area is a tile of equal size, placed near its neighbours; tiles do not show true shape or size.',
	street: {
		group: 'Street map',
		show: 'Street map behind the areas',
		asks: (host: string) =>
			`Street map from ${host}: while it is shown, your browser asks ${host} for the pictures, which tells that site your internet address and the part of the map you look at.`,
		opacity: 'Opacity of the areas',
		less: 'Let more of the street map through',
		more: 'Let less of the street map through',
		percent: (hundredths: number) => `${hundredths}%`,
		paler: 'Colours look paler here than in the legend. Saved pictures are without the street map.',
		failed: (host: string) =>
			`Some pictures could not be fetched from ${host}. The areas and figures are not affected.`,
	},
	otherMeasures: 'Maps of every other measure',
};
