import { csvText } from './csvText.ts';
import type { ImportedIndex } from './importedIndex.ts';
import type { MetaRow } from './metaRow.ts';

const taken = new Set(['code', 'name', 'parent']);

/** geography/areas.csv of an import: code, name, parent, and the columns of words under their own headings. */
export function areasText(index: ImportedIndex): string {
	const { areas, parents, wordColumns } = index;
	const groups = parents === null ? null : groupCodes(index, parents);
	const headings = wordColumns.map(({ code }) => (taken.has(code.toLowerCase()) ? `${code} (column)` : code));
	return csvText([
		['code', 'name', ...(parents === null ? [] : ['parent']), ...headings],
		...areas.map(({ code, name, words }) => [
			code,
			name,
			...(groups === null ? [] : [groups.get(words.get(parents!.code) ?? '') ?? '']),
			...wordColumns.map((row) => words.get(row.code) ?? ''),
		]),
	]);
}

/** geography/groups.csv: the groups that areas belong to. */
export function groupsText(index: ImportedIndex, parents: MetaRow): string {
	return csvText([['code', 'name'], ...[...groupCodes(index, parents)].map(([name, code]) => [code, name])]);
}

/** A code for each group: its name, or with the column's code before it where an area has that name for a code. */
function groupCodes({ areas }: ImportedIndex, parents: MetaRow): ReadonlyMap<string, string> {
	const names = new Set(areas.map(({ words }) => words.get(parents.code) ?? '').filter((name) => name !== ''));
	const codes = new Set(areas.map(({ code }) => code));
	return new Map([...names].map((name) => [name, codes.has(name) ? `${parents.code}-${name}` : name]));
}
