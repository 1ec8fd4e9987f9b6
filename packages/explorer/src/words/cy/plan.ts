import { capital } from './grammar.ts';
import { shared } from './shared.ts';

/** What lies between two figures; between percentages it is points. */
const apart = (value: number, places: number, unit: string) =>
	unit.startsWith('%') ? `${shared.number(value, places)} o bwyntiau canran` : shared.value(value, places, unit);
const rate = (value: number, places: number, unit: string) =>
	`${shared.signed(value, places)}${unit === '' ? '' : unit.startsWith('%') ? ' o bwyntiau canran' : ` ${unit}`} y flwyddyn`;

/** The words of the page of the place's own plan. */
export const plan = {
	title: (place: string) => `Y cynllun: ${place}`,
	description: (place: string, targets: number) =>
		targets === 0
			? `Dangosyddion cynllun yr ardal ei hun (${place}), fesul thema, gyda’u ffigurau diweddaraf.`
			: `Sut mae’r ardal (${place}) yn sefyll o ran ei thargedau ei hun (${shared.integer(targets)}), fesul thema.`,
	lede: (place: string) =>
		`Yr hyn y mae’r ardal (${place}) yn anelu ato, fesul thema: y ffigurau diweddaraf, y targedau, ac a yw’r ffordd hyd yma’n arwain atynt.`,
	none: {
		title: 'Nid oes targedau wedi’u gosod',
		text: 'Nid yw’r datganiad hwn yn rhoi targed i unrhyw ddangosydd, felly nid oes cynnydd i’w ddangos. Mae’r dangosyddion isod fesul thema.',
		bare: 'Nid yw’r datganiad hwn yn enwi thema na tharged, felly nid oes cynllun i’w ddangos.',
	},
	summary: 'Pob thema ar un olwg',
	summaryCaption: (name: string | null) =>
		name === null
			? 'Targedau fesul thema'
			: `Targedau fesul thema, a sut mae’r ardal yn sefyll o’u cymharu â nhw (${name})`,
	theme: 'Thema',
	noTheme: 'Heb thema',
	targets: 'Targedau',
	withoutTarget: 'Dim targed',
	total: 'Cyfanswm',
	headline: (name: string, counts: readonly number[], targets: number) => {
		const parts = [
			[counts[0]!, 'wedi’u cyrraedd'],
			[counts[1]!, 'ar y trywydd iawn'],
			[counts[2]!, 'oddi ar y trywydd'],
			[targets - counts[0]! - counts[1]! - counts[2]!, 'heb eu cymharu'],
		] as const;
		const said = parts.filter(([n]) => n > 0).map(([n, text]) => `${shared.integer(n)} ${text}`);
		return `Targedau (${name}): ${shared.integer(targets)}. O’r rhain: ${shared.list(said)}.`;
	},
	noArea: (plural: string) =>
		`Nid oes ardal yn y datganiad hwn sy’n cynnwys pob un ohonynt (${plural}), felly nid oes ffigurau o’r cyfan; cyfrifir pob un ohonynt yn lle hynny.`,
	rule: 'Mae targed wedi’i gyrraedd lle mae’r ffigur diweddaraf o leiaf cystal â’r targed. Ar y ffordd yno, mae ffigur ar y trywydd iawn lle mae o leiaf cystal â’r llinell syth o’r ffigur cyntaf at y targed ar ei amser, ac oddi ar y trywydd fel arall. Ni ddywedir dim am y ffigur cyntaf ei hun, na lle nad oes amser i darged.',
	rules: 'Sut y gwneir graddau o’u cymharu â thargedau',
	measure: 'Dangosydd',
	latest: 'Ffigur diweddaraf',
	target: 'Targed',
	by: (value: string, period: string | null) => (period === null ? value : `${value} erbyn ${period}`),
	inPeriod: (value: string, period: string) => `${value} yn ${period}`,
	distance: 'Ar ôl i’w wneud',
	apart,
	toGo: (value: string) => value,
	beyond: (value: string) => `dim: ${value} y tu hwnt iddo`,
	reached: 'dim: yn union yno',
	unknown: 'anhysbys',
	needed: 'Cyflymder sydd ei angen',
	actual: 'Cyflymder hyd yma',
	rate,
	noNeeded: {
		met: 'dim: mae wedi’i gyrraedd',
		undated: 'anhysbys: nid oes amser i’r targed',
		past: 'dim: mae ei amser wedi dod',
	},
	noActual: 'anhysbys: llai na dau o’i ffigurau ei hun',
	paceSince: (text: string, since: number) => `${text} ers ${Math.floor(since)}`,
	areas: (plural: string) => capital(plural),
	areaCounts: (counts: readonly number[]) => {
		const words = ['wedi’i gyrraedd', 'ar y trywydd iawn', 'oddi ar y trywydd', 'heb eu cymharu'];
		const said = counts.flatMap((n, i) => (n > 0 ? [`${shared.integer(n)} ${words[i]}`] : []));
		return said.length === 0 ? 'dim ffigurau' : said.join(', ');
	},
	unrated: 'Heb ei raddio',
	targetLine: 'Targed',
	trendLabel: (what: { name: string; place: string; first: string; last: string; target: string }) =>
		`${what.name} (${what.place}): ${what.first}; ${what.last}. ${what.target}.`,
	figures: 'Ffigurau’r llinell',
	period: 'Cyfnod',
	value: 'Ffigur',
	without: (n: number) =>
		n === 1 ? 'Nid oes targed ar gyfer y dangosydd hwn' : `Nid oes targed ar gyfer y rhain (${shared.integer(n)})`,
	withoutCaption: (theme: string) => `${theme}: dangosyddion heb darged`,
	emptyTheme: 'Nid oes dangosydd yn y datganiad hwn yn perthyn i’r thema hon.',
};
