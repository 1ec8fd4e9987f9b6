import type { MeasureScale } from '../../model/measureScales.ts';
import type { Compared, PeersSaid } from '../../state/area/comparedNow.ts';
import { capital } from './grammar.ts';
import { shared } from './shared.ts';

const peersOf = (peers: PeersSaid | null) => {
	if (peers === null) return 'yr ardaloedd tebyg';
	const count = shared.integer(peers.count);
	return peers.all ? `y ${count} arall (${peers.plural})` : `y ${count} mwyaf tebyg (${peers.plural})`;
};

/** Words about what an area is held against. Names stand after colons or in brackets, where they keep their form. */
export const areaComparedWords = {
	compareChoice: 'Cymharu â',
	comparator: ({ against, peers }: Compared) =>
		against.kind === 'past' ? 'Ei gorffennol ei hun' : against.kind === 'area' ? against.name : capital(peersOf(peers)),
	whom: ({ against, peers, since }: Compared) =>
		against.kind === 'peers'
			? peersOf(peers)
			: against.kind === 'area'
				? `yr ardal gyfan (${against.name})`
				: `ei gorffennol ei hun${since === null ? '' : ` (${since})`}`,
	comparedWith: (whom: string) => `Cymharir â hyn: ${whom}.`,
	comparisonsBelow: 'Sut y mae’n cymharu â phob un ohonynt',
	heldName: ({ against, since }: Compared) =>
		against.kind === 'peers'
			? 'sgôr canol yr ardaloedd tebyg'
			: against.kind === 'area'
				? against.name
				: (since ?? 'cynt'),
	figureThere: (name: string) => `${name}:`,
	peersAre: ({ count, plural }: PeersSaid, alikeIn: string) =>
		`Fe’i cymherir â’r ${shared.integer(count)} mwyaf tebyg iddi (${plural}), o ran hyn: ${alikeIn}.`,
	peersRule: (spread: number, threshold: number, scale: MeasureScale) =>
		`Gelwir dangosydd yn gryfder neu’n wendid pan fydd ei sgôr ymhellach o sgôr canol yr ardaloedd tebyg ${
			spread === 1
				? 'nag y bydd yr ardaloedd tebyg fel arfer'
				: `na ${shared.number(spread, 2)} gwaith y pellter y bydd yr ardaloedd tebyg fel arfer`
		}, a thros y trothwy: ${shared.points(threshold * scale.point)}.`,
	placeRule: (name: string, threshold: number, scale: MeasureScale) =>
		`Gelwir dangosydd yn gryfder neu’n wendid pan fydd ei sgôr yn uwch neu’n is na sgôr yr ardal gyfan (${name}) o fwy na’r trothwy: ${shared.points(threshold * scale.point)}.`,
	pastRule: (since: string, threshold: number, scale: MeasureScale) =>
		`Dywedir bod dangosydd wedi gwella neu wedi dirywio pan fydd ei sgôr wedi newid ers ${since} o’r trothwy neu fwy: ${shared.points(threshold * scale.point)}.`,
	strengths: 'Cryfderau cymharol',
	weaknesses: 'Gwendidau cymharol',
	improved: 'Wedi gwella fwyaf',
	declined: 'Wedi dirywio fwyaf',
	noStrengths: 'Nid oes dangosydd yn sefyll allan yn uwch.',
	noWeaknesses: 'Nid oes dangosydd yn sefyll allan yn is.',
	noImproved: 'Nid oes dangosydd wedi gwella’n amlwg.',
	noDeclined: 'Nid oes dangosydd wedi dirywio’n amlwg.',
	notCompared: ({ against, since }: Compared, period: string) =>
		`Heb gymharu yn ${period}: ${
			against.kind === 'peers'
				? 'mae gan lai na 2 o’r ardaloedd tebyg sgôr yno.'
				: against.kind === 'area'
					? `nid oes sgôr dangosydd yno (${against.name}).`
					: since === null
						? 'nid oes blwyddyn gynharach.'
						: `nid oes sgôr dangosydd yn ${since}.`
		}`,
	notComparedOwn: (period: string) => `Heb gymharu yn ${period}: nid oes gan yr ardal ei hun sgôr dangosydd yno.`,
	reason: ({ against, since }: Compared) =>
		against.kind === 'peers'
			? 'rhy ychydig o ardaloedd tebyg â sgôr'
			: against.kind === 'area'
				? 'dim sgôr yno'
				: since === null
					? 'dim blwyddyn gynharach'
					: 'dim sgôr cynharach',
	ownMissing: 'dim sgôr ei hun',
	comparisonsTitle: 'Pob dangosydd o’i gymharu â phob un ohonynt, fel tabl',
	comparisonsCaption: (name: string, period: string) =>
		`Dangosyddion yn ${period} (${name}): y dyfarniad ar bob sgôr, a’r sgôr y’i cymherir â hi`,
	ownScore: 'Sgôr',
	treeCompared: (position: string | null, since: string | null) =>
		[
			position === null ? '' : `Cymherir y sefyllfa â hyn: ${position}.`,
			since === null ? '' : `Mae’r cynnydd ers ${since}.`,
		]
			.filter((sentence) => sentence !== '')
			.join(' '),
};
