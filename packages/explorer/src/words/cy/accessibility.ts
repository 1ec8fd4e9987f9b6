import { shared } from './shared.ts';

/** The accessibility statement, in the form of the sample statement of GOV.UK. */
export const accessibility = {
	title: 'Datganiad hygyrchedd',
	description: (name: string) =>
		`Pa mor hygyrch yw’r wefan (${name}), yr hyn y gwyddys nad yw’n hygyrch, ac wrth bwy i ddweud.`,
	intro: (name: string, publisher: string) =>
		`Mae’r datganiad hwn yn berthnasol i’r wefan hon (${name}). Cyhoeddwr: ${publisher}. Rydym am i gynifer o bobl â phosibl allu ei defnyddio. Mae hynny’n golygu y dylech allu:`,
	able: [
		'newid lliwiau, cyferbyniad a ffontiau gyda’ch porwr neu’ch dyfais, neu ddefnyddio ei modd tywyll',
		'chwyddo hyd at 400% heb i’r testun lifo oddi ar y sgrin',
		'defnyddio’r wefan gyfan â bysellfwrdd yn unig, neu drwy siarad',
		'darllen pob ffigur a thestun â darllenydd sgrin: mae gan bob map a siart dabl o’r un ffigurau',
		'darllen pob sgôr, tabl ac esboniad gyda sgriptiau wedi’u diffodd',
	],
	plain: 'Rydym hefyd wedi ceisio gwneud y testun yn hawdd ei ddeall.',
	tips: 'Mae gan AbilityNet gyngor ar wneud eich dyfais yn haws ei defnyddio os oes gennych anabledd:',
	tipsLink: 'My Computer My Way (Saesneg)',
	how: 'Pa mor hygyrch yw’r wefan hon',
	howText: 'Gwyddom nad yw rhai rhannau o’r wefan hon yn gwbl hygyrch:',
	known: [
		'Mae mapiau’n dangos dosbarthiadau o sgoriau drwy arlliwiau. Ni all pob pâr o arlliwiau cyfagos wahaniaethu o dri i un, felly caiff ardaloedd eu hamlinellu, eu henwi pan fo ffocws arnynt, a’u rhestru gyda’u ffigurau mewn tabl.',
		'Mae tablau llydan yn sgrolio i’r ochr o fewn eu ffrâm ar sgrin gul.',
		'Tablau plaen (CSV) a mapiau ar gyfer rhaglenni (TopoJSON, JSON) yw’r ffeiliau i’w lawrlwytho. Nid oes ynddynt ddim fformatio y gallai darllenydd sgrin ei ddefnyddio y tu hwnt i’r rhes penawdau.',
	],
	contact: 'Adborth a gwybodaeth gyswllt',
	contactText:
		'Os oes angen gwybodaeth o’r wefan hon arnoch mewn fformat gwahanol, megis print bras, hawdd ei ddeall, recordiad sain neu braille, neu os dewch o hyd i broblem nad yw wedi’i rhestru yma:',
	email: (address: string) => `e-bost: ${address}`,
	website: (publisher: string) => `cysylltwch drwy wefan y cyhoeddwr: ${publisher}`,
	noContact: (publisher: string) =>
		`Mae’r datganiad yn enwi ei gyhoeddwr (${publisher}) ac nid yw’n rhoi cyfeiriad ar gyfer negeseuon.`,
	enforcement: 'Y drefn orfodi',
	enforcementText:
		'Y Comisiwn Cydraddoldeb a Hawliau Dynol (EHRC) sy’n gyfrifol am orfodi Rheoliadau Hygyrchedd Cyrff Sector Cyhoeddus (Gwefannau ac Apiau Symudol) (Rhif 2) 2018 (y “rheoliadau hygyrchedd”), sy’n rhwymo cyrff sector cyhoeddus. Os nad ydych yn fodlon ar y ffordd yr atebir eich cwyn, cysylltwch â’r Gwasanaeth Cynghori a Chymorth Cydraddoldeb (EASS).',
	enforcementLink: 'Gwasanaeth Cynghori a Chymorth Cydraddoldeb',
	technical: 'Gwybodaeth dechnegol am hygyrchedd y wefan hon',
	technicalText: (publisher: string) =>
		`Mae’r cyhoeddwr (${publisher}) wedi ymrwymo i wneud ei wefan yn hygyrch, yn unol â’r rheoliadau hygyrchedd lle maent yn berthnasol.`,
	status: 'Statws cydymffurfio',
	statusText:
		'Mae’r wefan hon yn cydymffurfio’n rhannol â safon AA Canllawiau Hygyrchedd Cynnwys Gwe fersiwn 2.2, am mai â rhaglen yn unig y’i gwiriwyd: ni ellir honni cydymffurfiaeth lawn cyn i bobl ei phrofi.',
	not: 'Cynnwys nad yw’n hygyrch',
	notText:
		'Ni wyddys am unrhyw fethiant o ran maen prawf llwyddiant y tu hwnt i’r cyfyngiadau a ddisgrifir uchod. Gall fod rhai na all gwiriadau awtomatig eu canfod.',
	improve: 'Yr hyn a wneir i wella hygyrchedd',
	improveText:
		'Caiff pob math o dudalen ei wirio â rhaglen pryd bynnag y caiff y feddalwedd ei newid, ac ni dderbynnir newid sy’n dod â methiant. Caiff problemau a adroddir eu trwsio yn y feddalwedd, fel bod pob gwefan a wneir â hi ar ei hennill.',
	prepared: 'Paratoi’r datganiad hygyrchedd hwn',
	preparedText: (date: string, version: string) =>
		`Paratowyd y datganiad hwn ar ${shared.date(date)}, gyda datganiad ${version}. Fe’i hysgrifennwyd gan y feddalwedd sy’n gwneud y wefan hon, o’r hyn a brofir yn y feddalwedd honno a’r hyn y mae’r cyhoeddwr yn ei ddweud amdano’i hun.`,
	testedText:
		'Profir y mathau o dudalen ag axe-core, ar led o 320 a 1280 picsel, yn erbyn lefelau A ac AA WCAG 2.2. Nid ydynt wedi’u profi gan archwilydd annibynnol, gan bobl anabl, nac â thechnolegau cynorthwyol penodol.',
};
