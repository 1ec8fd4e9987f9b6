import { notStated } from '../project/checkStated.ts';
import { idFrom } from '../scaffold/idFrom.ts';
import { yamlWord } from '../scaffold/yamlWord.ts';
import { filesInWords, type ImportedIndex, undated } from './importedIndex.ts';
import { componentsOf } from './indicatorsText.ts';
import type { TreeNode } from './readTree.ts';

/** What the files of another tool do not say, and index.yaml must. */
export interface ImportNames {
	/** The name of the index; that of the top of the tree where none is given. */
	readonly name?: string;
	/** As in a sentence. */
	readonly place?: string;
	/** ISO date of the first release. */
	readonly date: string;
}

/** index.yaml of an import. */
export function projectText(index: ImportedIndex, { name, place, date }: ImportNames): string {
	const { tree, ids, tool, files, parents, periods } = index;
	const title = name?.trim() || tree.row.name;
	return `# Made from ${filesInWords(index).replaceAll('`', '')} of ${tool}. README.md says what became of what and what is still to be filled in.
# Lines that begin with # are remarks; indentation is two spaces. "sie check <this folder>" says what is wrong after a change.

id: ${yamlWord(idFrom(title))}
name: ${written(title)}
place: ${written(place?.trim() || 'the areas of this index')} # to fill in: the place, as in a sentence

publisher:
  name: ${notStated} # to fill in: who publishes it
licence: ${notStated} # to fill in: the licence of what you publish, e.g. CC-BY-4.0

release:
  version: 1
  date: ${date}
  status: Imported, not yet reviewed

geography:
  level: area
  levels:
    - id: area
      name: area # what one of them is called: country, region, ward
      plural: areas
      vintage: ${written(`as in ${files.data}`)}
      areas: geography/areas.csv${parents === null ? '' : groupLevel(index)}

periods:${periods.map((period) => `\n  - ${period === undated ? `{ id: ${undated}, name: Not dated, position: ${date.slice(0, 4)} } # to fill in: the year of the figures, here and in data/figures.csv` : written(period)}`).join('')}

data:
  - file: data/figures.csv # one figure a row: indicator, area, period, value

# As COINr does by default: outliers drawn in, or logged, in each year (Treat); minimum 0 and maximum 100 over all years
# (Normalise); weighted means with the weights below and in indicators.csv (Aggregate). docs/import.md says which setting
# stands for which function of COINr. Take a # away to choose otherwise:
method:
  preset: coinr-default
  # imputation: group-centre     # Impute with i_mean_grp: the mean of the area's group (parent in geography/areas.csv)
  # imputation: centre           # Impute with i_mean; { name: centre, centre: median } for i_median
  # treatment: none              # no Treat
  # normalisation: zscore        # Normalise with n_zscore
  # standardise: by-period       # Normalise with global = FALSE
  # aggregation: geometric       # Aggregate with a_gmean (scores must be above zero: normalisation: { name: minmax, low: 1 })
  # weights: equal               # whatever indicators.csv says

framework:
  id: ${yamlWord(ids.get(tree.row.code)!)} # ${remark(tree.row.code)}
  name: ${written(tree.row.name)}
  children:
${childrenOf(index)}`;
}

function groupLevel({ parents }: ImportedIndex): string {
	return `
    - id: group # ${remark(parents!.code)}: ${remark(parents!.name)}
      name: group
      plural: groups
      vintage: as imported
      areas: geography/groups.csv`;
}

function childrenOf(index: ImportedIndex): string {
	if (index.tree.indicators.length === 0) return index.tree.children.map((node) => nodeText(index, node, 2)).join('');
	const { id } = componentsOf(index)[0]!;
	return `    - id: ${id} # not in the files: indicators stand in a component, which has the whole weight\n      name: Indicators\n`;
}

function nodeText(index: ImportedIndex, { row, children }: TreeNode, depth: number): string {
	const indent = '  '.repeat(depth);
	const own = `${indent}- id: ${yamlWord(index.ids.get(row.code)!)} # ${remark(row.code)}\n${indent}  name: ${written(row.name)}\n${indent}  weight: ${row.weight}\n`;
	if (children.length === 0) return own;
	return `${own}${indent}  children:\n${children.map((child) => nodeText(index, child, depth + 2)).join('')}`;
}

/** Text as YAML takes it whatever is in it. */
function written(text: string): string {
	return JSON.stringify(text);
}

function remark(text: string): string {
	return text.replaceAll(/\s+/g, ' ');
}
