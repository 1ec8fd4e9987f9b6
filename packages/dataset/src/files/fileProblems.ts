import { readdir } from 'node:fs/promises';
import { basename, dirname, posix } from 'node:path';
import { listing } from '../listing.ts';
import { nearestSpelling } from '../nearestSpelling.ts';
import type { ProblemList } from '../problemList.ts';

/** Where a path was written, to point at when there is nothing to read behind it. */
export interface NamedAt {
	readonly file: string;
	readonly line?: number;
	readonly column?: string;
}

/** Reports a file that has nothing in it. */
export function reportEmpty(problems: ProblemList, path: string): void {
	problems.error({
		code: 'EMPTY_FILE',
		file: path,
		message: 'The file is empty.',
		mend: 'Put its content back, or take its name out of index.yaml.',
	});
}

/** Reports a folder where a file should be. */
export function reportFolder(problems: ProblemList, path: string, namedAt: NamedAt | undefined): void {
	problems.error({
		code: 'FOLDER_NOT_FILE',
		...(namedAt ?? { file: path }),
		found: path,
		message: 'This is a folder, and a file is expected here.',
		mend: namedAt
			? `Name a file in it, e.g. ${posix.join(path, 'values.csv')}; for data, ${posix.join(path, '*.csv')} takes them all.`
			: 'Move the folder away and put the file in its place.',
	});
}

/** Reports a file that is not there, or may not be read. */
export async function reportUnreadable(
	problems: ProblemList,
	where: string,
	path: string,
	namedAt: NamedAt | undefined,
	cause: unknown,
): Promise<void> {
	const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
	if (code !== 'ENOENT' && code !== 'ENOTDIR') {
		problems.error({
			code: 'UNREADABLE_FILE',
			...(namedAt ?? { file: path }),
			found: path,
			message: `The file is there but cannot be read (${String(code ?? cause)}).`,
			mend: 'Check that you may read it and that no other program holds it open.',
		});
		return;
	}
	const beside = await readdir(dirname(where)).catch(() => []);
	const alike = nearestSpelling(basename(where), beside);
	const folder = posix.dirname(path);
	const hint =
		alike !== null
			? `Did you mean ${folder === '.' ? alike : posix.join(folder, alike)}?`
			: beside.length > 0
				? `The folder holds ${listing(beside.slice().sort())}.`
				: 'Create it, or correct the path.';
	problems.error({
		code: 'MISSING_FILE',
		...(namedAt ?? { file: path }),
		found: path,
		message: 'There is no file at this path.',
		mend: hint,
	});
}
