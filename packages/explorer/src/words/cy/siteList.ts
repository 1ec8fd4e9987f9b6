import type { MeasureScale } from '../../model/measureScales.ts';
import { shared } from './shared.ts';

export const siteList = {
	title: 'Archwiliwr Mynegai Cynnydd Cymdeithasol',
	description: (places: readonly string[]) =>
		`Cynnydd cymdeithasol fesul ardal (${shared.list(places)}): sgoriau, safleoedd, mapiau a’r hyn sydd y tu ôl iddynt.`,
	lede: 'Sut mae lleoedd yn dod ymlaen o ran yr hyn sydd ei angen ar bobl, yr hyn sy’n eu helpu i fyw’n dda, a’r hyn sy’n agor drysau iddynt.',
	findTitle: 'Sut mae eich ardal chi yn dod ymlaen?',
	private: 'Mae cod post yr ydych yn ei deipio yn aros yn y porwr hwn.',
	listTitle: (n: number) => (n === 1 ? 'Y mynegai' : `Mynegeion i ddewis ohonynt: ${shared.integer(n)}`),
	apart:
		'Mae gan bob mynegai ei fesurau, ei ardaloedd a’i flynyddoedd ei hun: ni ellir cymharu sgoriau a safleoedd un â rhai un arall.',
	mapLabel: (place: string, plural: string, period: string) =>
		`${place}: yr ardaloedd (${plural}) yn ôl sgôr y mynegai, ${period}; po dywyllaf, uchaf`,
	mapCaption: (plural: string, period: string) => `${plural} yn ôl sgôr, ${period}; mae tywyllach yn uwch`,
	place: 'Lle',
	publisher: 'Cyhoeddwr',
	areas: 'Ardaloedd',
	levels: (levels: readonly { readonly name: string; readonly plural: string; readonly areas: number }[]) =>
		levels.map(({ name, plural, areas }) => `${areas === 1 ? name : plural} (${shared.integer(areas)})`).join(', '),
	years: 'Blynyddoedd',
	periods: (first: string, last: string) => (first === last ? first : `${first} i ${last}`),
	indicators: 'Dangosyddion',
	whole: (place: string, score: number, period: string, scale: MeasureScale) =>
		`${place} gyfan: ${shared.score(score, scale)} ${shared.outOf(scale)}, ${period}.`,
	range: (
		plural: string,
		low: string,
		lowScore: number,
		high: string,
		highScore: number,
		period: string,
		scale: MeasureScale,
	) =>
		`Sgoriau’r ardaloedd (${plural}): o ${shared.score(lowScore, scale)} (${low}) i ${shared.score(highScore, scale)} (${high}), ${period}.`,
	updated: 'Diweddarwyd',
	edition: (version: string, date: string, status: string) => `${shared.date(date)} (fersiwn ${version}, ${status})`,
	licence: 'Trwydded',
	languages: 'Hefyd yn',
	past: 'Rhifynnau blaenorol',
	pastEdition: (version: string, date: string) => `${version}, ${shared.date(date)}`,
};
