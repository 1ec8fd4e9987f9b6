import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

/*
 * docs/tutorial.md is gone through as a reader would: each command is run in its place, each edit made, and what a `text` block
 * shows must be in the output of the command before it. An edit is written beside the words that tell of it, as
 * <!-- edit file: before -> after -->.
 */

const root = join(import.meta.dirname, '../..');
const main = join(root, 'packages/cli/src/main.ts');
const text = readFileSync(join(root, 'docs/tutorial.md'), 'utf8').replaceAll('\r\n', '\n');
const folder = mkdtempSync(join(tmpdir(), 'sie-tutorial-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Step =
	| { readonly kind: 'run'; readonly words: readonly string[] }
	| { readonly kind: 'shows'; readonly output: string }
	| { readonly kind: 'edit'; readonly file: string; readonly before: string; readonly after: string };

const steps: readonly Step[] = [
	...text.matchAll(
		/^```sh\nnpm run -s sie -- (.*)\n```$|^```text\n([\s\S]*?)\n```$|^<!-- edit (.*?): (.*) -> (.*) -->$/gm,
	),
].map(([, command, output, file, before, after]): Step => {
	if (command !== undefined) return { kind: 'run', words: command.split(' ') };
	if (output !== undefined) return { kind: 'shows', output };
	return { kind: 'edit', file: file!, before: before!, after: after!.replaceAll('\\n', '\n') };
});

test('every block of commands in the tutorial is understood by this test', () => {
	expect(steps.filter(({ kind }) => kind === 'run')).toHaveLength(text.match(/^```sh$/gm)!.length);
	expect(steps.filter(({ kind }) => kind === 'shows')).toHaveLength(text.match(/^```text$/gm)!.length);
	expect(steps.length).toBeGreaterThan(12);
});

test('the tutorial does what it says', { timeout: 120_000 }, async () => {
	let output = '';
	for (const step of steps) {
		if (step.kind === 'shows') expect(output).toContain(step.output);
		else if (step.kind === 'edit') {
			const path = join(folder, step.file);
			const held = readFileSync(path, 'utf8');
			expect(held.split(step.before), `${step.before} once in ${step.file}`).toHaveLength(2);
			writeFileSync(
				path,
				held.replace(step.before, () => step.after),
			);
		} else if (step.words[0] === 'serve') await expectServed([...step.words, '--port', '0']);
		else {
			const done = spawnSync(process.execPath, [main, ...step.words], { cwd: folder, encoding: 'utf8' });
			output = done.stdout + done.stderr;
			expect(done.status, output).toBeLessThanOrEqual(1);
		}
	}
	expect(readFileSync(join(folder, 'my-site/index.html'), 'utf8')).toContain('Farrinthorpe');
});

async function expectServed(words: readonly string[]): Promise<void> {
	const server = spawn(process.execPath, [main, ...words], { cwd: folder });
	try {
		const releases = words.filter((word) => word.startsWith('my-')).length;
		for (const address of await addressesOf(server, releases)) {
			const page = await fetch(address);
			expect(page.status).toBe(200);
			expect(await page.text()).toContain('Farrinthorpe');
		}
	} finally {
		server.kill();
	}
}

/** @returns where each of the releases is, once all are served */
function addressesOf(server: ChildProcess, releases: number): Promise<readonly string[]> {
	return new Promise((resolve, reject) => {
		let said = '';
		const hear = (data: Buffer) => {
			said += data.toString();
			const found = [...said.matchAll(/, version \S+: (http:\S+)$/gm)].map(([, address]) => address!);
			if (found.length === releases) resolve(found);
		};
		server.stdout!.on('data', hear);
		server.stderr!.on('data', hear);
		server.on('exit', () => reject(new Error(said)));
	});
}
