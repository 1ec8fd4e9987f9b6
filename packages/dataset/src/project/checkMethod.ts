import { resolveMethod } from '@social-index/engine';
import { type IndexMethod, InputError, type Project } from '@social-index/schema';
import type { ProblemList } from '../problemList.ts';
import { projectFile, type ReadProject, writePath } from './readProject.ts';

/**
 * The method in force, with what index.yaml leaves to the preset; reports methods and options that do not exist and choices
 * that cannot stand together, each with its line.
 *
 * @returns `null` where the method cannot be used (reported)
 */
export function checkMethod(
	method: Project['method'],
	lineOf: ReadProject['lineOf'],
	problems: ProblemList,
): IndexMethod | null {
	try {
		return resolveMethod(method);
	} catch (error) {
		if (!(error instanceof InputError)) throw error;
		for (const problem of error.problems) {
			const path = (problem.column ?? 'method').split('.');
			const line = lineOf(path);
			problems.error({
				...problem,
				file: projectFile,
				...(line === undefined ? {} : { line }),
				column: writePath(path),
			});
		}
		return null;
	}
}
