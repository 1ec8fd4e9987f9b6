import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;

/** A stretch of text that is read at once: a cell, a sentence, a label, what an attribute tells. */
export interface PageText {
	readonly text: string;
	/** What says which area, measure and period the text is of, the closest first. */
	readonly context: readonly string[];
	/** Whether it stands in a table, whose headings say that in full. */
	readonly inTable: boolean;
	readonly element: Element;
}

/** What a reader is not told: a field of code to paste is for another page to read. */
const unread = new Set(['script', 'style', 'noscript', 'head', 'template', 'textarea']);
const inline = new Set(
	'a abbr b strong em i span small sub sup bdi code dfn mark time data br wbr svg path use'.split(' '),
);
const told = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'alt'];

/** Every stretch of text of a page's `main`, with those of attributes that are read out. */
export function textsOf(html: string): PageText[] {
	const main = find(parse(html), (element) => element.tagName === 'main')!;
	const found: PageText[] = [];
	const visit = (element: Element) => {
		if (unread.has(element.tagName)) return;
		const context = once(() => contextOf(element));
		const inTable = once(() => closest(element, ['td', 'th']) !== null && closest(element, ['thead']) === null);
		const add = (text: string) => {
			if (/\d/.test(text)) found.push({ text, context: context(), inTable: inTable(), element });
		};
		for (const { name, value } of element.attrs) if (told.includes(name)) add(value);
		// A drawn text or title is one by itself; other inline elements are part of the text around them.
		let run = '';
		const close = () => {
			add(tidy(run));
			run = '';
		};
		for (const child of element.childNodes) {
			if (defaultTreeAdapter.isTextNode(child)) run += child.value;
			else if (!defaultTreeAdapter.isElementNode(child)) continue;
			else if (isInline(child)) {
				run += ` ${textOf(child)} `;
				for (const { name, value } of child.attrs) if (told.includes(name)) add(value);
			} else {
				close();
				visit(child);
			}
		}
		close();
	};
	visit(main);
	return found;
}

/** The elements of a page, or inside an element of it, that something holds for. */
export function elementsOf(within: string | Element, wanted: (element: Element) => boolean): Element[] {
	const found: Element[] = [];
	const visit = (node: Node) => {
		if (defaultTreeAdapter.isElementNode(node) && wanted(node)) found.push(node);
		if ('childNodes' in node) for (const child of node.childNodes) visit(child);
	};
	visit(typeof within === 'string' ? parse(within) : within);
	return found;
}

export function attribute(element: Element, name: string): string | null {
	return element.attrs.find((one) => one.name === name)?.value ?? null;
}

const texts = new WeakMap<Element, string>();

/** The text inside, with a space wherever an element begins or ends. */
export function textOf(node: Node): string {
	if (defaultTreeAdapter.isTextNode(node)) return node.value;
	if (!defaultTreeAdapter.isElementNode(node) || unread.has(node.tagName)) return '';
	let text = texts.get(node);
	if (text === undefined) {
		text = tidy(node.childNodes.map(textOf).join(' '));
		texts.set(node, text);
	}
	return text;
}

/** Whether an element or one around it has a class. */
export function isWithin(element: Element, className: string): boolean {
	for (let at: Element | null = element; at !== null; at = parentOf(at)) {
		if ((attribute(at, 'class') ?? '').split(/\s+/).includes(className)) return true;
	}
	return false;
}

function isInline(element: Element): boolean {
	return inline.has(element.tagName) && !hasBlock(element);
}

function hasBlock(element: Element): boolean {
	return element.childNodes.some(
		(child) => defaultTreeAdapter.isElementNode(child) && (!inline.has(child.tagName) || hasBlock(child)),
	);
}

const longest = 300;

/** The headings of a cell; elsewhere short texts around an element and headings before it, from the inside out. */
function contextOf(element: Element): string[] {
	const context: string[] = [];
	const cell = closest(element, ['td', 'th']);
	const table = cell === null ? null : tableOf(cell);
	if (cell !== null && table !== null) context.push(...cellHeadings(cell, table));
	for (let at: Element | null = table ?? element; at !== null && at.tagName !== 'body'; at = parentOf(at)) {
		context.push(...toldBy(at, table !== null));
		const heading = headingBefore(at);
		if (heading !== null) context.push(heading);
	}
	return context;
}

const headingsBefore = new WeakMap<Element, string | null>();

/** The last heading or caption among what stands before an element within the one around it. */
function headingBefore(element: Element): string | null {
	const known = headingsBefore.get(element);
	if (known !== undefined) return known;
	const siblings = (parentOf(element)?.childNodes ?? []).filter((one) => defaultTreeAdapter.isElementNode(one));
	const before = siblings.at(siblings.indexOf(element) - 1);
	let heading: string | null = null;
	if (before !== undefined && siblings.indexOf(element) > 0) {
		const last = lastHeadingIn(before);
		heading = last === null ? headingBefore(before) : textOf(last);
	}
	headingsBefore.set(element, heading);
	return heading;
}

function lastHeadingIn(element: Element): Element | null {
	if (/^(h[1-6]|caption)$/.test(element.tagName)) return element;
	for (const child of element.childNodes.toReversed()) {
		const found = defaultTreeAdapter.isElementNode(child) ? lastHeadingIn(child) : null;
		if (found !== null) return found;
	}
	return null;
}

/** What an element says of all that is in it: its label, its caption, its text where that is short, its first heading. */
function toldBy(element: Element, aroundTable: boolean): readonly string[] {
	const caption = element.tagName === 'table' ? find(element, (one) => one.tagName === 'caption') : null;
	const text = textOf(element);
	const heading = find(element, (one) => /^(h[1-6]|summary|legend|dt)$/.test(one.tagName));
	const all = [
		attribute(element, 'aria-label'),
		caption === null ? null : textOf(caption),
		!aroundTable && text.length <= longest ? text : null,
		heading === null ? null : textOf(heading),
	];
	return all.filter((one) => one !== null && one !== '') as string[];
}

/** A cell's own words with its row's and its column's heading; then the headings above that, upwards. */
function cellHeadings(cell: Element, table: Element): string[] {
	const row = closest(cell, ['tr'])!;
	const at = columnOf(row, cell);
	const headings = headRowsOf(table).flatMap((other) => {
		if (other === row) return [];
		let column = 0;
		for (const one of cellsOf(other)) {
			if (column <= at && at < column + spanOf(one)) return one.tagName === 'th' || one === cell ? [textOf(one)] : [];
			column += spanOf(one);
		}
		return [];
	});
	const rowHeading = cellsOf(row).filter((one) => one.tagName === 'th');
	const first = rowHeading.length > 0 ? rowHeading : cellsOf(row).slice(0, 2);
	const closeBy = [...first.map(textOf), ...headings.slice(-1), textOf(cell)].join(' ; ');
	return [closeBy, ...headings.slice(0, -1).reverse()];
}

const headRows = new WeakMap<Element, readonly Element[]>();

function headRowsOf(table: Element): readonly Element[] {
	let rows = headRows.get(table);
	if (rows === undefined) {
		const head = find(table, (one) => one.tagName === 'thead');
		rows = (head?.childNodes ?? []).filter((child) => defaultTreeAdapter.isElementNode(child));
		headRows.set(table, rows);
	}
	return rows;
}

function cellsOf(row: Element): Element[] {
	return row.childNodes.filter(
		(child): child is Element =>
			defaultTreeAdapter.isElementNode(child) && (child.tagName === 'td' || child.tagName === 'th'),
	);
}

function columnOf(row: Element, cell: Element): number {
	let column = 0;
	for (const one of cellsOf(row)) {
		if (one === cell) return column;
		column += spanOf(one);
	}
	return column;
}

const spanOf = (cell: Element): number => Number(attribute(cell, 'colspan') ?? 1);

function tableOf(element: Element): Element | null {
	return closest(element, ['table']);
}

function closest(element: Element, names: readonly string[]): Element | null {
	for (let at: Element | null = element; at !== null; at = parentOf(at)) if (names.includes(at.tagName)) return at;
	return null;
}

function parentOf(element: Element): Element | null {
	const parent = element.parentNode;
	return parent !== null && defaultTreeAdapter.isElementNode(parent) ? parent : null;
}

function find(node: Node, wanted: (element: Element) => boolean): Element | null {
	if (defaultTreeAdapter.isElementNode(node) && wanted(node)) return node;
	if (!('childNodes' in node)) return null;
	for (const child of node.childNodes) {
		const found = find(child, wanted);
		if (found !== null) return found;
	}
	return null;
}

const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

function once<T>(make: () => T): () => T {
	let made: { value: T } | undefined;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}
