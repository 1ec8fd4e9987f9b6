import { unzipSync } from 'fflate';
import { largestUnpacked, unpackedBytes } from '../files/unpackedBytes.ts';
import { listing } from '../listing.ts';
import type { ProblemList } from '../problemList.ts';
import type { BoundaryLayer, RawFeature } from './boundaryLayer.ts';

/**
 * Reads the shapefiles in a zipped file, each as a layer: .shp (the boundaries), .dbf (their properties), .prj (the reference
 * system, where it is there), .cpg (the encoding of the properties).
 *
 * Reports files that are no zip or cut off, that would unpack to too much, and shapefiles of which a part is missing.
 *
 * @returns the layers, or `null` where there are none (reported)
 */
export async function readShapefile(
	bytes: Uint8Array,
	file: string,
	problems: ProblemList,
): Promise<readonly BoundaryLayer[] | null> {
	const unpacked = unpackedBytes(bytes);
	if (unpacked !== null && unpacked > largestUnpacked) {
		problems.error({
			code: 'FILE_TOO_LARGE',
			file,
			found: `${Math.round(unpacked / 1e6).toLocaleString('en-GB')} MB unpacked`,
			message: `The file would unpack to more than ${largestUnpacked / 1e6} MB.`,
			mend: 'Export only the areas that are needed, or use generalised boundaries.',
		});
		return null;
	}
	try {
		const parts = partsOf(bytes);
		const names = [...parts.keys()].filter((name) => name.endsWith('.shp')).map((name) => name.slice(0, -4));
		const whole = names.filter((name) => partsAreThere(name, parts, file, problems));
		if (names.length === 0) reportMissing('.shp', listing([...parts.keys()]), file, problems);
		if (whole.length < Math.max(1, names.length)) return null;
		return await Promise.all(whole.map((name) => layerOf(name, parts)));
	} catch (cause) {
		if (!(cause instanceof Error)) throw cause;
		problems.error({
			code: 'UNREADABLE_BOUNDARIES',
			file,
			found: cause.message,
			message: 'The file is no zipped shapefile that can be read; it may be cut off, as by a broken download.',
			mend: 'Zip the parts of the shapefile again, or fetch it again.',
		});
		return null;
	}
}

/** The files in the zip by their names in lower case, without what macOS adds. */
function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
	const wanted = /\.(?:shp|dbf|prj|cpg)$/i;
	const unzipped = unzipSync(bytes, { filter: ({ name }) => wanted.test(name) && !name.startsWith('__MACOSX') });
	return new Map(Object.entries(unzipped).map(([name, content]) => [name.toLowerCase(), content]));
}

function partsAreThere(
	name: string,
	parts: ReadonlyMap<string, Uint8Array>,
	file: string,
	problems: ProblemList,
): boolean {
	const shp = parts.get(`${name}.shp`)!;
	if (!parts.has(`${name}.dbf`)) {
		reportMissing('.dbf', listing([...parts.keys()]), file, problems);
		return false;
	}
	// The header says how long the file is, in words of two bytes.
	const length = shp.length < 100 ? 0 : new DataView(shp.buffer, shp.byteOffset, shp.byteLength).getInt32(24) * 2;
	if (length > 0 && length <= shp.length) return true;
	throw new Error(
		`${name}.shp should be ${length.toLocaleString('en-GB')} bytes long and is ${shp.length.toLocaleString('en-GB')}`,
	);
}

function reportMissing(ending: '.shp' | '.dbf', found: string, file: string, problems: ProblemList): void {
	problems.error({
		code: 'INCOMPLETE_SHAPEFILE',
		file,
		column: ending,
		found,
		message:
			ending === '.shp'
				? 'The zipped file holds no .shp, so there are no boundaries in it.'
				: 'The zipped file holds the boundaries (.shp) without their properties (.dbf), so it cannot be told which area is which.',
		mend: 'A shapefile is several files of one name: put the .shp, .dbf, .shx and .prj into the zip together.',
	});
}

async function layerOf(name: string, parts: ReadonlyMap<string, Uint8Array>): Promise<BoundaryLayer> {
	const [shp, dbf, cpg, prj] = ['shp', 'dbf', 'cpg', 'prj'].map((ending) => parts.get(`${name}.${ending}`));
	// Most projects have no shapefile: what reads it is loaded where it is needed.
	const { getShapefile } = await import('shpjs');
	const { features } = await getShapefile({ shp: shp!, dbf: dbf!, ...(cpg === undefined ? {} : { cpg }) });
	return {
		name: name.replace(/^.*\//, ''),
		features: features as readonly RawFeature[],
		attribution: null,
		crs: prj === undefined ? null : { text: new TextDecoder().decode(prj), place: `${name}.prj` },
	};
}
