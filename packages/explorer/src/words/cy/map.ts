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
	oneScale: 'Yr un yw ystyr lliw ym mhob cyfnod.',
	mode: 'Cyfnodau',
	modes: { one: 'Un', two: 'Dau ochr yn ochr', change: 'Newid' },
	earlier: 'O',
	later: 'I',
	shared: 'Yr un lliwiau, yr un chwyddo a’r un ardal ddewisedig sydd gan y ddau fap.',
	changesLoading: 'Wrthi’n nôl y newidiadau …',
	changesFailed: 'Nid oedd modd nôl y newidiadau.',
	changeLegend: (subject: Subject, shows: Shows, from: string, to: string) =>
		shows === 'value'
			? `Newid o ${from} i ${to}${subject.unit === '' ? '' : `, ${subject.unit}`}; ${shared.direction[subject.direction]}`
			: `Newid yn y sgôr o ${from} i ${to}; mae codi yn well`,
	changeClass: (near: number, far: number | null, places: number) => {
		const size = (value: number) => shared.number(Math.abs(value), places);
		if (near === 0) return `llai na ${size(far!)} y naill ffordd`;
		const way = near < 0 ? 'gostwng' : 'codi';
		return far === null ? `${way}: ${size(near)} neu fwy` : `${way}: ${size(near)} i ${size(far)}`;
	},
	clearLegend: '▲ codi’n amlwg, ▼ gostwng yn amlwg; dim saeth lle mae’r newid yn rhy fach i’w alw’n amlwg',
	changeOf: (from: string, to: string) => `${from} i ${to}`,
	/** The message of two maps, or of a map of changes. */
	pairHeadline: (subject: Subject, pair: PairSubject, plural: string) => {
		const [from, to] = [pair.from.period.name, pair.to.period.name];
		const { up, down, little, absent } = pair.counts;
		const all = pair.from.areas.length;
		if (pair.areas === null) return `${subject.name}, ${from} a ${to}.`;
		if (absent === all) return `${subject.name}: nid oes ffigurau (${plural}) yn ${from} ac yn ${to}.`;
		const told = up + down + little > 0;
		const count = (test: (by: number) => boolean) => pair.areas!.filter(({ change }) => test(change.by ?? 0)).length;
		const parts = (
			told
				? [
						{ verb: 'codi’n amlwg', n: up },
						{ verb: 'gostwng yn amlwg', n: down },
						{ verb: 'newid ychydig', n: little },
					]
				: [
						{ verb: 'codi', n: count((by) => by > 0) },
						{ verb: 'gostwng', n: count((by) => by < 0) },
					]
		).filter(({ n }) => n > 0 || !told);
		const [first, ...rest] = parts.toSorted((a, b) => b.n - a.n);
		const of = `mewn ${shared.integer(first!.n)} o blith ${shared.integer(all)} (${plural})`;
		const also = rest.map(({ verb, n }) => `${verb} mewn ${shared.integer(n)}`);
		return `O ${from} i ${to}, ${subject.name}: ${shared.list([`${first!.verb} ${of}`, ...also])}.`;
	},
	pairSubtitle: (subject: Subject, shows: Shows, noun: string, place: string, from: string, to: string) =>
		`${subject.name}${shows === 'score' ? `, sgôr ${shared.fromTo(subject.scale)}` : subject.unit === '' ? '' : `, ${subject.unit}`}, fesul ${noun}, ${place}, ${from} a ${to}. ${shows === 'score' ? `Ar gyfer sgoriau, ${shared.direction.higher}` : capital(shared.direction[subject.direction])}.`,
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
				? 'dim ffigur'
				: scored
					? shared.score(value, subject.scale)
					: shared.value(value, places, subject.unit);
		const span = `${figure(change.from)} yn ${pair.from.period.name}, ${figure(change.to)} yn ${pair.to.period.name}`;
		if (change.by === null) return ['dim newid i’w ddweud', span];
		const size = shared.number(Math.abs(change.by), places);
		const by = change.by === 0 ? 'dim newid' : `${change.by > 0 ? 'i fyny' : 'i lawr'} ${size}`;
		return [change.clear === null ? by : `${by}, ${map.clearness[change.clear]}`, span];
	},
	clearness: { up: 'codi’n amlwg', down: 'gostwng yn amlwg', little: 'newid ychydig' },
	pairCaption: (subject: Subject, from: string, to: string) =>
		`${subject.name}, newid o ${from} i ${to}. ${shared.beforeRounding}`,
	pairColumns: { change: 'Newid', said: 'A yw’n amlwg?', rank: (period: string) => `Safle ${period}` },
	notSaid: '–',
	noChange: 'heb ei gymharu',
	roseMost: 'Cododd fwyaf',
	fellMost: 'Gostyngodd fwyaf',

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
	placeLoading: (count: number, plural: string) => `Yn nôl y map (${plural}: ${shared.integer(count)}) …`,
	placeFailed: 'Nid oedd modd nôl y map. Mae’r ffigurau cyntaf yn y tabl isod; mae pob un ohonynt ar y dudalen ddata.',
	paintFailed: 'Nid oedd modd llunio’r map, am nad oedd modd nôl rhan o’r dudalen hon.',
	stillPicture:
		'Llun llonydd yw hwn: dim ond gyda sgriptiau y mae modd pwyntio at ardaloedd a dewis cyfnodau a lefelau eraill. Mae’r ffigurau cyntaf yn y tabl isod; mae pob un ohonynt ar y dudalen ddata.',

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
	allFigures: 'Mae’r holl ffigurau ar y dudalen ddata.',
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
	street: {
		group: 'Map strydoedd',
		show: 'Map strydoedd y tu ôl i’r ardaloedd',
		asks: (host: string) =>
			`Map strydoedd gan ${host}: tra bydd yn cael ei ddangos, mae eich porwr yn gofyn i ${host} am y lluniau, sy’n rhoi gwybod i’r wefan honno am eich cyfeiriad rhyngrwyd a’r rhan o’r map yr ydych yn edrych arni.`,
		opacity: 'Didreiddedd yr ardaloedd',
		less: 'Dangos mwy o’r map strydoedd',
		more: 'Dangos llai o’r map strydoedd',
		percent: (hundredths: number) => `${hundredths}%`,
		paler: 'Mae’r lliwiau’n edrych yn oleuach yma nag yn yr allwedd. Nid yw’r map strydoedd mewn lluniau a gedwir.',
		failed: (host: string) =>
			`Nid oedd modd nôl rhai lluniau o ${host}. Nid yw hyn yn effeithio ar yr ardaloedd na’r ffigurau.`,
	},
	otherMeasures: 'Mapiau o bob mesur arall',
};
