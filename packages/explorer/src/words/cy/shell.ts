import { shared } from './shared.ts';

/** The words around every page. */
export const shell = {
	skip: 'Neidio i’r prif gynnwys',
	allIndices: 'Pob mynegai',
	languages: 'Iaith',
	pastEdition: {
		label: 'Rhifyn blaenorol',
		says: (version: string, date: string, now: string, nowDate: string) =>
			`Rhifyn blaenorol yw hwn: fersiwn ${version}, ${shared.date(date)}. Y rhifyn cyfredol yw fersiwn ${now}, ${shared.date(nowDate)}.`,
		samePage: 'Gweld y dudalen hon yn y rhifyn cyfredol',
		home: 'Mynd i’r rhifyn cyfredol',
	},
	menu: 'Tudalennau',
	openMenu: 'Dewislen',
	closeMenu: 'Cau’r ddewislen',
	nav: {
		home: 'Hafan',
		map: 'Map',
		scorecards: 'Cardiau sgorio',
		areas: 'Ardaloedd',
		compare: 'Cymharu',
		change: 'Newid',
		measures: 'Mesurau',
		whatIf: 'Beth os?',
		method: 'Dull',
		plan: 'Cynllun',
		explore: 'Archwilio',
		data: 'Data',
	},
	footer: {
		release: (version: string, date: string) => `Datganiad ${version}, ${shared.date(date)}`,
		licence: (name: string) => `Cyhoeddwyd o dan drwydded ${name}.`,
		attribution: 'Ffynonellau a phriodoli',
		data: 'Lawrlwytho’r data',
		embed: shared.embedThis,
		method: 'Sut y caiff ei gyfrifo',
		accessibility: 'Datganiad hygyrchedd',
		about: 'Am y mynegai hwn',
		publisher: (name: string) => `Cyhoeddwr: ${name}`,
		noCookies: 'Nid yw’r wefan hon yn gosod cwcis nac yn gofyn i unrhyw wefan arall am ddim.',
		onlyStreets: (hosts: string) =>
			`Nid yw’r wefan hon yn gosod cwcis. Nid yw’n gofyn i unrhyw wefan arall am ddim, heblaw i ${hosts} am fap strydoedd tra byddwch yn ei ddangos ar y map.`,
	},
};

export const notFound = {
	title: 'Heb ddod o hyd i’r dudalen',
	text: 'Nid oes tudalen yn y cyfeiriad hwn. Efallai iddo gael ei deipio’n anghywir, neu ei fod yn perthyn i ddatganiad arall.',
	home: 'Mynd i’r hafan',
};
