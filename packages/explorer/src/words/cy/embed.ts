import type { EmbedKind } from '../../state/embed/embedKinds.ts';
import { counted } from './grammar.ts';
import { shared } from './shared.ts';

const kindNames: Record<EmbedKind, string> = {
	area: 'Cerdyn un ardal',
	map: 'Map o un mesur',
	scorecard: 'Tabl o gardiau sgorio',
	measure: 'Rhestr safleoedd yn ôl un mesur',
};

/** The words of the page that makes code for other sites. */
export const embed = {
	title: shared.embedThis,
	description: (index: string) =>
		`Cod i ddangos cardiau, mapiau a thablau ar wefan arall (${index}): fel elfen bwrpasol neu ffrâm blaen, heb gwcis.`,
	lede: 'Dewiswch olwg, copïwch ei chod, a gludwch y cod mewn tudalen ar eich gwefan chi. Mae’r ffigurau’n aros yn gyfredol gyda’r wefan hon.',
	lead: 'Dewis golwg a chopïo ei chod',
	controls: 'Beth a ddangosir',
	kind: 'Golwg',
	kindName: (kind: EmbedKind) => kindNames[kind],
	area: 'Ardal',
	findArea: 'Cyfyngu’r rhestr yn ôl enw',
	foundAreas: (n: number, shown: number) =>
		n === 0
			? 'Nid oes gan unrhyw ardal enw tebyg i hwn.'
			: shown < n
				? `Nifer yr ardaloedd: ${shared.integer(n)}; mae’r ${shared.integer(shown)} cyntaf yn y rhestr.`
				: counted(n, 'ardal'),
	areaName: (name: string, about: string) => (about === '' ? name : `${name} (${about})`),
	measure: 'Mesur',
	within: 'Ardaloedd o fewn',
	everywhere: (place: string) => `Y lle cyfan (${place})`,
	period: 'Cyfnod',
	lastPeriod: (name: string) => `Y diweddaraf bob tro (${name} nawr)`,
	theme: 'Lliwiau',
	themes: { auto: 'Fel system y darllenydd', light: 'Golau', dark: 'Tywyll' },
	compact: 'Cryno: y pethau pwysicaf yn unig',
	noScript:
		'Gyda sgriptiau ymlaen, gellir dewis unrhyw ardal, mesur a chyfnod yma, a bydd y codau isod yn newid gyda’r dewis.',
	noAddress:
		'Rhowch gyfeiriad y wefan hon yn lle “https://ADDRESS-OF-THIS-SITE/”: yr hyn sydd yn y bar cyfeiriad cyn “embed/”.',
	preview: 'Rhagolwg',
	elementTitle: 'Cod ag elfen bwrpasol',
	elementText:
		'Orau lle mae eich system gynnwys yn caniatáu sgriptiau: mae’r olwg mor uchel â’i chynnwys, a’r ddolen yn sefyll yn ei lle nes iddi gyrraedd. Mae angen llinell y sgript unwaith ar bob tudalen.',
	frameTitle: 'Cod â ffrâm blaen',
	frameText:
		'Yn gweithio heb sgript ar eich tudalen, ar uchder sefydlog; gellir sgrolio’r hyn sy’n uwch. Gyda llinell sgript y cod arall ar yr un dudalen mae’n tyfu i’w chynnwys.',
	code: (title: string, of: string) => `${title}: ${of}`,
	copy: 'Copïo’r cod',
	copyOf: (title: string) => `Copïo’r cod: ${title}`,
	copied: 'Wedi’i gopïo.',
	notCopied: 'Nid oedd modd ei gopïo. Mae’r cod wedi’i ddewis: copïwch ef â Ctrl C, neu ⌘ C.',
	aboutTitle: 'Da gwybod',
	about: {
		privacy: 'Dim cwcis, dim tracio, ac ni ofynnir i unrhyw wefan arall am ddim.',
		updates: 'Mae golwg yn dangos y datganiad a gyhoeddir yma. Dewiswch gyfnod i’w chadw ar un.',
		access: 'Mae golygon yn gweithio â bysellfwrdd a darllenwyr sgrin, ac mae eu ffigurau yno heb sgriptiau.',
		terms: (licence: string) => `Cyhoeddir y ffigurau o dan drwydded ${licence}; mae pob golwg yn enwi ei ffynhonnell.`,
		more: 'Mae elfen hefyd yn derbyn brand (lliw fel #12436d), headings (1 i 6) a height; mae ffrâm yn derbyn brand a headings yn ei chyfeiriad, fel yn “?headings=3”.',
	},
	hosts: (hosts: readonly string[]) =>
		`Ar y gwefannau hyn yn unig y gellir dangos golygon o’r mynegai hwn: ${shared.list(hosts)}.`,
	link: (name: string, index: string) => `${name}: ${index}`,
	frameName: {
		area: (area: string) => area,
		map: (measure: string) => `Map (${measure})`,
		scorecard: (within: string) => `Cardiau sgorio (${within})`,
		measure: (measure: string) => `Safleoedd (${measure})`,
	} satisfies Record<EmbedKind, (of: string) => string>,
};
