/**
 * Prepares the London example from published files: `node examples/london/prepare.ts [--data DIR]`.
 * Writes data tables, area lists and boundaries to examples/london/prepared/, which index.yaml reads and git ignores.
 */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cityCode } from './prepare/areas.ts';
import { preparedFiles, prepareLondon } from './prepare/prepareLondon.ts';
import { defaultDataFolder, MissingFilesError, readPublishedFiles } from './prepare/readPublishedFiles.ts';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const target = fileURLToPath(new URL('./prepared', import.meta.url));

try {
	const text = readPublishedFiles(values.data ?? defaultDataFolder());
	const prepared = prepareLondon(text);
	const files = preparedFiles(prepared);
	files.set('geography/wards.geojson', text.wardBoundaries);
	files.set('geography/boroughs.geojson', withoutFeature(text.boroughBoundaries, cityCode));
	const fresh = `${target}.new`;
	rmSync(fresh, { recursive: true, force: true });
	for (const [path, content] of files) {
		mkdirSync(dirname(join(fresh, path)), { recursive: true });
		writeFileSync(join(fresh, path), content);
	}
	rmSync(target, { recursive: true, force: true });
	renameSync(fresh, target);
	const count = [...prepared.tables.values()].reduce((sum, table) => sum + table.length, 0);
	console.log(
		`Prepared ${prepared.areas.wards.length} wards and ${count.toLocaleString('en-GB')} figures in ${target}.`,
	);
	console.log('Next: npm run -s sie -- build examples/london');
} catch (error) {
	if (!(error instanceof MissingFilesError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}

/** GeoJSON text without the feature of one area: the City is a ward here and no borough. */
function withoutFeature(geojson: string, code: string): string {
	const collection = JSON.parse(geojson) as { features: { properties: { GSS_CODE: string } }[] };
	const features = collection.features.filter((feature) => feature.properties.GSS_CODE !== code);
	return `${JSON.stringify({ ...collection, features })}\n`;
}
