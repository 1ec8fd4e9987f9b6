import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { onPath } from './onPath.ts';

/**
 * Finds a Chromium-family browser for the tests, or installs one where the machine allows it without asking (as the
 * administrator of a Debian-like system).
 *
 * @returns the program's path; `null` where there is none to be had
 */
export function findBrowser(say: (text: string) => void): string | null {
	const found = installedBrowser();
	if (found !== null) return found;
	if (process.platform !== 'linux' || process.getuid?.() !== 0 || onPath('apt-get') === null) return null;
	say('Installing Chromium for the tests in a browser …');
	spawnSync('apt-get', ['update'], { stdio: 'ignore' });
	const done = spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
		encoding: 'utf8',
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
	});
	if (done.status !== 0) say(`Chromium could not be installed: ${done.stderr.trim().split('\n').at(-1) ?? ''}`);
	return installedBrowser();
}

function installedBrowser(): string | null {
	const named = process.env.SIE_BROWSER;
	if (named !== undefined) return existsSync(named) ? named : null;
	const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
		(folder) => folder !== undefined,
	);
	const places = [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
		...programs.flatMap((folder) => [
			join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
			join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
		]),
	];
	for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']) {
		const path = onPath(name);
		if (path !== null) return path;
	}
	return places.find((path) => existsSync(path)) ?? null;
}
