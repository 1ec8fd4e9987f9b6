import type { MeasureType } from '@social-index/schema';
import type { MeasureScales } from '../../model/measureScales.ts';
import type { RatedAgainst } from '../../state/scorecards/scorecardFigures.ts';
import type { Show } from '../../state/scorecards/scorecardsView.ts';
import { counted } from './grammar.ts';
import { shared } from './shared.ts';

const showNames: Record<Show, string> = {
	score: 'Sgôr',
	rank: 'Safle',
	progress: 'Cynnydd',
	position: 'Sefyllfa',
};

/** The words of the scorecards page. */
export const scorecards = {
	title: 'Cardiau sgorio',
	description: (place: string, n: number, plural: string) =>
		`Pob sgôr mewn un tabl (${place}; ${plural}: ${shared.integer(n)}): y mynegai, ei ddimensiynau a’i gydrannau, fel sgoriau, safleoedd, cynnydd a sefyllfa.`,
	lede: (n: number, noun: string, plural: string) =>
		`Y cyfan ar un olwg (${plural}: ${shared.integer(n)}): un rhes ar gyfer pob ${noun}, un golofn ar gyfer pob rhan o’r mynegai.`,
	controls: 'Beth mae’r tabl yn ei ddangos',
	show: 'Dangos',
	showName: (show: Show) => showNames[show],
	period: 'Cyfnod',
	previous: 'Cyfnod blaenorol',
	next: 'Cyfnod nesaf',
	columns: 'Colofnau',
	allDimensions: 'Pob dimensiwn',
	allComponents: 'Pob cydran',
	branchGroup: 'Un dimensiwn',
	indicatorGroup: 'Dangosyddion un rhan',
	since: 'O’i gymharu â',
	against: (by: RatedAgainst, parent: string, first: string, noun: string) => {
		if (by === 'previous') return 'Y cyfnod blaenorol';
		if (by === 'first') return first;
		return by === 'peers' ? `Rhai tebyg (${noun})` : parent;
	},
	ownParent: (noun: string) => `Yr ardal y mae ynddi (${noun})`,
	showComparators: (n: number) => `Dangos ${counted(n, 'ardal')} arall i gymharu â nhw`,
	count: (shown: number, all: number, plural: string) =>
		shown === all
			? `${shared.integer(all)} (${plural})`
			: `${shared.integer(shown)} o blith ${shared.integer(all)} (${plural}) yn cael eu dangos`,
	none: (plural: string) => `Ni chafwyd hyd i ddim (${plural}). Rhowch gynnig ar ran fyrrach o’r enw.`,
	captions: {
		score: (period: string, scales: MeasureScales, among: readonly MeasureType[]) =>
			`Sgoriau ${period}. ${shared.scalesText(scales, among)}`,
		rank: (period: string, plural: string) => `Safleoedd (${plural}), ${period}. 1 yw’r sgôr uchaf.`,
		progress: (period: string, than: string) =>
			`Cynnydd pob sgôr hyd ${period}, o’i gymharu â hyn: ${than}. Mae sgôr uwch yn well.`,
		position: (period: string, than: string) =>
			`Sefyllfa pob sgôr yn ${period}, o’i gymharu â hyn: ${than}. Mae sgôr uwch yn well.`,
	},
	than: (by: RatedAgainst, parent: string, first: string, plural: string) => {
		if (by === 'previous') return 'y cyfnod blaenorol';
		if (by === 'first') return first;
		return by === 'peers' ? `rhai tebyg (${plural})` : parent;
	},
	thanOwnParent: (noun: string) => `yr ardal y mae ynddi (${noun})`,
	legend: 'Lliw sgôr',
	legendOf: (kinds: string) => `Lliw sgôr ${kinds}`,
	ratingLegend: 'Ystyr y marciau',
	overall: 'Yn gyffredinol',
	gapCount: (n: number) => `${counted(n, 'cydran')} heb ddata eto`,
	gapsTitle: 'Heb eu mesur eto',
	gapsText:
		'Mae’r cydrannau hyn yn perthyn i’r mynegai ond nid oes data ar eu cyfer eto, felly nid oes ganddynt golofn ac nid ydynt yn rhan o unrhyw sgôr.',
	note: 'Pwyntiwch at bennawd colofn, neu symudwch ato â’r fysell Tab, i ddarllen beth y mae’n ei fesur.',
	ranked: (n: number) => `o blith ${shared.integer(n)}`,
	notRated: 'Heb ei raddio',
	notRanked: 'Heb safle',
	firstPeriod: (period: string) =>
		`${period} yw’r cyfnod cyntaf, felly nid oes dim cynharach i’w gymharu ag ef. Dewiswch gyfnod diweddarach.`,
	noRatings: 'Nid oes graddau o’r math hwn yn y datganiad hwn.',
	marksText: 'Mae sgôr â marc, yn gyfan neu’n rhannol, yn seiliedig ar ffigurau sydd fel a ganlyn:',
	region: 'Tabl o gardiau sgorio',
};
