import type { MeasureScale } from '../../model/measureScales.ts';
import { shared } from './shared.ts';

/** How many sources are named under a map. */
const fewSources = 2;

/** The words of the views that other sites show in a frame. */
export const embedView = {
	whole: (index: string) => `Gweld y cyfan: ${index}`,
	source: (index: string, publisher: string) => `Ffynhonnell: ${index}, ${publisher}.`,
	licence: (name: string) => `Cyhoeddwyd o dan drwydded ${name}.`,
	published: (version: string, date: string) => `Datganiad ${version}, ${shared.date(date)}.`,
	sources: 'Priodoli',

	areaTitle: (name: string, above: readonly string[]) => `Cerdyn: ${[name, ...above.slice(0, 1)].join(', ')}`,
	areaDescription: (name: string, index: string) => `${name} (${index}): ei sgôr, ei safle, ei rannau a’i flynyddoedd.`,
	areaHeadline: (
		name: string,
		plural: string,
		cell: { readonly score: string | null; readonly rank?: number; readonly ranked?: number },
		scale: MeasureScale,
	) => {
		if (cell.score === null) return `${name}: dim sgôr mynegai`;
		return cell.rank === undefined
			? `${name}: ${cell.score} ${shared.outOf(scale)}`
			: `${name}: ${shared.rankOf(cell.rank, cell.ranked ?? 0)} (${plural})`;
	},
	areaSubtitle: (index: string, level: string, above: readonly string[], period: string) =>
		`${[index, level, ...above, period].join(', ')}.`,
	partsCaption: (name: string, period: string, scale: string) => `Rhannau’r mynegai (${name}), ${period}. ${scale}`,
	part: 'Rhan',
	score: 'Sgôr',
	comparedWith: (what: string) => `O’i gymharu â hyn: ${what}`,
	withPeers: (n: number, all: boolean, plural: string) =>
		all ? `y ${shared.integer(n)} arall (${plural})` : `y ${shared.integer(n)} mwyaf tebyg (${plural})`,

	mapTitle: (measure: string) => `Map i’w fewnosod: ${measure}`,
	madeFrom: (sources: readonly string[]) =>
		sources.length <= fewSources
			? `Gwnaed o’r rhain: ${sources.join('; ')}.`
			: `Nifer y ffynonellau: ${shared.integer(sources.length)}; enwir pob un gyda’i dangosyddion.`,

	scorecardTitle: (within: string | null) =>
		within === null ? 'Cardiau sgorio i’w mewnosod' : `Cardiau sgorio i’w mewnosod: ${within}`,
	scorecardDescription: (n: number, plural: string, place: string) =>
		`Y sgoriau mewn un tabl (${place}; ${plural}: ${shared.integer(n)}).`,
	scorecardHeadline: (index: string, highest: string | null, lowest: string | null) =>
		highest === null || lowest === null
			? `${index}: pob rhan ar un olwg`
			: `Sgôr uchaf y mynegai: ${highest}; yr isaf: ${lowest}`,
	scorecardSubtitle: (index: string, noun: string, place: string, period: string) =>
		`${index} a’i rannau fesul ${noun}, ${place}, ${period}.`,
	firstOf: (shown: number, all: number, plural: string, period: string) =>
		`Dyma’r ${shared.integer(shown)} â’r sgoriau mynegai uchaf yn ${period}, o blith ${shared.integer(all)} (${plural}). Mae’r lleill yn y tabl cyfan.`,
	gaps: (names: readonly string[]) => `Heb eu mesur eto, ac felly heb golofn: ${shared.list(names)}.`,

	measureTitle: (measure: string, kind: string) => `Safleoedd i’w mewnosod: ${measure} (${kind})`,
	measureSubtitle: (measure: string, what: string, noun: string, place: string, period: string) =>
		`${measure}, ${what} fesul ${noun}, ${place}, ${period}.`,
	scoreOf: (scale: MeasureScale) => `sgôr ${shared.fromTo(scale)}`,
	valueOf: (unit: string) => (unit === '' ? 'gwerth' : unit),
	firstRows: (shown: number, all: number, plural: string) =>
		`Y ${shared.integer(shown)} cyntaf o blith ${shared.integer(all)} (${plural}). Mae’r lleill ar y dudalen gyfan.`,
	gap: (name: string, reason: string) => `${name}: dim data eto. ${reason}`,
	noPeriod: (asked: string, period: string) => `Nid oes ffigurau ${asked}; mae’r rhain o ${period}.`,

	missingTitle: 'Nid yw hyn yma',
	missing: (index: string) =>
		`Nid oes ardal na mesur o’r fath yma (${index}): efallai i’r cod ar y dudalen hon gael ei deipio’n anghywir, neu ei fod yn perthyn i ddatganiad arall.`,
};
