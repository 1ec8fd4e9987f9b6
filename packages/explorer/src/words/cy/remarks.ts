import type { Remark } from '../remark.ts';

/** What the engine remarks on a release, by the form of its sentence. Names stand in brackets or after colons, where they keep their form. */
const forms: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
	[
		/^It has one indicator, so there is nothing to compare\.$/,
		() => 'Mae ganddi un dangosydd, felly nid oes dim i’w gymharu.',
	],
	[
		/^Only (\d+) area-periods have all (\d+) indicators, too few to compare them\.$/,
		(n, all) =>
			`Nifer y parau o ardal a chyfnod sydd â phob un o’r dangosyddion (${all}) yw ${n}, sy’n rhy ychydig i’w cymharu.`,
	],
	[
		/^(.+) does not vary, so correlations with it are not defined\.$/,
		(name) => `${name}: nid yw’n amrywio, felly nid yw cydberthyniadau ag ef wedi’u diffinio.`,
	],
	[
		/^Cronbach's alpha is (\S+), below 0\.7: the indicators do not move together\.$/,
		(alpha) => `Alffa Cronbach yw ${alpha}, yn is na 0.7: nid yw’r dangosyddion yn symud gyda’i gilydd.`,
	],
	[
		/^KMO is not defined: an indicator follows exactly from the others\.$/,
		() => 'Nid yw KMO wedi’i ddiffinio: mae un dangosydd yn dilyn yn union o’r lleill.',
	],
	[
		/^KMO is (\S+), below 0\.5: the indicators share too little for one component\.$/,
		(kmo) => `KMO yw ${kmo}, yn is na 0.5: mae’r dangosyddion yn rhannu rhy ychydig i fod yn un gydran.`,
	],
	[
		/^(.+) and (.+) \(r = (\S+)\) say nearly the same: one of them may be redundant\.$/,
		(a, b, r) => `${a}; ${b} (r = ${r}): maent yn dweud bron yr un peth, ac efallai fod un ohonynt yn ddiangen.`,
	],
	[
		/^(.+) and (.+) \(r = (\S+)\) pull against each other: where one is better the other tends to be worse\.$/,
		(a, b, r) =>
			`${a}; ${b} (r = ${r}): maent yn tynnu’n groes i’w gilydd; lle mae un yn well mae’r llall yn tueddu i fod yn waeth.`,
	],
	[
		/^The principal-component weights of (.+) are practically equal weights: the distance between the anchors outweighs the differences between areas\.$/,
		(name) =>
			`${name}: mae pwysau’r brif gydran bron yn gyfartal: mae’r pellter rhwng yr achosion gorau a gwaethaf yn drech na’r gwahaniaethau rhwng ardaloedd.`,
	],
	[
		/^The principal-component weights of (.+) are unstable: without one area of (\d+) an indicator's weight falls below zero or cannot be found\.$/,
		(name, n) =>
			`${name}: mae pwysau’r brif gydran yn ansefydlog: heb un ardal o blith ${n} mae pwysau dangosydd yn mynd o dan sero neu ni ellir eu canfod.`,
	],
	[
		/^The principal-component weights of (.+) are unstable: with (\d+) areas their standard error reaches (\S+)\.$/,
		(name, n, error) =>
			`${name}: mae pwysau’r brif gydran yn ansefydlog: gyda ${n} ardal mae eu cyfeiliornad safonol yn cyrraedd ${error}.`,
	],
	[
		/^(.+) is scored on a logarithmic scale in (\d+) of (\d+) periods, because outliers are treated in each period by itself: its scores cannot be compared between periods\.$/,
		(name, n, of) =>
			`${name}: fe’i sgorir ar raddfa logarithmig mewn ${n} o blith ${of} (cyfnodau), am y caiff allanolion eu trin ym mhob cyfnod ar ei ben ei hun: ni ellir cymharu ei sgoriau rhwng cyfnodau.`,
	],
	[
		/^(.+): (\d+) missing values of (.+) are left absent, because no regression can be made from (\d+) complete rows\.$/,
		(component, n, name, rows) =>
			`${component}: mae ${n} o werthoedd coll yn aros yn absennol (${name}), am na ellir gwneud atchweliad o’r rhesi cyflawn (${rows}).`,
	],
];

/**
 * A remark of the engine in Welsh where its form is known, in English and said to be so where not.
 *
 * @example
 * remarkInWelsh('It has one indicator, so there is nothing to compare.').language // => undefined
 * remarkInWelsh('Something new.') // => { text: 'Something new.', language: 'en' }
 */
export function remarkInWelsh(text: string): Remark {
	for (const [form, say] of forms) {
		const found = form.exec(text);
		if (found !== null) return { text: say(...found.slice(1)), language: undefined };
	}
	return { text, language: 'en' };
}
