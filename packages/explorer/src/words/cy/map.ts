import type { Direction, FlagWord } from '@social-index/schema';
import type { Absence } from '../../model/cell.ts';
import type { MeasureScale } from '../../model/measureScales.ts';
import { capital, counted, theMany } from './grammar.ts';
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

type Shows = 'score' | 'value' | 'nothing';

/** How many areas of equal figure are named before they are only counted. */
const named = 3;
/** How many sources are named under a map. */
const fewSources = 2;

function ends(end: End, plural: string): string {
	const names = end.areas.map(({ name }) => name);
	return names.length <= named ? shared.list(names) : `${shared.integer(names.length)} (${plural})`;
}

/** The words of the map page. */
export const map = {
	...measureChooser,
	title: (measure: string) => `Map: ${measure}`,
	pageTitle: (measure: string, index: string) => `Map: ${measure} – ${index}`,
	description: (measure: string, plural: string, place: string, period: string) =>
		`${measure} ar draws ${theMany(plural)} (${place}), ${period} a chynt: map a’r un ffigurau fel tabl.`,
	controls: 'Beth mae’r map yn ei ddangos',
	measure: 'Mesur',
	level: 'Lefel',
	levelName: capital,
	layout: 'Cynllun',
	layouts: { boundaries: 'Ffiniau', tiles: 'Teils cyfartal' },
	period: 'Cyfnod',
	previous: 'Cyfnod blaenorol',
	next: 'Cyfnod nesaf',
	play: 'Chwarae drwy’r cyfnodau',
	pause: 'Oedi',
	find: (noun: string) => `Chwilio (${noun})`,
	findGo: 'Dangos',
	findNone: (text: string) => `Nid oes gan unrhyw ardal yma enw tebyg i “${text}”.`,

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
			return `${subject.name}: nid oes ffigurau (${plural}) yn ${period}.`;
		}
		const figure = (end: End) => {
			const own = end.areas.length === 1 ? end.areas[0]!.value : null;
			if (shows !== 'score') return shared.value(end.figure, subject.decimals, subject.unit);
			const value = own === null ? '' : ` (${shared.value(own, subject.decimals, subject.unit)})`;
			return shared.score(end.figure, subject.scale) + value;
		};
		const what = shows === 'score' ? 'sgôr' : 'ffigur';
		if (highest.areas.length === count && count === 1) {
			return `${highest.areas[0]!.name}: ${figure(highest)} yw’r ${what}.`;
		}
		if (highest.figure === lowest.figure) {
			return `Yr un ${what} wedi’i dalgrynnu sydd ym mhob un â ffigurau (${plural}): ${figure(highest)}.`;
		}
		return `Y ${what} uchaf: ${ends(highest, plural)}, ${figure(highest)}; yr isaf: ${ends(lowest, plural)}, ${figure(lowest)}.`;
	},
	/** What, where, when, and which way is good. */
	subtitle: (subject: Subject, shows: Shows, noun: string, place: string, period: string) => {
		const where = `fesul ${noun}, ${place}, ${period}`;
		if (shows === 'value') {
			const unit = subject.unit === '' ? '' : `, ${subject.unit}`;
			return `${subject.name}${unit}, ${where}. ${capital(shared.direction[subject.direction])}.`;
		}
		if (shows === 'nothing') return `${subject.name}, ${where}.`;
		const value =
			subject.unit === '' ? '' : ` Uned y gwerth ei hun: ${subject.unit}; ${shared.direction[subject.direction]}.`;
		return `${subject.name}, sgôr ${shared.fromTo(subject.scale)}, ${where}. Ar gyfer sgoriau, ${shared.direction.higher}.${value}`;
	},
	legend: (subject: Subject, shows: Shows) =>
		shows === 'nothing'
			? 'Dim i liwio yn ei ôl'
			: shows === 'value'
				? `${capital(subject.unit === '' ? subject.name : subject.unit)}; ${shared.direction[subject.direction]}`
				: shared.legend(subject.scale),
	noData: (count: number) => `Dim ffigur (${shared.integer(count)})`,
	gapNotice: (name: string, reason: string) => `${name}: dim data eto. ${reason}`,
	nothingNotice: (name: string, plural: string) => `${name}: nid oes ffigurau (${plural}).`,
	noMap: 'Nid oes map o’r ardaloedd yn y datganiad hwn; mae pob ffigur yn y tabl.',

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
			...(area.score === null ? ['dim sgôr'] : [`sgôr ${shared.score(area.score, subject.scale)}`]),
			...(area.rank === null ? [] : [shared.rankOf(area.rank, of)]),
			...value,
		];
	},
	notes: (flags: readonly FlagWord[], dataPeriod: string | null) =>
		flags.map((flag) => shared.flag(flag, dataPeriod)).join('; '),
	keys: 'Â’r bysellfwrdd: mae’r bysellau saeth yn mynd i’r ardal agosaf, Page Up a Page Down i’r un flaenorol a’r nesaf yn y rhestr, mae Enter yn dewis, ac Escape yn mynd yn ôl; mae +, − a 0 yn chwyddo. Gan ddal Ctrl i lawr, mae’r olwyn yn chwyddo; mae dau fys yn symud y map.',
	mapLabel: (measure: string, plural: string, period: string) => `Map: ${measure}, ${plural}, ${period}`,
	toTable: 'Neidio i’r tabl',
	zoomGroup: 'Chwyddo a symud y map',
	zoomIn: 'Chwyddo i mewn',
	zoomOut: 'Chwyddo allan',
	zoomReset: 'Dangos y map cyfan',
	pan: { left: 'Symud i’r chwith', right: 'Symud i’r dde', up: 'Symud i fyny', down: 'Symud i lawr' },

	panelTitle: (plural: string) => `Ar draws ${theMany(plural)}`,
	panelPrompt: (noun: string, drawn: boolean) =>
		`Dewiswch ardal (${noun}) ${drawn ? 'ar y map neu ' : ''}yn y tabl i weld rhagor amdani yma.`,
	wholeFigure: (name: string) => `${name} gyfan`,
	highest: 'Uchaf',
	lowest: 'Isaf',
	chosen: (area: string) => `Dewiswyd: ${area}`,
	close: 'Cau',
	score: 'Sgôr',
	value: 'Gwerth',
	ratings: 'Graddau',
	against: (comparator: string, noun: string, areaName: (code: string) => string | null) => {
		if (comparator === 'peers') return `o’i gymharu â rhai tebyg (${noun})`;
		if (comparator === 'target') return 'o’i gymharu â’r targed';
		if (comparator.startsWith('period:')) return `ers ${comparator.slice('period:'.length)}`;
		const name = areaName(comparator);
		return name === null ? 'o’i gymharu â’r ardal y mae ynddi' : `o’i gymharu â’r ardal gyfan (${name})`;
	},
	children: (type: string) =>
		type === 'index' ? 'Ei ddimensiynau' : type === 'dimension' ? 'Ei gydrannau' : 'O beth mae wedi’i wneud',
	childFigure: (score: number | null, scale: MeasureScale, value: string | null) => {
		if (score === null) return value ?? '';
		return value === null ? shared.score(score, scale) : `${shared.score(score, scale)} (${value})`;
	},
	childrenNote: 'Sgoriau; mae’r gwerth ei hun mewn cromfachau.',
	openArea: (name: string) => `Popeth am yr ardal: ${name}`,
	openMeasure: (name: string) => `Gwybodaeth am y mesur: ${name}`,
	detailsLoading: 'Yn nôl graddau a rhannau …',
	detailsFailed: 'Nid oedd modd nôl graddau a rhannau.',
	loading: (name: string) => `Yn nôl y ffigurau: ${name} …`,
	failed: (name: string) =>
		`Nid oedd modd nôl y ffigurau: ${name}. Mae’r map yn dal i ddangos yr hyn a ddangosai o’r blaen.`,
	openInstead: (name: string) => `Agor y dudalen: ${name}`,
	retry: 'Rhoi cynnig arall arni',

	tableTitle: 'Yr un ffigurau fel tabl',
	caption: (subject: Subject, shows: Shows, period: string, ranked: number) => {
		if (shows === 'nothing') return `${subject.name}, ${period}: dim ffigurau.`;
		if (shows === 'value') return `${map.subject(subject)}, ${period}; ${shared.direction[subject.direction]}.`;
		return `${subject.name}, ${period}. ${shared.scaleText(subject.scale)} Safle 1 o blith ${shared.integer(ranked)} yw’r sgôr uchaf.`;
	},
	subject: (subject: Subject) => (subject.unit === '' ? subject.name : `${subject.name}, ${subject.unit}`),
	columns: {
		within: 'O fewn',
		rank: 'Safle',
		position: 'O’i gymharu ag ardaloedd tebyg',
		progress: (before: string | null) => (before === null ? 'Ers y cyfnod blaenorol' : `Ers ${before}`),
		note: 'Nodiadau',
	},
	valueColumn: (subject: Subject) =>
		`Gwerth${subject.unit === '' ? '' : `, ${subject.unit}`} (${shared.direction[subject.direction]})`,
	noNotes: '–',
	everyFigure: (note: string) => `Pob ffigur: ${note}.`,
	notRanked: 'heb safle',
	notRated: 'heb ei raddio',
	sortHint: 'Pwyswch bennawd i roi’r tabl yn ei drefn.',
	sorted: (column: string, down: boolean) => `Trefn y tabl: ${column}, ${down ? 'yr uchaf' : 'yr isaf'} yn gyntaf.`,
	source: (name: string, publisher: string, sources: readonly string[]) => {
		const publication = `Ffynhonnell: ${name} (${publisher})`;
		if (sources.length === 0) return `${publication}.`;
		if (sources.length <= fewSources) return `${publication}, wedi’i wneud o’r rhain: ${sources.join('; ')}.`;
		return `${publication}, wedi’i wneud o’r rhain: ${counted(sources.length, 'ffynhonnell')}, pob un wedi’i henwi gyda’i dangosyddion.`;
	},
	vintage: (plural: string, vintage: string) => `${capital(plural)}: ${vintage}.`,
	tilesNote: 'Mae pob ardal yn deilsen o’r un maint, ger ei chymdogion; nid yw teils yn dangos gwir siâp na maint.',
	otherMeasures: 'Mapiau o bob mesur arall',
};
