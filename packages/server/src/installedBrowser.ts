import { existsSync } from 'node:fs';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/**
 * A browser of the Chromium family on this machine: the one that `SIE_BROWSER` names, else Chromium, Chrome or Edge
 * where they are usually installed. Windows comes with Edge.
 *
 * @returns the program's path; `null` where there is none, or where `SIE_BROWSER` names nothing that is there
 */
export function installedBrowser(env: NodeJS.ProcessEnv = process.env): string | null {
	const named = env.SIE_BROWSER;
	if (named !== undefined && named !== '') return existsSync(named) ? named : null;
	const onPath = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
	const programs = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
		(folder) => folder !== undefined,
	);
	const places = [
		...names.flatMap((name) => onPath.map((folder) => path.join(folder, name))),
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
		...programs.flatMap((folder) => [
			path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
			path.join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
		]),
	];
	return places.find((place) => existsSync(place)) ?? null;
}
