import { type Project, projectSchema } from '@social-index/schema';
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { ProjectFolder } from '../files/projectFolder.ts';
import type { ProblemList } from '../problemList.ts';
import { explainIssue } from './explainIssue.ts';

/** The project's definition; where some of it is wrong, those parts that are right. */
export interface ReadProject {
	/** `null` where any part is wrong. */
	readonly project: Project | null;
	/** The parts that are right, so that the files they name are checked in the same run. */
	readonly parts: Partial<Project>;
	/** The line a setting stands on, by the keys and list positions that lead to it. */
	lineOf(path: readonly PropertyKey[]): number | undefined;
}

export const projectFile = 'index.yaml';

/** Settings that are names even where they look like numbers: 1.10 is not 1.1, and 2013 is a period. */
const names = new Set(['version', 'vintage', 'period', 'periods']);

/**
 * Reads index.yaml, and reports everything that is wrong with it, each with its line.
 *
 * @returns the definition, or `null` where the file is not there or is no YAML (reported)
 */
export async function readProject(folder: ProjectFolder, problems: ProblemList): Promise<ReadProject | null> {
	const text = await folder.readText(projectFile);
	if (text === null) return null;
	const counter = new LineCounter();
	const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: 'error' });
	// After a broken line the parser guesses, so what it finds further on is told only where it does not depend on that.
	const broken = document.errors.find((error) => error.code !== 'DUPLICATE_KEY');
	for (const error of document.errors) {
		if (error.code !== 'DUPLICATE_KEY' && error !== broken) continue;
		const offset = beginningOf(document, error.pos[0]);
		problems.error({
			code: 'INVALID_YAML',
			file: projectFile,
			line: counter.linePos(offset).line,
			found: lineAround(text, offset),
			message: explainYaml(error.code, error.message),
			mend: mendYaml(error.code),
		});
	}
	if (document.errors.length > 0) return null;
	keepNamesAsWritten(document);
	const raw = valuesOf(document, problems);
	if (raw === undefined) return null;
	if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
		problems.error({
			code: 'INVALID_YAML',
			file: projectFile,
			line: 1,
			message: 'The file holds no settings.',
			mend: 'Write settings as "key: value", one a line; "sie new" makes a folder with a complete example.',
		});
		return null;
	}
	const lineOf = (path: readonly PropertyKey[]): number | undefined => lineAt(document, counter, path);
	const valueAt = (path: readonly PropertyKey[]): unknown =>
		path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], raw);
	const checked = projectSchema.safeParse(raw);
	for (const issue of checked.error?.issues ?? []) {
		for (const { code, path, found, message, mend } of explainIssue(issue, valueAt)) {
			const line = lineOf(path);
			problems.error({
				code,
				file: projectFile,
				...(line === undefined ? {} : { line }),
				column: writePath(path),
				...(found === undefined ? {} : { found }),
				message,
				mend,
			});
		}
	}
	if (checked.success) return { project: checked.data, parts: checked.data, lineOf };
	return { project: null, parts: rightParts(raw as Record<string, unknown>), lineOf };
}

/**
 * A key path as people write it.
 *
 * @example
 * writePath(['geography', 'levels', 0, 'areas']) // => 'geography → levels → 1 → areas'
 */
export function writePath(path: readonly PropertyKey[]): string {
	return path.map((key) => (typeof key === 'number' ? String(key + 1) : String(key))).join(' → ');
}

/** A few lines of YAML can stand for millions by referring to each other; the parser refuses to follow them. */
function valuesOf(document: Document, problems: ProblemList): unknown {
	try {
		return document.toJS() as unknown;
	} catch {
		problems.error({
			code: 'INVALID_YAML',
			file: projectFile,
			message: 'The file refers to parts of itself (& and *) in a way that cannot be followed.',
			mend: 'Write the parts out where they are needed.',
		});
		return undefined;
	}
}

function rightParts(raw: Readonly<Record<string, unknown>>): Partial<Project> {
	const parts: Record<string, unknown> = {};
	for (const [key, schema] of Object.entries(projectSchema.shape)) {
		const checked = schema.safeParse(raw[key]);
		if (checked.success) parts[key] = checked.data;
	}
	return parts as Partial<Project>;
}

function keepNamesAsWritten(document: Document): void {
	visit(document, {
		Scalar(_, scalar, ancestors) {
			if (typeof scalar.value !== 'number' || scalar.source === undefined) return;
			const holder = ancestors.findLast((node) => 'key' in node);
			const key = holder !== undefined && 'key' in holder && isScalar(holder.key) ? holder.key.value : undefined;
			if (holder !== undefined && 'key' in holder && holder.key === scalar) return;
			if (typeof key === 'string' && names.has(key)) scalar.value = scalar.source;
		},
	});
}

function lineAt(document: Document, counter: LineCounter, path: readonly PropertyKey[]): number | undefined {
	// Where the last keys are missing, their nearest parent is pointed at.
	let node: unknown = document.contents;
	let offset: number | undefined = isNode(node) ? node.range?.[0] : undefined;
	for (const step of path) {
		if (isMap(node)) {
			const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
			if (!pair) break;
			if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
			node = pair.value;
		} else if (isSeq(node) && typeof step === 'number') {
			node = node.items[step];
			if (isNode(node)) offset = node.range?.[0] ?? offset;
		} else break;
	}
	return offset === undefined ? undefined : counter.linePos(offset).line;
}

/** An unclosed quote is noticed at the end of the file; it is to be looked for where it opens. */
function beginningOf(document: Document, offset: number): number {
	let beginning = offset;
	visit(document, {
		Scalar(_, { type, range }) {
			if (!type?.startsWith('QUOTE') || !range) return;
			if (range[0] < beginning && offset <= range[1] + 1) beginning = range[0];
		},
	});
	return beginning;
}

function lineAround(text: string, offset: number): string {
	const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
	const end = text.indexOf('\n', start);
	return text
		.slice(start, end < 0 ? text.length : end)
		.trim()
		.slice(0, 60);
}

function explainYaml(code: string, message: string): string {
	if (code === 'TAB_AS_INDENT') return 'The line is indented with a tab, which YAML does not allow.';
	if (code === 'DUPLICATE_KEY') return 'The same key stands twice in one place.';
	if (code === 'BAD_INDENT') return 'The indentation does not fit the lines above.';
	if (code === 'MISSING_CHAR') return 'A closing quote, bracket, comma or colon is missing.';
	if (code === 'MULTILINE_IMPLICIT_KEY')
		return 'This line is no "key: value": its colon, or the space after it, is missing.';
	if (code === 'BLOCK_AS_IMPLICIT_KEY')
		return 'A second colon stands in this line, or the next line is indented as if it belonged to it.';
	return `This is not valid YAML: ${message.replace(/\.?$/, '.')}`;
}

function mendYaml(code: string): string {
	if (code === 'TAB_AS_INDENT') return 'Indent with spaces, two for each step.';
	if (code === 'DUPLICATE_KEY') return 'Delete one of them, or put their content together.';
	if (code === 'BAD_INDENT')
		return 'Line it up with the keys it belongs beside, two spaces for each step, and see that every bracket above is closed.';
	if (code === 'BLOCK_AS_IMPLICIT_KEY')
		return 'Put text that holds ": " in quotes, and line the next line up with the keys it belongs beside.';
	return 'Check the quotes, colons and indentation here and on the line above; text that holds ": " or begins with a special character needs quotes.';
}
