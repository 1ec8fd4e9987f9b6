import { type Dataset, InputError } from '@social-index/schema';
import { checkProject, type LoadOptions } from './checkProject.ts';

/**
 * Reads a project folder into one checked dataset.
 *
 * @param folder - path of the project folder
 * @returns the dataset; what was noticed and does not stop a build is in its `warnings`
 * @throws InputError with all problems, errors first, where any is an error
 */
export async function loadDataset(folder: string, options: LoadOptions = {}): Promise<Dataset> {
	const { problems, dataset } = await checkProject(folder, options);
	if (dataset === null) throw new InputError(problems);
	return dataset;
}
