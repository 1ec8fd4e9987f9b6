import type { Weighting } from '@social-index/schema';

/**
 * Every method of the engine in plain words, by its id; formula, source and options are told from its definition. Each is a
 * sentence, or the second half of one where the comment says so.
 */
export const methodWords = {
	shrinkage: {
		logit:
			'Mae cyfrifon o ychydig bobl yn amrywio drwy hap. Felly caiff cyfran pob ardal ei thynnu at gyfran yr ardal y mae ynddi, a hynny’n fwy po leiaf o bobl y mae’n seiliedig arnynt.',
		marshall:
			'Mae cyfrifon o ychydig bobl yn amrywio drwy hap. Felly caiff pob cyfradd ei thynnu at gymedr yr holl ardaloedd, a hynny’n fwy po leiaf o bobl y mae’n seiliedig arnynt.',
	},
	imputation: {
		ols: 'Lle mae ardal heb un o ffigurau cydran ond â’r lleill i gyd, caiff yr un honno ei hamcangyfrif o’r lleill drwy atchweliad llinell syth (sgwariau lleiaf cyffredin) dros yr ardaloedd sydd â phob un.',
		centre: 'Gosodir yr hyn sydd ar goll ar ganol yr ardaloedd sydd â ffigur yn y cyfnod.',
		'group-centre': 'Gosodir yr hyn sydd ar goll ar ganol grŵp yr ardal yn y cyfnod.',
		'within-row': 'Gosodir yr hyn sydd ar goll fel bod yr ardal yn sgorio ynddo fel yng ngweddill y gydran.',
		em: 'Gosodir yr hyn sydd ar goll ar yr hyn y mae’r dangosyddion eraill yn ei wneud yn fwyaf tebygol, gan gymryd bod yr holl ddangosyddion ar y cyd yn normal.',
		'nearest-areas':
			'Gosodir yr hyn sydd ar goll ar gymedr yr ardaloedd sydd fwyaf tebyg iddi yn y dangosyddion eraill.',
		'parent-ratio':
			'Cyfrifir yr hyn sydd ar goll o’r ardal y mae ynddi, yn ôl sut yr oedd y ddwy’n sefyll tuag at ei gilydd yn y cyfnod agosaf sydd â’r ddau ffigur.',
		latest: 'Gosodir yr hyn sydd ar goll ar ffigur cynharach diweddaraf yr ardal ei hun.',
		constant:
			'Gosodir yr hyn sydd ar goll ar ffigur cynharach diweddaraf yr ardal ei hun, neu ar ei ffigur cyntaf lle nad oes un.',
		linear:
			'Caiff bwlch rhwng dau o ffigurau ardal ei lenwi ar y llinell syth rhyngddynt; cyn y cyntaf ac ar ôl yr olaf, mae’r ffigur agosaf yn sefyll yn ei le.',
		'linear-constant':
			'Caiff bwlch rhwng dau o ffigurau ardal ei lenwi ar y llinell syth rhyngddynt; lle mae gan ardal un ffigur yn unig, mae’n sefyll drwyddi draw.',
	},
	treatment: {
		winsorise:
			'Lle mae ychydig ffigurau mor bell allan fel y byddent yn pennu’r raddfa ar eu pennau eu hunain, gosodir yr un mwyaf eithafol ar y nesaf, gam wrth gam, nes bod y gwasgariad yn edrych yn gyffredin.',
		'log-ct':
			'Lle mae ychydig ffigurau’n bell allan, gosodir yr un mwyaf eithafol ar y nesaf, gam wrth gam; lle nad yw hynny’n ddigon, caiff y logarithm ei sgorio yn ei le.',
		'log-ct-plus':
			'Lle mae ychydig ffigurau’n bell allan, gosodir yr un mwyaf eithafol ar y nesaf, gam wrth gam; lle nad yw hynny’n ddigon, caiff logarithm sy’n tynnu’r ochr hiraf i mewn ei sgorio yn ei le.',
		'log-ct-orig':
			'Lle mae ychydig ffigurau’n bell allan, gosodir yr un mwyaf eithafol ar y nesaf, gam wrth gam; lle nad yw hynny’n ddigon, caiff logarithm y pellter o’r isaf ei sgorio yn ei le.',
		'log-gii':
			'Lle mae ychydig ffigurau’n bell allan, gosodir yr un mwyaf eithafol ar y nesaf, gam wrth gam; lle nad yw hynny’n ddigon, caiff logarithm y Mynegai Arloesi Byd-eang ei sgorio yn ei le.',
		'box-cox':
			'Lle mae ychydig ffigurau’n bell allan, gosodir yr un mwyaf eithafol ar y nesaf, gam wrth gam; lle nad yw hynny’n ddigon, caiff pŵer o’r ffigur ei sgorio yn ei le.',
	},
	/** After “Caiff pob dangosydd ei droi fel bod uwch yn well, ac”. */
	normalisation: {
		minmax: 'caiff ei sgorio yn ôl ei le rhwng y ffigur isaf a’r uchaf.',
		zscore: 'caiff ei sgorio yn ôl nifer y gwyriadau safonol y mae o’r cymedr.',
		tscore: 'caiff ei sgorio yn ôl nifer y gwyriadau safonol y mae o’r cymedr, gyda’r cymedr yn 50 a gwyriad yn 10.',
		'robust-zscore':
			'caiff ei sgorio yn ôl ei bellter o’r canolrif mewn unedau o’r pellter arferol, nad yw allanolion prin yn ei symud.',
		scaled: 'caiff ei sgorio yn ôl ei le rhwng ei achos gwaethaf a’i achos gorau.',
		goalposts: 'caiff ei sgorio yn ôl ei le rhwng ei achos gwaethaf a’i achos gorau, byth y tu hwnt iddynt.',
		'spi-anchors': 'caiff ei sgorio yn ôl ei le rhwng ei achos gwaethaf a’i achos gorau.',
		rank: 'caiff ei sgorio yn ôl ei safle, gyda’r ffigur isaf yn 1.',
		borda: 'caiff ei sgorio yn ôl nifer yr ardaloedd y mae ar y blaen iddynt.',
		'percentile-rank': 'caiff ei sgorio yn ôl cyfran yr ardaloedd y mae ar y blaen iddynt.',
		'normal-scores':
			'caiff ei osod mewn trefn, a’r safleoedd eu gosod ar y gromlin normal, fel bod lleoedd yn y canol yn agos at ei gilydd a’r rhai ar y pennau ymhell oddi wrth ei gilydd.',
		'distance-to-maximum': 'caiff ei sgorio yn ôl ei bellter o’r ffigur uchaf: 1 i’r uchaf, 0 i’r isaf.',
		'distance-to-reference': 'caiff ei sgorio yn ôl ei bellter o’r ardal gyfeirio.',
		'distance-to-target': 'caiff ei sgorio yn ôl faint o’r ffordd o’r ffigur isaf at y targed y mae wedi’i theithio.',
		'fraction-of-maximum': 'caiff ei rannu â’r ffigur uchaf.',
		ampi: 'caiff ei sgorio o gwmpas 100, sef cymedr y cyfnod cyntaf, dros yr ystod o’r isaf i’r uchaf o ffigurau’r holl gyfnodau.',
		exponential:
			'caiff ei osod mewn trefn, a’r safleoedd eu gosod ar gromlin esbonyddol, fel y gwahaniaethir fwyaf rhwng ardaloedd ar y pen difreintiedig ac na all sgôr uchel mewn man arall wneud iawn amdano.',
	},
	/** After “Ym mhob cydran,”. */
	weights: {
		equal: 'mae pob dangosydd yn cyfrif yr un faint.',
		given: 'mae gan bob dangosydd y pwysau y mae ei res yn indicators.csv yn ei roi iddo.',
		pca: 'caiff dangosyddion eu pwysoli â’r brif gydran gyntaf: mae’r rhai sy’n symud gyda’r lleill yn cyfrif mwy.',
		'pca-rotation':
			'caiff dangosyddion eu pwysoli â’r brif gydran gyntaf heb achosion gorau a gwaethaf: mae’r rhai sy’n symud gyda’r lleill yn cyfrif mwy.',
		factor:
			'caiff dangosyddion eu pwysoli drwy ddadansoddi ffactorau: mae’r rhai sy’n dweud fwyaf am yr hyn sydd gan bob un yn gyffredin yn cyfrif mwy.',
		entropy: 'mae dangosyddion sydd wedi’u gwasgaru’n fwy anwastad dros yr ardaloedd yn cyfrif mwy.',
		critic: 'mae dangosyddion sy’n amrywio mwy ac yn ailadrodd llai ar y lleill yn cyfrif mwy.',
		balance:
			'ceisir pwysau y mae pob dangosydd yn symud y gydran â hwy i’r graddau y mae’r pwysau a roddwyd iddo’n ei ddweud.',
		infomax: 'ceisir pwysau y mae’r gydran yn dweud fwyaf am ei dangosyddion â hwy.',
	} satisfies Record<Exclude<Weighting, object>, string>,
	/** After the kinds of measure, e.g. “Cydrannau, dimensiynau:”. */
	aggregation: {
		arithmetic: 'cyfartaledd pwysol y rhannau. Gall rhan uchel wneud iawn am ran isel.',
		sum: 'swm pwysol y rhannau, gydag un absennol yn cyfrif fel sero.',
		geometric:
			'cymedr geometrig pwysol y rhannau: ni all rhan uchel wneud iawn yn llwyr am ran isel, ac mae codiad yn cyfrif mwy lle mae rhan yn isel.',
		harmonic: 'cymedr harmonig pwysol y rhannau, lle mae’r rhannau isaf yn cyfrif fwyaf.',
		power:
			'cymedr pŵer pwysol y rhannau: gyda phŵer o dan 1 mae anwastadrwydd yn costio, felly ni all rhan uchel wneud iawn yn llwyr am ran isel.',
		minimum: 'mor uchel â’r isaf o’r rhannau.',
		copeland:
			'cymharu ardaloedd fesul pâr: mae ardal ar y blaen i un arall lle mae ar y blaen mewn rhannau sy’n gwneud mwy o’r pwysau. Ei sgôr yw’r ardaloedd y mae ar y blaen iddynt llai’r rhai sydd ar y blaen iddi; nid yw o faint yn cyfrif dim.',
		mpi: 'cyfartaledd y rhannau gyda chosb am anwastadrwydd, felly ni all rhan uchel wneud iawn yn llwyr am ran isel.',
		ampi: 'cyfartaledd y rhannau gyda chosb am anwastadrwydd, felly ni all rhan uchel wneud iawn yn llwyr am ran isel.',
		'mean-min': 'rhwng cyfartaledd y rhannau a’r isaf ohonynt.',
		'penalised-geometric': 'cymedr geometrig y rhannau gyda chosb bellach am anwastadrwydd.',
		owa: 'cyfartaledd lle caiff rhan ei phwysoli yn ôl ei lle o’r orau i’r wannaf, pa ran bynnag yw hi.',
		wroclaw: 'pa mor agos yw ardal at ddelfryd sydd orau ym mhob rhan.',
		bod: 'rhoi i bob ardal y pwysau sy’n ei siwtio orau, o blith y rhai nad oes ardal yn sgorio uwch nag 1 â hwy.',
	},
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The plain words of a method that a registry names. */
export function plainWords(step: keyof typeof methodWords, id: string): string {
	return (methodWords[step] as Readonly<Record<string, string>>)[id] ?? '';
}

/** What the named methods are called, and what they do, by id. */
export const presetWords: Readonly<Record<string, { readonly name: string; readonly description: string }>> = {
	'spi-ward': {
		name: 'Mynegai Cynnydd Cymdeithasol ar gyfer wardiau',
		description:
			'Caiff dangosyddion eu sgorio rhwng achosion gorau a gwaethaf sefydlog, eu safoni dros yr holl flynyddoedd gyda’i gilydd, eu pwysoli’n gyfartal, a’u cyfartaleddu’n gydrannau, dimensiynau a’r mynegai.',
	},
	'spi-2017': {
		name: 'Mynegai Cynnydd Cymdeithasol 2014 i 2017',
		description:
			'Llenwir un dangosydd coll mewn cydran drwy atchweliad ar y lleill; mae’r gorau a’r gwaethaf a arsylwyd yn sefyll yn lle’r rhai na roddwyd; y pwysau yw’r brif gydran gyntaf, gyda’r achos gorau a’r achos gwaethaf ymhlith yr ardaloedd; mae ar sgôr angen ei holl rannau.',
	},
	'spi-2018': {
		name: 'Mynegai Cynnydd Cymdeithasol 2018 i 2022',
		description:
			'Fel o’r blaen, gyda bylchau mewn cyfres wedi’u llenwi ar linell syth, ei phennau â’r flwyddyn agosaf, a’r hyn sydd ar ôl drwy atchweliad ac wedyn â chymedr y grŵp; mae tair o bedair cydran yn ddigon ar gyfer dimensiwn.',
	},
	'spi-subnational': {
		name: 'Mynegai Cynnydd Cymdeithasol is-genedlaethol, flwyddyn wrth flwyddyn',
		description:
			'Caiff pob blwyddyn ei safoni ar ei phen ei hun, rhwng ei gorau a’i gwaethaf ei hun; pwysau’r flwyddyn ddiweddaraf a ddefnyddir. Gall sgôr newid am fod ardal arall wedi symud: defnyddiwch y dull hwn i ddilyn mynegai a wnaed felly yn unig.',
	},
	'eu-spi': {
		name: 'Mynegai Cynnydd Cymdeithasol Rhanbarthol yr UE',
		description:
			'Caiff dangosyddion eu sgorio rhwng y gwerthoedd gorau a gwaethaf posibl, eu cyfartaleddu’n gydrannau, a’r rhain eu cyfuno â chymedr pŵer o un hanner, fel bod anwastadrwydd yn costio.',
	},
	'oecd-minmax-equal': {
		name: 'isaf i uchaf a phwysau cyfartal',
		description:
			'Y mynegai cyfansawdd plaenaf: o’r gwerth isaf i’r uchaf a arsylwyd, wedi’i gyfartaleddu drwyddo draw.',
	},
	'coinr-default': {
		name: 'COINr a COIN Tool',
		description:
			'Caiff allanolion eu tynnu i mewn ym mhob cyfnod, neu gymryd eu logarithm lle nad yw hynny’n ddigon; isaf i uchaf dros yr holl gyfnodau; cymedrau pwysol â’r pwysau a roddwyd; gwneir sgôr o ba rannau bynnag sydd yno.',
	},
	imd: {
		name: 'Mynegeion Amddifadedd Lloegr',
		description:
			'Caiff cyfrannau eu tynnu at eu dosbarth, dangosyddion eu gosod mewn trefn ar y gromlin normal a’u pwysoli drwy ddadansoddi ffactorau, pob parth ei osod mewn trefn ar gromlin esbonyddol, a’r parthau eu hadio yn ôl y pwysau a roddwyd. Fe’i dangosir fel 100 llai’r sgôr amddifadedd, fel bod uwch yn well.',
	},
	simd: {
		name: 'Mynegai Amddifadedd Lluosog yr Alban',
		description:
			'Caiff dangosyddion eu gosod mewn trefn ar y gromlin normal, gydag un absennol yn cyfrif fel y canol, a’u hadio â phwysau o ddadansoddi ffactorau; caiff pob parth ei osod mewn trefn ar gromlin esbonyddol, a’r parthau eu hadio yn ôl y pwysau a roddwyd.',
	},
	ampi: {
		name: 'Mynegai Mazziotta-Pareto Addasedig',
		description:
			'Sgoriau o gwmpas 100, sef cymedr y cyfnod cyntaf, dros ystod yr holl gyfnodau; cymedrau gyda chosb am anwastadrwydd; gellir eu cymharu dros amser.',
	},
	mpi: {
		name: 'Mynegai Mazziotta-Pareto',
		description:
			'Sgoriau z o gwmpas 100 gyda gwasgariad o 10, pob cyfnod ar ei ben ei hun; cymedrau gyda chosb am anwastadrwydd.',
	},
	bod: {
		name: 'mantais yr amheuaeth',
		description:
			'Caiff pob ardal ei barnu â’r pwysau sy’n ei siwtio orau, o blith y rhai nad oes ardal o’r un cyfnod yn sgorio uwch nag 1 â hwy; wedyn caiff cydrannau eu cyfartaleddu.',
	},
	'rank-copeland': {
		name: 'safleoedd a sgoriau Copeland',
		description:
			'Caiff ardaloedd eu cymharu fesul pâr, pob cyfnod ar ei ben ei hun: mae ardal yn curo un arall lle mae ar y blaen o ran mwy o’r pwysau. Nid yw pellterau’n cyfrif dim.',
	},
};
