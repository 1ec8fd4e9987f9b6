import type { MeasureScale } from '../../model/measureScales.ts';
import type { ChangeDepth } from '../../state/change/changeDepth.ts';
import type { ChangePart, ChangeTable } from '../../state/change/changeTable.ts';
import { capital, counted } from './grammar.ts';
import { shared } from './shared.ts';

/** The words of the change page. */
export const change = {
	title: 'Newid',
	description: (place: string, plural: string) =>
		`Pa ardaloedd (${place}, ${plural}) a gododd neu a ostyngodd rhwng dau gyfnod, pa mor amlwg, a pha ddangosyddion oedd y tu ôl i hynny.`,
	nothing: 'Un cyfnod sydd yn y datganiad hwn, felly nid oes newid i’w ddangos eto. Gall y datganiad nesaf ddod ag un.',
	controls: 'Beth a gymherir',
	periods: 'Cyfnodau',
	pair: (from: string, to: string) => `${from} i ${to}`,
	previous: 'Pâr blaenorol o gyfnodau',
	next: 'Pâr nesaf o gyfnodau',
	measure: 'Mesur',
	dimensions: 'Dimensiynau',
	components: 'Cydrannau',
	/** Every number in it is counted from the table below it. */
	headline: (what: {
		counts: ChangeTable['counts'];
		measure: string;
		isIndex: boolean;
		from: string;
		to: string;
		noun: string;
		plural: string;
		within: string | null;
	}) => {
		const { counts, from, to, plural } = what;
		const compared = counts.all - counts.absent;
		const subject = what.isIndex ? 'y mynegai' : what.measure;
		const place = what.within === null ? '' : ` (${what.within})`;
		if (compared === 0) return `Nid oes gan yr un (${what.noun})${place} sgôr yn ${from} ac yn ${to}.`;
		const said = [
			{ verb: 'codi’n amlwg', n: counts.improved },
			{ verb: 'gostwng yn amlwg', n: counts.declined },
			{ verb: 'newid ychydig', n: counts.little },
		].filter(({ n }) => n > 0);
		const start = `O ${from} i ${to}, ${subject}`;
		if (said.length === 1) {
			const areas =
				compared === 1
					? `yn yr unig un a gymherir (${what.noun})`
					: compared === 2
						? `yn y ddau (${plural})`
						: `ym mhob un o’r ${shared.integer(compared)} (${plural})`;
			return `${start}: ${said[0]!.verb} ${areas}${place}.`;
		}
		const pieces = said.map(({ verb, n }, i) =>
			i === 0
				? `${verb} mewn ${shared.integer(n)} o blith ${shared.integer(compared)} (${plural})${place}`
				: `${verb} mewn ${shared.integer(n)}`,
		);
		const none =
			counts.improved === 0
				? '; ni chododd yn amlwg yn yr un'
				: counts.declined === 0
					? '; ni ostyngodd yn amlwg yn yr un'
					: '';
		return `${start}: ${shared.list(pieces)}${none}.`;
	},
	absent: (n: number, noun: string, plural: string) =>
		n === 1
			? `Nid oes gan 1 (${noun}) sgôr yn un o’r ddau gyfnod, ac nis cymherir.`
			: `Nid oes gan ${shared.integer(n)} (${plural}) sgôr yn un o’r ddau gyfnod, ac nis cymherir.`,
	threshold: (points: number, scale: MeasureScale) =>
		`Gelwir newid yn amlwg o’r trothwy hwn i fyny: ${shared.points(points * scale.point)}. ${shared.scaleText(scale)} ${shared.beforeRounding}`,
	whole: (name: string, from: number, to: number, points: number, scale: MeasureScale) =>
		`${name}: o ${shared.score(from, scale)} i ${shared.score(to, scale)} (${shared.signed(points, scale.decimals)})`,
	chartTitle: (measure: string, from: string, to: string) => `${measure}: sgôr yn ${from} ac yn ${to}`,
	chartText: (from: string, to: string) =>
		`Y cylch yw’r sgôr yn ${from}, a’r dot neu flaen y saeth yw’r sgôr yn ${to}. Dim ond lle mae’r newid yn amlwg y tynnir saeth. Yr un yw’r raddfa ar gyfer pob dewis o gyfnodau.`,
	slopeLabel: (n: number, noun: string, plural: string, measure: string, from: string, to: string) =>
		`Llinellau, un ar gyfer pob un a gymherir (${n === 1 ? noun : plural}: ${shared.integer(n)}): ${measure} o ${from} i ${to}. Mae’r ffigurau i gyd yn y tabl.`,
	slopeText: (noun: string, from: string, to: string) =>
		`Llinell ar gyfer pob un (${noun}) o’i sgôr yn ${from} i’w sgôr yn ${to}, ar raddfa’r siartiau tueddiad, yr un ar gyfer pob dewis o gyfnodau. Newidiadau amlwg yw’r llinellau cryf â thriongl; nid yw’r rhai gwan â dot yn amlwg; y llinellau toredig yw’r ardaloedd sy’n eu cynnwys i gyd.`,
	slopePick: 'I amlygu llinell, pwyntiwch at enw neu symudwch ato â’r bysellfwrdd. Y ffigurau i gyd:',
	risersTitle: (n: number) => `Y codiadau mwyaf (${shared.integer(n)})`,
	fallersTitle: (n: number) => `Y gostyngiadau mwyaf neu’r codiadau lleiaf (${shared.integer(n)})`,
	smallestTitle: (n: number) => `Y codiadau lleiaf (${shared.integer(n)})`,
	spreadTitle: (plural: string) => `Faint a newidiodd o ba faint (${plural})`,
	spreadClass: (near: number, far: number, places: number) =>
		`${near === 0 ? '0' : shared.signed(near, places)} i ${shared.signed(far, places)}`,
	spreadUnit: 'pwyntiau',
	spreadText:
		'Mewn pwyntiau. Mae dosbarth yn dechrau â’i rif cyntaf ac yn gorffen ychydig cyn ei ail; mae dim newid o gwbl yn cyfrif gyda’r codiadau.',
	tableTitle: (plural: string) => `Pob un (${plural})`,
	caption: (measure: string, from: string, to: string, scale: MeasureScale, depth: ChangeDepth) =>
		`${measure}, ${from} i ${to}. ${shared.scaleText(scale)}${depth === 'whole' ? '' : ' Mae’r rhannau mewn pwyntiau o’r sgôr.'}`,
	score: (period: string) => `Sgôr ${period}`,
	change: 'Newid',
	rating: 'Amlwg?',
	up: 'Ei godi fwyaf',
	down: 'Ei ostwng fwyaf',
	apart: 'Pam',
	takeApart: (name: string) => `Pam y newidiodd: ${name}`,
	part: (part: ChangePart, scale: MeasureScale) => `${part.name} (${shared.signed(part.points, scale.decimals + 1)})`,
	noPart: 'Dim',
	apartTitle: (name: string) => `Beth oedd y tu ôl i’r newid: ${name}`,
	apartLabel: 'Ardal',
	apartText: (measure: string, from: string, to: string, depth: ChangeDepth) =>
		`Cyfraniad pob ${depth === 'indicators' ? 'dangosydd' : 'rhan'} at y newid rhwng ${from} a ${to}, mewn pwyntiau (${measure}). Mae’r rhannau’n adio i’r newid.`,
	apartAbsent: (name: string) => `${name}: nid oes sgôr yn un o’r ddau gyfnod, felly nid oes newid i’w ddadansoddi.`,
	apartPage: (name: string) => `Darllen popeth am yr ardal: ${name}`,
	notApart: (measure: string) =>
		`${measure}: mae’r dull hwn yn cymharu ardaloedd â’i gilydd, felly ni ellir dadansoddi newid yn ôl yr hyn a’i hachosodd.`,
	stepsText:
		'Y barrau yw’r camau o’r sgôr cyntaf i’r ail; mae bar o’r un hyd yn golygu’r un nifer o bwyntiau ym mhob ardal.',
	partOf: (depth: ChangeDepth) => (depth === 'indicators' ? 'Dangosydd' : 'Rhan'),
	points: 'Pwyntiau',
	rounding: 'Talgrynnu’r rhannau',
	total: (measure: string) => `Newid: ${measure}`,
	driversTitle: (place: string) => `Beth oedd y tu ôl i’r newid ar draws yr ardal gyfan (${place})`,
	driversText: (n: number, noun: string, plural: string, measure: string, depth: ChangeDepth) =>
		`Cyfraniad cymedrig pob ${depth === 'indicators' ? 'dangosydd' : 'rhan'} at y newid (${measure}), dros y rhai y gellir eu cymharu (${n === 1 ? noun : plural}: ${shared.integer(n)}), mewn pwyntiau.`,
	meanTotal: 'Newid cymedrig',
	unchangedTitle: 'Dim ffigurau newydd',
	unchanged: (n: number, from: string, to: string) =>
		`${capital(counted(n, 'dangosydd'))} â’r un ffigurau ar y ddau ben: ni chyhoeddwyd dim newydd rhwng ${from} a ${to}, felly ni chyfrannwyd dim at y newid.`,
	sameFigure: 'dim ffigurau newydd',
	noDrivers: 'Nid oes dim yn cyfrannu ato.',
	region: 'Tabl o newidiadau',
	measureOf: (measure: string, isIndex: boolean) => (isIndex ? 'y mynegai' : measure),
	added: (part: ChangePart, scale: MeasureScale) =>
		`Ychwanegodd hyn fwyaf ar gyfartaledd: ${part.name} (${shared.signed(part.points, scale.decimals + 1)} o bwyntiau)`,
	took: (part: ChangePart, scale: MeasureScale) =>
		`Tynnodd hyn fwyaf i ffwrdd: ${part.name} (${shared.signed(part.points, scale.decimals + 1)} o bwyntiau)`,
	drove: (up: ChangePart | null, down: ChangePart | null, scale: MeasureScale) => {
		const said = [
			...(up === null ? [] : [change.added(up, scale)]),
			...(down === null ? [] : [change.took(down, scale)]),
		];
		return said.length === 0 ? '' : `${said.join('; ')}.`;
	},
};
