import type { Dataset } from '@social-index/schema';
import type { ProjectFolder } from '../files/projectFolder.ts';
import type { ProblemList } from '../problemList.ts';

const asText = 'indicators.csv';
const asWorkbook = 'indicators.xlsx';

/**
 * Which table of indicators the folder has, indicators.csv or indicators.xlsx. Reports a folder that has both: they would
 * sooner or later say different things.
 */
export async function findIndicatorsFile(folder: ProjectFolder, problems: ProblemList): Promise<string> {
	if (!(await folder.has(asWorkbook))) return asText;
	if (!(await folder.has(asText))) return asWorkbook;
	problems.error({
		code: 'TWO_INDICATOR_FILES',
		file: asWorkbook,
		message: `The folder has ${asText} and ${asWorkbook}, and only one of them can be in force.`,
		mend: 'Delete the older of the two, or move it out of the folder.',
	});
	return asText;
}

/** Which of the two a dataset was read from. */
export function indicatorsFileOf({ files }: Pick<Dataset, 'files'>): string {
	return files.some(({ path }) => path === asWorkbook) ? asWorkbook : asText;
}
