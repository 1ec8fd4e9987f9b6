import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Problem } from '@social-index/schema';
import { checkProject, type LoadOptions, type ProjectCheck } from '../checkProject.ts';

/** Files of a sound project of three wards, two indicators and two periods. */
export const smallProject: Readonly<Record<string, string>> = {
	'index.yaml': `id: small
name: Small index
place: Smallville
publisher: { name: Insight team }
licence: OGL-UK-3.0
release: { version: 1, date: 2026-01-31 }
geography:
  level: ward
  levels:
    - { id: ward, name: ward, plural: wards, vintage: 2002 to 2022, areas: geography/wards.csv }
    - { id: borough, name: borough, plural: boroughs, vintage: 2022, areas: geography/boroughs.csv }
  tiles: { level: ward, file: geography/tiles.csv }
periods: [2012, 2013]
data:
  - file: data/figures.csv
framework:
  children:
    - id: needs
      name: Needs
      children:
        - { id: health, name: Health }
        - { id: safety, name: Safety }
        - { id: voice, name: Voice, gap: Not measured. }
themes:
  - { id: green, name: Green }
`,
	'indicators.csv': `id,name,component,direction,unit,description,source,licence,best,worst,theme
obesity,Obesity,health,lower,%,How many are obese.,A survey,OGL-UK-3.0,0,40,
crime,Crime,safety,lower,"per 1,000 people",How many crimes there are.,The police,OGL-UK-3.0,0,200,green
`,
	'geography/wards.csv': `code,name,parent
E05000026,Abbey,E09000002
E05000027,Alibon,E09000002
E05000028,Becontree,E09000002
`,
	'geography/boroughs.csv': 'code,name\nE09000002,Barking and Dagenham\n',
	'geography/tiles.csv': 'code,column,row\nE05000026,0,0\nE05000027,1,0\nE05000028,0,1\n',
	'data/figures.csv': `indicator,area,period,value
obesity,E05000026,2012,20.5
obesity,E05000027,2012,21
obesity,E05000028,2012,22
crime,E05000026,2012,80
crime,E05000027,2012,90
crime,E05000028,2012,100
`,
};

/** Content by path; `null` leaves the file out; `'folder'` in place of a file is made with {@link aFolder}. */
export type Changes = Readonly<Record<string, string | Uint8Array | null | typeof aFolder>>;

/** Stands for a folder where a file is expected. */
export const aFolder = Symbol('a folder');

/** Checks the small project with some of its files changed. */
export async function checkWith(changes: Changes, options: LoadOptions = {}): Promise<ProjectCheck> {
	return withFolder(changes, (folder) => checkProject(folder, options));
}

/** The problems of one code that the small project has with some of its files changed. */
export async function problemsOf(
	code: string,
	changes: Changes,
	options: LoadOptions = {},
): Promise<readonly Problem[]> {
	const { problems } = await checkWith(changes, options);
	return problems.filter((problem) => problem.code === code);
}

/** Makes the small project with some of its files changed, hands over its path, and removes it. */
export async function withFolder<T>(changes: Changes, use: (folder: string) => Promise<T>): Promise<T> {
	const folder = await mkdtemp(join(tmpdir(), 'sie-dataset-'));
	try {
		for (const [path, content] of Object.entries({ ...smallProject, ...changes })) {
			if (content === null) continue;
			await mkdir(content === aFolder ? join(folder, path) : dirname(join(folder, path)), { recursive: true });
			if (content !== aFolder) await writeFile(join(folder, path), content as string | Uint8Array);
		}
		return await use(folder);
	} finally {
		await rm(folder, { recursive: true });
	}
}

/** One of the small project's files with a piece of its text exchanged; throws where it does not hold the piece. */
export function changed(path: string, from: string, to: string): Readonly<Record<string, string>> {
	const text = smallProject[path];
	if (text === undefined || !text.includes(from)) throw new Error(`${path} does not hold ${from}`);
	return { [path]: text.replace(from, () => to) };
}
