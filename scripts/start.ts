/** `npm start`: builds the examples and serves them. `npm start -- --port 5000` chooses the port. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const sie = join(root, 'packages', 'cli', 'src', 'main.ts');
const data = process.env.SIE_DATA ?? join(root, '..', 'shared', 'data');
const say = (text: string) => process.stdout.write(`${text}\n`);

const releases = [buildBorough(), ...buildPrepared(), buildInvented()];
const server = spawn(process.execPath, [sie, 'serve', ...releases, ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));

/** The borough comes with its figures; its real boundaries are drawn where the published file is at hand. */
function buildBorough(): string {
	const boundaries = join(data, 'boundaries', 'gla-lbbd-wards-2002-2022-full.geojson');
	return build('barking-and-dagenham', existsSync(boundaries) ? ['--boundaries', `ward=${boundaries}`] : []);
}

/** All of London, and the borough across its change of wards, are prepared from published files that do not come with the project. */
function buildPrepared(): readonly string[] {
	const examples = ['london', 'barking-and-dagenham-2022'];
	if (!existsSync(data)) {
		say(`Left out, because their published files are not here (see the README of each): ${examples.join(', ')}.`);
		return [];
	}
	return examples.flatMap((example) => {
		const prepare = join(root, 'examples', example, 'prepare.ts');
		const prepared = spawnSync(process.execPath, [prepare, '--data', data], { stdio: 'inherit' });
		if (prepared.status === 0) return [build(example, [])];
		say(`Left out: ${example}.`);
		return [];
	});
}

/** An invented borough with all sixty indicators of twelve components, made anew each time rather than kept. */
function buildInvented(): string {
	const project = join(root, '.sie', 'invented-borough');
	rmSync(project, { recursive: true, force: true });
	run(['new', project, '--template', 'sample', '--areas', '19', '--periods', '6']);
	return buildProject('invented-borough', project, []);
}

function build(example: string, options: readonly string[]): string {
	return buildProject(example, join(root, 'examples', example), options);
}

function buildProject(name: string, project: string, options: readonly string[]): string {
	const out = join(root, '.sie', 'releases', name);
	run(['build', project, '--out', out, ...options]);
	return out;
}

function run(words: readonly string[]): void {
	const done = spawnSync(process.execPath, [sie, ...words], { stdio: 'inherit' });
	if (done.status !== 0) process.exit(done.status ?? 70);
}
