import type { RatedAgainst } from '../../state/compare/compareTable.ts';
import { shared } from './shared.ts';

/** The words of the page that holds areas side by side. */
export const compare = {
	title: 'Cymharu',
	description: (place: string, plural: string) =>
		`Gosod ardaloedd ochr yn ochr (${place}, ${plural}), o’r mynegai i ddangosyddion unigol, neu wrth ymyl y cyfan.`,
	lede: (most: number, plural: string) =>
		`Dewiswch hyd at ${shared.integer(most)} (${plural}, neu’r ardaloedd o’u cwmpas). Caiff y lleill eu cymharu â’r gyntaf.`,
	noScript: (plural: string) => `Gyda sgriptiau ymlaen, gellir dewis rhai eraill yma (${plural}).`,
	controls: 'Beth a gymherir',
	find: 'Chwilio am ardal i’w hychwanegu',
	addFound: 'Ychwanegu',
	add: 'Ychwanegu ardal',
	choose: 'Dewis …',
	full: (most: number) => `Dyna ${shared.integer(most)}: tynnwch un er mwyn ychwanegu un arall.`,
	compared: 'Cymherir',
	remove: (name: string) => `Tynnu: ${name}`,
	first: (name: string) => `Cymharu â hon: ${name}`,
	withPeers: (name: string) => `${name} a’r rhai mwyaf tebyg`,
	period: 'Cyfnod',
	previous: 'Cyfnod blaenorol',
	next: 'Cyfnod nesaf',
	indicators: 'Dangos dangosyddion',
	others: 'O’u cwmpas',
	widest: (what: { measure: string; first: string; second: string; firstScore: string; secondScore: string }) =>
		`Y gwahaniaeth mwyaf rhwng ${what.first} / ${what.second}: ${what.measure}, ${what.firstScore} o’i gymharu â ${what.secondScore}.`,
	alike: (first: string, second: string) => `${first} / ${second}: yr un sgôr ym mhob man lle gellir eu cymharu.`,
	incomparable: (first: string, second: string) =>
		`Ni chaiff ${first} a ${second} eu cymharu: nid oes gan yr un dimensiwn na chydran sgôr yn y ddwy.`,
	alone: 'Ychwanegwch ardal i’w chymharu â hi.',
	caption: (period: string, names: readonly string[]) => `Sgoriau ${period}: ${shared.list(names)}`,
	measure: 'Mesur',
	highest: 'uchaf yma',
	rank: (rank: number, of: number) => shared.rankOf(rank, of),
	ratedAgainst: (against: NonNullable<RatedAgainst>) =>
		`dyfarniad o’i gymharu â hyn: ${against.kind === 'peers' ? 'sgôr canol yr ardaloedd tebyg' : against.name}`,
	trendTitle: (measure: string, first: string, last: string) => `${measure} fesul blwyddyn, ${first} i ${last}`,
	trendMeasure: 'Y mesur a ddangosir',
	trendLabel: (
		measure: string,
		lines: readonly { readonly name: string; readonly from: string; readonly to: string }[],
		first: string,
		last: string,
	) =>
		`${measure}, ${first} i ${last}: ${lines.map(({ name, from, to }) => `${name}, o ${from} i ${to}`).join('; ')}. Mae’r ffigurau yn y tabl ar ôl y siart.`,
	trendCarried: 'Ffigur blwyddyn arall yw dot gwag.',
	trendCaption: (measure: string, names: readonly string[]) => `${measure} fesul blwyddyn: ${shared.list(names)}`,
	area: 'Ardal',
	kind: (name: string, kind: string) => `${name} (${kind})`,
	loading: 'Yn nôl ffigurau …',
	failed: 'Nid oedd modd nôl y ffigurau. Gwiriwch y cysylltiad, a dewiswch eto.',
};
