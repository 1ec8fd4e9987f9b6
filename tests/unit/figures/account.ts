import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as engine from '@social-index/engine';
import { en as ownWords } from '../../../packages/explorer/src/words/en/index.ts';
import { isWithin, type PageText, textsOf } from './pageText.ts';
import { type Figure, type FrameworkNode, numbersIn, type PublishedFigures, type Row } from './publishedFigures.ts';

/** A number as it stands on a page. */
export interface Written {
	/** As written, with sign and unit. */
	readonly text: string;
	readonly value: number;
	readonly places: number;
	readonly sign: '' | '+' | '-';
	/** Where it begins in the text around it. */
	readonly at: number;
}

/** A number and what it was found to be: a published figure, a count, a period, a mark of a scale, or nothing known. */
export interface Accounted {
	readonly written: Written;
	readonly as: 'figure' | 'count' | 'period' | 'scale' | 'nothing';
	readonly where: PageText;
}

const numberPattern = /(?<![\w.,/]|\p{L}-)([+\-−]?)£?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:st|nd|rd|th|%)?(?![\w]|\.\d)/gu;

/** Finds for every number of a page what publishes it. */
export class Account {
	readonly #published: PublishedFigures;
	readonly #areaNames: ReadonlyMap<string, readonly string[]>;
	readonly #measureNames: ReadonlyMap<string, readonly string[]>;
	readonly #names: RegExp;
	readonly #publisherText: RegExp;
	readonly #longText: RegExp;
	readonly #periods: ReadonlySet<string>;
	readonly #counts: ReadonlySet<number>;
	readonly #sizes: readonly Figure[];
	readonly #mentions = new Map<string, Scope>();
	readonly #figures = new Map<string, readonly Figure[]>();
	readonly #bare = new Map<string, string>();

	constructor(published: PublishedFigures, counts: Iterable<number> = []) {
		this.#published = published;
		this.#areaNames = Map.groupBy(
			published.areas.flatMap(({ code, name }) => [
				{ id: code!, name: name! },
				{ id: code!, name: code! },
			]),
			({ name }) => name,
		)
			.entries()
			.reduce(
				(map, [name, list]) =>
					map.set(
						name,
						list.map(({ id }) => id),
					),
				new Map<string, string[]>(),
			);
		this.#measureNames = published.measures
			.flatMap(({ id, names }) => names.map((name) => ({ id, name })))
			.reduce((map, { id, name }) => map.set(name, [...(map.get(name) ?? []), id]), new Map<string, string[]>());
		const places = { places: 0, periods: [] };
		const files = [...published.manifest.files, ...published.manifest.inputs];
		const all = { bytes: published.manifest.files.reduce((sum, { bytes }) => sum + bytes, 0) };
		this.#sizes = [
			...[...files, all].flatMap(({ bytes }) =>
				[bytes, bytes / 1e3, bytes / 1e6].map((value) => ({ ...places, value })),
			),
			{ ...places, value: published.manifest.files.length },
			{ ...places, value: Number(published.manifest.created.slice(0, 4)) },
			...numbersIn(engine.presets).map((value) => ({ ...places, value: 100 * value })),
			...sharesOfMarks(published),
		];
		const names = [...this.#areaNames.keys(), ...this.#measureNames.keys()];
		this.#names = anyOf(names);
		const texts = publisherText(published);
		this.#publisherText = anyOf(texts.filter((text) => /\d/.test(text)));
		this.#longText = anyOf(
			texts.filter((text) => text.length > 40 && !names.includes(text) && text !== published.manifest.name),
		);
		const dated = published.table('observations').map(({ period }) => period!);
		this.#periods = new Set([...published.periods, ...dated]);
		this.#counts = new Set([...knownCounts(published), ...counts]);
	}

	/** Every number of a page with what it was found to be. */
	ofPage(path: string, html: string): Accounted[] {
		return textsOf(html).flatMap((where) => this.ofText(path, where));
	}

	/** Every number of one text. */
	ofText(path: string, where: PageText): Accounted[] {
		const numbers = numbersOf(this.#withoutPublisherText(where.text));
		if (numbers.length === 0) return [];
		const scope = this.#scope(path, where);
		const figures = this.#figuresOf(scope, where.inTable);
		return numbers.map((written) => ({ written, where, as: this.#meaning(written, figures, where, path) }));
	}

	#meaning(written: Written, figures: readonly Figure[], where: PageText, path: string): Accounted['as'] {
		if (isWithin(where.element, 'legend') || isWithin(where.element, 'tick') || isWithin(where.element, 'axis'))
			return 'scale';
		if (this.#periods.has(written.text)) return 'period';
		if (figures.some((figure) => isWrittenAs(figure, written))) return 'figure';
		const plain = written.places === 0 && written.sign === '' && /^[\d,]+$/.test(written.text);
		const ofAnArea = where.inTable && where.context.slice(0, 2).some((said) => this.#mentioned(said).areas.length > 0);
		if (plain && (!ofAnArea || where.element.tagName === 'th') && this.#counts.has(written.value)) return 'count';
		if (/^(data|method)\//.test(path) && this.#sizes.some((size) => isWrittenAs(size, written))) return 'count';
		return 'nothing';
	}

	/** What a text is of: for areas, measures and periods each, what the closest context that names any says. */
	#scope(path: string, { context, inTable, text }: PageText): Scope & Place {
		const levels = [...(inTable ? [] : [text]), ...context].map((one) => this.#mentioned(one));
		const closest = (kind: keyof Scope) => levels.find((level) => level[kind].length > 0)?.[kind] ?? [];
		const subject = subjectOf(path);
		const areas = closest('areas');
		const measures = closest('measures');
		const { areas: known, manifest } = this.#published;
		const subjectArea = known.some(({ code }) => code === subject)
			? [subject]
			: known.filter(({ level }) => level !== manifest.level).map(({ code }) => code!);
		const subjectMeasure = this.#published.measures.some(({ id }) => id === subject) ? [subject] : [];
		// A paragraph that names several measures, or none, is about the index unless its page is a measure's.
		const named = new Set(this.#mentioned(text).measures).size;
		const index =
			subjectMeasure.length === 0 && (named > 1 || measures.length === 0 || subject === '')
				? [manifest.framework.id]
				: [];
		const own = closest('periods');
		// Pages show the last period, and the change from the first, where nothing else is said.
		const shown = [this.#published.periods[0]!, this.#published.periods.at(-1)!];
		const all = [...new Set([...levels.flatMap((level) => level.periods), ...shown])];
		return {
			areas: inTable && areas.length > 0 ? areas : [...areas, ...subjectArea],
			measures: inTable && measures.length > 0 ? measures : [...measures, ...subjectMeasure, ...index],
			periods: inTable && own.length > 0 ? own : all,
			ends: all,
			ofOneArea: inTable && levels[0]!.areas.length > 0,
		};
	}

	/** A text with blanks in place of what the publisher wrote: its numbers are no figures. */
	#withoutPublisherText(text: string): string {
		let bare = this.#bare.get(text);
		if (bare === undefined) {
			bare = /\p{L}/u.test(text) ? text.replaceAll(this.#publisherText, (found) => ' '.repeat(found.length)) : text;
			this.#bare.set(text, bare);
		}
		return bare;
	}

	#mentioned(text: string): Scope {
		const known = this.#mentions.get(text);
		if (known !== undefined) return known;
		const names = [...text.replaceAll(this.#longText, ' ').matchAll(this.#names)].map(([name]) => name);
		const scope = {
			areas: names.flatMap((name) => this.#areaNames.get(name) ?? []),
			measures: names.flatMap((name) => this.#measureNames.get(name) ?? []),
			periods: [...text.matchAll(/\d{4}(?:[-/]\d{2,4})?/g)]
				.map(([year]) => year)
				.filter((one) => this.#periods.has(one)),
		};
		this.#mentions.set(text, scope);
		return scope;
	}

	#figuresOf({ areas, measures, periods, ends, ofOneArea }: Scope & Place, inTable: boolean): readonly Figure[] {
		const key = JSON.stringify([areas, measures, periods, ends, ofOneArea, inTable]);
		const known = this.#figures.get(key);
		if (known !== undefined) return known;
		const inPeriods = (figure: Figure) =>
			figure.periods.length < 2
				? figure.periods.every((period) => periods.includes(period))
				: figure.periods.every((period) => ends.includes(period));
		const of = [...new Set(areas), ...(ofOneArea ? [] : ['*'])].flatMap((area) =>
			[...new Set(measures)].flatMap((measure) => this.#published.of(area, measure).filter(inPeriods)),
		);
		const figures = inTable ? of : [...of, ...this.#published.general];
		this.#figures.set(key, figures);
		return figures;
	}
}

interface Place {
	/** Periods that a change may run between: those of headings further out as well. */
	readonly ends: readonly string[];
	/** Whether a table's row or column is an area's own, where figures of the method have no place. */
	readonly ofOneArea: boolean;
}

interface Scope {
	readonly areas: readonly string[];
	readonly measures: readonly string[];
	readonly periods: readonly string[];
}

/**
 * Whether a figure, rounded, reads as written.
 *
 * @example
 * isWrittenAs({ value: 47.06, places: 1, periods: [] }, { text: '47.1', value: 47.1, places: 1, sign: '', at: 0 }) // => true
 */
export function isWrittenAs(figure: Figure, written: Written): boolean {
	if (written.places < figure.places) return false;
	const rounded = Number(figure.value.toFixed(Math.min(written.places, 100)));
	if (written.sign === '') return rounded === written.value || (figure.unsigned === true && -rounded === written.value);
	return rounded === (written.sign === '-' ? -written.value : written.value);
}

/** The numbers in a text; those inside a word or a code are none. */
export function numbersOf(text: string): Written[] {
	return [...text.matchAll(numberPattern)].map((match) => {
		const [whole, sign, digits, decimals = ''] = match;
		return {
			text: whole,
			value: Number(digits!.replaceAll(',', '') + decimals),
			places: Math.max(0, decimals.length - 1),
			sign: sign === '+' ? '+' : sign === '' ? '' : '-',
			at: match.index,
		};
	});
}

/** The area or measure that an address is of. */
function subjectOf(path: string): string {
	return path.split('/').at(-2) ?? '';
}

/** What the publisher wrote that has digits in it: names, descriptions, notes, sources, dates. */
function publisherText({ folder, indicators, areas, manifest }: PublishedFigures): string[] {
	const date = (iso: string) =>
		new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));
	const texts = new Set<string>();
	for (const row of [...indicators, ...areas]) for (const text of Object.values(row)) texts.add(tidy(text));
	for (const text of stringsIn({ ...manifest, files: [], inputs: [] })) texts.add(tidy(text));
	for (const text of stringsIn([ownWords, Object.values(engine).filter(Array.isArray)])) texts.add(tidy(text));
	for (const file of manifest.files.filter(({ path }) => path.startsWith('content/')))
		for (const line of readFileSync(join(folder, file.path), 'utf8').split(/\n\s*\n|\n(?=[#>*-])/))
			texts.add(plain(line));
	for (const { retrieved } of indicators) if (/^\d{4}-\d\d-\d\d$/.test(retrieved!)) texts.add(date(retrieved!));
	texts.add(date(manifest.created));
	return [...texts].filter((text) => /\p{L}/u.test(text)).concat(manifest.version);
}

const marksIn = (published: PublishedFigures): string[] =>
	[...new Set(published.scores.flatMap(({ flag }) => flag!.split(' ').map((mark) => mark.split(':')[0]!)))].filter(
		Boolean,
	);

/** How many there are of what a release is made of, of marks, of ratings, and of what moved a score. */
function knownCounts(published: PublishedFigures): number[] {
	const { areas, indicators, measures, periods, scores, manifest } = published;
	const counts = new Set<number>([0, areas.length, indicators.length, measures.length, periods.length]);
	const sizes = (lists: Iterable<readonly unknown[]>) => {
		for (const list of lists) counts.add(list.length);
	};
	for (const list of Map.groupBy(areas, (area) => area.level!).values()) counts.add(list.length).add(list.length - 1);
	sizes(Map.groupBy(areas, (area) => area.parent!).values());
	for (const column of ['component', 'theme', 'source', 'licence', 'retrieved'] as const)
		sizes(Map.groupBy(indicators, (row) => row[column]!).values());
	const inIndex = indicators.filter(({ component }) => component !== '').length;
	counts.add(inIndex).add(indicators.length - inIndex);
	counts.add(new Set(indicators.map(({ source }) => source)).size);
	for (const nodes of levelsOf(manifest.framework)) {
		counts.add(nodes.length);
		sizes(nodes.map((node) => node.children ?? []));
		const gaps = nodes.filter(({ gap }) => gap !== undefined).length;
		counts.add(gaps).add(nodes.length - gaps);
	}
	for (const table of ['ratings', 'scores', 'changes', 'weights', 'fit', 'areas', 'indicators', 'observations'])
		counts.add(published.table(table).length);
	const ratings = published
		.table('ratings')
		.filter((row) => areas.find(({ code }) => code === row.area_code)!.level === manifest.level);
	sizes(
		Map.groupBy(ratings, (row) => [row.period, row.measure, row.kind, row.comparator, row.rating].join(' ')).values(),
	);
	const changes = Map.groupBy(published.table('changes'), (row) =>
		[row.area_code, row.from, row.to, row.measure].join(' '),
	);
	for (const list of changes.values()) for (let k = 0; k <= 6; k++) counts.add(Math.max(0, list.length - k));
	const ofIndicators = scores.filter(
		({ measure_type, measure }) =>
			measure_type === 'indicator' && indicators.some(({ id, component }) => id === measure && component !== ''),
	);
	for (const mark of marksIn(published)) {
		const flagged = (rows: readonly Row[]) => rows.filter((row) => row.flag!.split(/[ :]/).includes(mark));
		const ofLevel = (rows: readonly Row[]) => rows.filter(({ level }) => level === manifest.level);
		for (const rows of [scores, ofLevel(scores), ofIndicators, ofLevel(ofIndicators)]) {
			const marked = flagged(rows);
			counts.add(marked.length);
			sizes(Map.groupBy(marked, (row) => [row.area_code, row.period].join(' ')).values());
			sizes(Map.groupBy(marked, (row) => row.measure!).values());
			counts.add(new Set(marked.map(({ measure }) => measure)).size);
		}
	}
	counts.add(inIndex * periods.length * scoredAreas(published));
	return [...counts, ...numbersIn(manifest.options)];
}

/** In per cent: how many of the figures that the index needs carry each mark. */
function sharesOfMarks(published: PublishedFigures): Figure[] {
	const needed = published.scores.filter(
		(row) =>
			row.level === published.manifest.level &&
			published.weighted.has(row.measure!) &&
			row.measure_type === 'indicator',
	);
	return marksIn(published).map((mark) => {
		const marked = needed.filter((row) => row.flag!.split(/[ :]/).includes(mark)).length;
		return { value: (100 * marked) / needed.length, places: 1, periods: [] };
	});
}

function scoredAreas({ areas, manifest }: PublishedFigures): number {
	return areas.filter(({ level }) => level === manifest.level).length;
}

/** The framework level by level, the index first. */
function levelsOf(root: FrameworkNode): FrameworkNode[][] {
	const below = (root.children ?? []).length === 0 ? [] : nextLevels(root.children!);
	return [[root], ...below];
}

function nextLevels(nodes: readonly FrameworkNode[]): FrameworkNode[][] {
	const children = nodes.flatMap((node) => node.children ?? []);
	return [[...nodes], ...(children.length === 0 ? [] : nextLevels(children))];
}

function stringsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** A pattern that finds any of these texts as whole words, the longest first. */
function anyOf(texts: readonly string[]): RegExp {
	const longestFirst = [...new Set(texts)].filter(Boolean).sort((a, b) => b.length - a.length);
	return new RegExp(
		`(?<![\\p{L}\\d])(?:${longestFirst.map((text) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|') || '(?!)'})(?![\\p{L}\\d])`,
		'gu',
	);
}

/** Markdown as it reads. */
const plain = (markdown: string): string =>
	tidy(markdown.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/^[#>*\s-]+|[*_`]/g, ''));

const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
