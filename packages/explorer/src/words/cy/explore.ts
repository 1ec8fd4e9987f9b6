import type { Caution, Relation, Strength } from '../../state/explore/relation.ts';
import { shared } from './shared.ts';

const r = (value: number) => shared.number(value, 2);
const strengthOf = (value: number) => (Math.abs(value) >= 0.7 ? 'cryf' : Math.abs(value) >= 0.4 ? 'cymedrol' : 'gwan');

/** The words of the pages on which any measure can be looked at, and two held against each other. */
export const explore = {
	title: 'Archwilio’r data',
	twoTitle: 'Dau fesur yn erbyn ei gilydd',
	description: (place: string) =>
		`Unrhyw fesur (${place}), yn y mynegai neu y tu allan iddo, ar unrhyw lefel: gwasgariad yr ardaloedd, tabl a thueddiadau.`,
	twoDescription: (place: string) =>
		`Dau fesur yn erbyn ei gilydd (${place}): un dot i bob ardal, pa mor agos y maent yn cyd-fynd, a’r hyn nad yw hynny’n ei ddweud.`,
	lede: 'Dewiswch fesur, yn y mynegai neu y tu allan iddo, i weld sut mae’r ardaloedd wedi’u gwasgaru, fesul ardal a fesul blwyddyn.',
	twoLede:
		'Dewiswch ddau fesur. Mae pob dot yn ardal; mae’r testun yn dweud pa mor agos y maent yn cyd-fynd, a’r hyn nad yw hynny’n ei ddweud.',
	toTwo: 'Gosod dau fesur yn erbyn ei gilydd',
	toOne: 'Edrych ar un mesur',
	noScript: 'Gyda sgriptiau ymlaen, gellir dewis mesurau, lefelau a chyfnodau eraill yma.',
	controls: 'Yr hyn a ddangosir',
	find: 'Chwilio am fesur',
	none: 'Nid oes mesur â hyn yn ei enw.',
	found: (n: number) => `Nifer y mesurau: ${shared.integer(n)}`,
	measure: 'Mesur',
	across: 'Ar draws',
	upwards: 'I fyny',
	swap: 'Cyfnewid yr echelinau',
	index: 'Y mynegai a’i rannau',
	outside: 'Y tu allan i’r mynegai',
	outsideTheme: (theme: string) => `Y tu allan i’r mynegai: ${theme}`,
	marks: (target: boolean, levels: string) => ` (${target ? 'targed wedi’i osod; ' : ''}${levels})`,
	level: 'Lefel',
	period: 'Cyfnod',
	previous: 'Cyfnod blaenorol',
	next: 'Cyfnod nesaf',
	area: 'Amlygu ardal',
	noArea: 'Dim un',
	noCommon: 'Nid oes gan unrhyw lefel ffigurau’r ddau. Dewiswch fesur arall.',
	loading: 'Yn nôl ffigurau …',
	failed: 'Nid oedd modd nôl y ffigurau. Gwiriwch y cysylltiad, a dewiswch eto.',
	score: 'sgôr',
	axis: (name: string, unit: string, direction: string) => `${name} (${unit === '' ? '' : `${unit}; `}${direction})`,
	bars: (plural: string) => `Mae pob bar yn cyfrif yr ardaloedd rhwng dau ffigur (${plural}).`,
	dots: (noun: string) => `Mae pob dot yn un ardal (${noun}).`,
	stripLabel: (what: { name: string; period: string; plural: string; n: number; low: string; high: string }) =>
		`${what.name}, ${what.period}: ${shared.integer(what.n)} (${what.plural}), o ${what.low} i ${what.high}.`,
	empty: (name: string, plural: string, period: string) => `Dim ffigur: ${name}, ${plural}, ${period}.`,
	ends: (lowName: string, low: string, highName: string, high: string) =>
		`Isaf: ${lowName}, ${low}. Uchaf: ${highName}, ${high}.`,
	same: (figure: string) => `Yr un ffigur sydd gan bob un: ${figure}.`,
	targetMark: 'Targed',
	table: 'Ffigurau',
	caption: (name: string, plural: string, period: string) => `${name}: ${plural}, ${period}`,
	parent: 'Yn',
	rank: 'Safle',
	rating: 'Yn erbyn y targed',
	interval: 'Cyfwng',
	outOf: 'Cyfrifwyd ymhlith',
	fromTo: (low: string, high: string) => `${low} i ${high}`,
	note: 'Nodyn',
	sort: (name: string) => `Trefnu yn ôl: ${name}`,
	csv: 'Lawrlwytho’r tabl hwn (CSV)',
	trends: 'Tueddiadau',
	trendsText: (n: number, _noun: string, plural: string) =>
		`Dechrau’r tabl (${shared.integer(n)}; ${plural}), i gyd ar yr un raddfa.`,
	trendLabel: (what: { name: string; first: string; last: string; from: string; to: string }) =>
		`${what.name}: ${what.from} yn ${what.first}, ${what.to} yn ${what.last}.`,
	measurePage: 'Rhagor am y mesur hwn',
	scatter: 'Fesul ardal',
	scatterLabel: (across: string, upwards: string, n: number, plural: string) =>
		`${upwards} yn erbyn ${across}: un dot i bob un o ${shared.integer(n)} (${plural}).`,
	scatterKeys:
		'Mae’r bysellau saeth yn mynd o ddot i ddot, Home ac End i’r cyntaf a’r olaf; mae Enter yn amlygu ardal.',
	pointLabel: (area: string, across: string, upwards: string) => `${area}: ${across}; ${upwards}`,
	legend: { chosen: 'Yr ardal a amlygwyd', peers: 'Yr ardaloedd mwyaf tebyg iddi', others: 'Eraill' },
	relation: 'Pa mor agos y maent yn cyd-fynd',
	verdict: (what: {
		verdict: Relation['verdict'];
		none: Relation['none'];
		across: string;
		upwards: string;
		plural: string;
		r: number | null;
	}) => {
		if (what.none === 'few') return `Llai na thair ardal sydd â’r ddau ffigur (${what.plural}): ni ellir dweud dim.`;
		if (what.none === 'constant')
			return `Mae un o’r ddau yr un fath ym mhob ardal (${what.plural}), felly ni allant gyd-fynd na gwahanu.`;
		if (what.verdict === 'unclear')
			return `Nid oes perthynas eglur rhwng “${what.across}” a “${what.upwards}” (${what.plural}).`;
		const higher = what.verdict === 'together' ? 'uwch' : 'is';
		return `Lle mae ffigur “${what.across}” yn uwch, mae ffigur “${what.upwards}” yn tueddu i fod yn ${higher} (${what.plural}). Cryfder y berthynas: ${strengthOf(what.r ?? 0)}.`;
	},
	coefficients: (n: number, plural: string) =>
		`Dros yr ardaloedd sydd â’r ddau ffigur (${shared.integer(n)}; ${plural})`,
	pearson: 'r Pearson (llinell syth)',
	spearman: 'rho Spearman (trefn yn unig)',
	coefficient: ({ r: value, interval }: Strength) =>
		interval === null
			? `${r(value)}; dim cyfwng o lai na phedair ardal`
			: `${r(value)}, cyfwng 95% o ${r(interval.lower)} i ${r(interval.upper)}`,
	scale:
		'Cytundeb perffaith yw 1, dim cytundeb yw 0, gwrthwynebiad perffaith yw −1; arwyddion y ffigurau fel y’u cyhoeddwyd ydynt, pa gyfeiriad bynnag sy’n well.',
	fair: 'Cyn darllen rhagor i mewn i hyn',
	cause:
		'Nid yw cyd-fynd yn brawf bod y naill yn achosi’r llall. Gall y ddau ddilyn rhywbeth arall, megis faint o bobl sy’n byw yno, eu hoedran neu eu hincwm. Nid yw’r hyn sy’n wir am ardaloedd o reidrwydd yn wir am y bobl ynddynt.',
	caution: (caution: Caution, plural: string) => {
		switch (caution.kind) {
			case 'few':
				return `Ychydig o ardaloedd sydd yma (${shared.integer(caution.n)}; ${plural}): gall un neu ddwy ohonynt greu neu guddio perthynas.`;
			case 'part':
				return `Mae “${caution.part}” yn rhan o “${caution.whole}”, felly mae’r ddau yn cyd-fynd oherwydd y ffordd y’u gwneir.`;
			case 'shared':
				return `Mae’r ddau yn rhannau o “${caution.parent}”, y dewiswyd ffigurau sy’n perthyn i’w gilydd ar ei gyfer.`;
			case 'bent':
				return 'Mae’r ddau gyfernod yn wahanol iawn: nid llinell syth yw’r berthynas, neu mae ychydig o ardaloedd yn ei thynnu. Edrychwch ar y dotiau.';
			case 'counts':
				return 'Cyfrifiadau yw’r ddau: mae gan leoedd â mwy o bobl fwy o’r ddau.';
			case 'periods':
				return 'Mewn rhai ardaloedd mae’r ddau ffigur o gyfnodau gwahanol.';
		}
	},
	missing: (names: readonly string[], more: number) =>
		`Wedi’u gadael allan, heb un o’r ddau ffigur: ${names.join(', ')}${more === 0 ? '' : `, a ${shared.integer(more)} arall`}.`,
};
