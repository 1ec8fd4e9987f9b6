import path from 'node:path';

const types: Readonly<Record<string, string>> = {
	'.css': 'text/css; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8; header=present',
	'.html': 'text/html; charset=utf-8',
	'.ico': 'image/x-icon',
	'.jpeg': 'image/jpeg',
	'.jpg': 'image/jpeg',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.md': 'text/markdown; charset=utf-8',
	'.mp4': 'video/mp4',
	'.parquet': 'application/vnd.apache.parquet',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.topojson': 'application/json; charset=utf-8',
	'.vtt': 'text/vtt; charset=utf-8',
	'.webm': 'video/webm',
	'.webp': 'image/webp',
	'.woff2': 'font/woff2',
};

/**
 * What a file is, by the end of its name, as browsers are told.
 *
 * @example
 * contentTypeOf('tables/scores.csv') // => 'text/csv; charset=utf-8; header=present'
 * contentTypeOf('scores.csv-metadata.json') // => 'application/json; charset=utf-8'
 * contentTypeOf('something') // => 'application/octet-stream'
 */
export function contentTypeOf(file: string): string {
	return types[path.extname(file)] ?? 'application/octet-stream';
}
