/**
 * The folder of an edition of an index within the index's own, which holds for good: what is at it never changes meaning.
 *
 * @param version - of the release
 * @example
 * editionFolder('2.0 b') // => 'edition/2.0-b'
 */
export function editionFolder(version: string): string {
	return `edition/${version.toLowerCase().replaceAll(/[^a-z0-9.]+/g, '-')}`;
}
