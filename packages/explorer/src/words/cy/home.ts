import type { MeasureScale } from '../../model/measureScales.ts';
import { counted } from './grammar.ts';
import { shared } from './shared.ts';

export const home = {
	description: (summary: string, place: string, areas: number) =>
		summary === '' ? `Mynegai Cynnydd Cymdeithasol, ${place}: cymharu ${counted(areas, 'ardal')}.` : summary,
	findTitle: (noun: string) => `Sut mae eich ardal chi (${noun}) yn dod ymlaen?`,
	allAreas: (n: number, plural: string) => `Gweld pob un o’r ${shared.integer(n)} (${plural})`,
	glance: (period: string) => `Cipolwg, ${period}`,
	wholeScore: (place: string) => `${place} gyfan`,
	since: (change: number, first: string, scale: MeasureScale) =>
		`${shared.signed(change, scale.decimals)} o bwyntiau ers ${first}`,
	range: (noun: string) => `Uchaf ac isaf (${noun})`,
	movedTitle: (first: string) => `Ers ${first}`,
	moved: (improved: number, declined: number, little: number, noun: string, plural: string) => {
		const count = (n: number) => `${shared.integer(n)} ${n === 1 ? `(${noun})` : `(${plural})`}`;
		return `Wedi gwella: ${count(improved)}. Wedi dirywio: ${count(declined)}. Ychydig o newid: ${shared.integer(little)}.`;
	},
	mapTitle: (period: string) => `Y mynegai ar draws y lle, ${period}`,
	mapLabel: (area: string, score: number | null, scale: MeasureScale) =>
		score === null ? `${area}: dim sgôr` : `${area}: ${shared.score(score, scale)}`,
	openMap: 'Agor y map',
	dimensionsTitle: 'Dimensiynau’r mynegai',
	dimensionRange: (low: string, lowScore: number, high: string, highScore: number, scale: MeasureScale) =>
		`O ${shared.score(lowScore, scale)} (${low}) i ${shared.score(highScore, scale)} (${high})`,
	gapMark: 'dim data eto',
	changesTitle: (first: string, last: string) => `Pwy symudodd fwyaf, ${first} i ${last}`,
	risers: 'Cododd fwyaf',
	fallers: 'Gostyngodd fwyaf',
	noRisers: 'Ni chododd yr un yn amlwg.',
	noFallers: 'Ni ostyngodd yr un yn amlwg.',
	openChange: 'Gweld beth oedd y tu ôl i bob newid',
	scorecards: 'Cymharu pob cerdyn sgorio',
	film: {
		title: 'Gwylio',
		download: (size: string) => `Lawrlwytho’r ffilm (${size})`,
		transcript: 'Yr hyn a ddywedir ac a welir yn y ffilm',
		elsewhere: (host: string) => `Ei gwylio ar ${host}`,
	},
	testimonials: {
		title: 'Beth mae pobl yn ei ddweud',
		source: (name: string) => `Ble dywedodd ${name} hyn`,
	},
	counts: (indicators: number, components: number, areas: number, plural: string) =>
		`${counted(indicators, 'dangosydd')}, ${counted(components, 'cydran')}, ${shared.integer(areas)} (${plural}).`,
};
