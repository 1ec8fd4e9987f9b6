/**
 * A short name for a text, by which it is known again without being sent twice: FNV-1a over its UTF-16 units, 32 bits, base 36.
 *
 * @example
 * textHash('') // => 'ztntfp'
 */
export function textHash(text: string): string {
	let hash = 0x81_1c_9d_c5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01_00_01_93);
	return (hash >>> 0).toString(36);
}
