/** Builds the explorer's pages (packages/explorer/dist) where its sources are newer than the last build. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'packages', 'explorer', 'dist', '.stamp');
const wanted = fingerprint();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
	process.stderr.write('Building the explorer …\n');
	const done = spawnSync(process.execPath, [join(root, 'packages', 'explorer', 'build.ts')], {
		stdio: ['ignore', 2, 2],
	});
	if (done.status !== 0) process.exit(done.status ?? 1);
	writeFileSync(stamp, wanted);
}

/** A hash over everything that goes into the bundle. */
function fingerprint(): string {
	const hash = createHash('sha256');
	const sources = ['explorer', 'engine', 'schema'].flatMap((name) =>
		globSync(`packages/${name}/{src/**/*.{ts,svelte,css},*.{ts,json}}`, { cwd: root }),
	);
	for (const file of [...sources, 'package-lock.json'].sort()) {
		if (file.endsWith('.test.ts')) continue;
		hash.update(file.replaceAll('\\', '/')).update(readFileSync(join(root, file)));
	}
	return hash.digest('hex');
}
