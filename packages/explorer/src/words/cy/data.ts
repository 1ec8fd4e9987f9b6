import type { TableName } from '@social-index/schema';
import { counted } from './grammar.ts';
import { shared } from './shared.ts';

const tables: Record<TableName, string> = {
	scores: 'Pob sgôr, gwerth a safle: rhes ar gyfer pob ardal, cyfnod a mesur, gyda’i marciau.',
	weights: 'Faint mae pob mesur yn ei gyfrif yn yr un uwch ei ben, pennau ei raddfa, a phwyntiau fesul uned.',
	fit: 'Pa mor dda y mae dangosyddion pob cydran yn dal wrth ei gilydd.',
	ratings: 'Pob gradd, â beth y’i cymharwyd, a’r rheol.',
	changes: 'Pob newid mewn sgôr, wedi’i ddadansoddi fesul dangosydd.',
	indicators: 'Ystyr pob dangosydd, ei uned, ei ffynhonnell, ei drwydded a’i rybuddion.',
	areas: 'Yr ardaloedd gyda’u codau, yr ardaloedd y maent ynddynt, a’r ardaloedd tebyg.',
	conversions: 'Sut y gwnaed pob ffigur a wnaed o ffigurau ardaloedd eraill.',
	observations:
		'Y ffigurau a aeth i mewn, pob un gyda’r ffeil y’i darllenwyd ohoni, a’r llinell lle nad yw honno’n datgelu dim.',
	disclosure: 'Faint o ffigurau a gadwyd yn ôl i ddiogelu pobl, ac yn ôl pa reol.',
};

export const data = {
	title: 'Cael y data',
	description: (name: string) =>
		`Holl ffigurau’r mynegai fel ffeiliau (${name}): tablau, mapiau ac API, gyda’u trwyddedau a sut i’w dyfynnu.`,
	lede: 'O’r ffeiliau hyn y gwneir popeth a ddangosir ar y wefan hon. Defnyddiwch nhw o dan y drwydded isod.',
	release: (version: string, date: string, status: string) =>
		`Datganiad ${version}, ${shared.date(date)}. Statws: ${status}.`,
	size: (files: number, bytes: string) =>
		`${counted(files, 'ffeil')}, cyfanswm o ${bytes}. Nid yw datganiad byth yn newid: datganiad newydd yw cywiriad.`,
	editions: {
		title: 'Rhifynnau’r mynegai hwn',
		text: 'Mae gan bob rhifyn gyfeiriad sy’n aros yn eiddo iddo pan ddaw un diweddarach. Rhowch y cyfeiriad hwnnw wrth ddyfynnu ffigurau.',
		name: (version: string, date: string) => `Fersiwn ${version}, ${shared.date(date)}`,
		current: 'y rhifyn cyfredol',
	},
	notListed: 'Nid yw ffeiliau’r datganiad hwn wedi’u rhestru.',
	whole: {
		title: 'Mewn un ffeil',
		workbook: 'Llyfr gwaith (XLSX)',
		workbookHolds:
			'Ar gyfer Excel a thaenlenni eraill: sgorau, ffigurau, safleoedd a’r hyn sydd i’w ddweud amdanynt, ac ystyr pob mesur. Yn Saesneg y mae’r penawdau.',
		boundaries: (levels: string) => `Ffiniau gyda’u sgorau diweddaraf: ${levels} (GeoJSON)`,
		boundariesHold: 'Ar gyfer rhaglenni sy’n lluniadu mapiau. Mae’r siapiau wedi’u symleiddio.',
	},
	tables: {
		title: 'Tablau',
		text: 'Ffeiliau testun mewn UTF-8 gydag atalnodau, y gall unrhyw daenlen eu hagor. Nid yw’r rhifau wedi’u talgrynnu; mae rhif gwag yn absennol, ac mae’r golofn flag yn dweud pam.',
		caption: 'Tablau’r datganiad hwn',
		name: 'Tabl',
		holds: 'Beth sydd ynddo',
		rows: 'Rhesi',
		size: 'Maint',
		rowsUnknown: 'Heb eu cyfrif',
		metadata: 'Disgrifiadau o’r colofnau',
		metadataOf: (name: string) => `(${name}, CSVW)`,
		about: tables,
	},
	geography: {
		title: 'Mapiau',
		text: 'Fel TopoJSON, wedi’u symleiddio ar gyfer lluniadu; mae gan bob siâp god ei ardal.',
		kind: { boundaries: 'ffiniau', tiles: 'cynllun o deils, nid gwir siapiau' },
	},
	audit: {
		title: 'Archwiliad',
		text: 'Yr hyn a gafwyd pan roddwyd y mynegai ar brawf: fel tudalen i’w darllen a’i hargraffu, fel testun, ac fel data. Yn Saesneg y mae.',
		link: 'Y canlyniad, yn fyr',
	},
	api: {
		title: 'Ar gyfer rhaglenni',
		text: 'Yr un ffigurau fel ffeiliau JSON bach mewn cyfeiriadau sy’n aros yr un fath o ddatganiad i ddatganiad:',
		index: 'yr hyn y gellir gofyn amdano',
		description: 'beth sydd ym mhob un o’r ffeiliau hyn, ar ffurf OpenAPI, ar gyfer offer sy’n ei darllen',
		measure: (n: number) =>
			`un mesur ym mhob ardal a chyfnod, ar gyfer pob un o’r mesurau yn ôl eu hid (${shared.integer(n)}); er enghraifft`,
		area: (n: number) =>
			`un ardal gyda phob mesur, gradd a newid, ar gyfer pob un o’r ardaloedd yn ôl eu cod (${shared.integer(n)}); er enghraifft`,
		manifest: 'y datganiad ei hun: fersiwn, dull, mewnbynnau a hash pob ffeil',
	},
	embed: 'Gellir dangos cardiau, mapiau a thablau o’r ffigurau hyn ar wefannau eraill, lle maent yn aros yn gyfredol.',
	licence: {
		title: 'Trwydded a phriodoli',
		under: 'Cyhoeddir y data o dan y drwydded hon:',
		give: 'Rhowch hyn gydag unrhyw beth a wnewch ohonynt:',
		terms: 'Daw’r ffigurau atom o dan y trwyddedau hyn:',
		sources: 'Ffynonellau',
		caption: 'O ble y daw’r ffigurau',
		source: 'Ffynhonnell',
		licence: 'Trwydded',
		retrieved: 'Cymerwyd ar',
		notSaid: 'Heb ei ddweud',
		indicators: 'Dangosyddion',
		count: (n: number) => counted(n, 'dangosydd'),
	},
	cite: {
		title: 'Sut i ddyfynnu',
		text: (publisher: string, year: string, name: string, version: string, date: string) =>
			`${publisher} (${year}). ${name}. Datganiad ${version}, ${shared.date(date)}.`,
	},
	bytes: (n: number) =>
		n < 1000
			? counted(n, 'beit')
			: n < 1_000_000
				? `${shared.number(n / 1000, n < 10_000 ? 1 : 0)} kB`
				: `${shared.number(n / 1_000_000, 1)} MB`,
};
