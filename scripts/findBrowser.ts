import { spawnSync } from 'node:child_process';
import { installedBrowser } from '@social-index/server';
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
