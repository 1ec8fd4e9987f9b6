/**
 * A number and what it counts.
 *
 * @param plural - where it is not the noun with an s
 * @example
 * numberInWords(1, 'area') // => '1 area'
 * numberInWords(2448, 'observation') // => '2,448 observations'
 */
export function numberInWords(n: number, noun: string, plural = `${noun}s`): string {
	return `${n.toLocaleString('en-GB')} ${n === 1 ? noun : plural}`;
}

/**
 * An amount of data in the unit that suits it, in thousands.
 *
 * @example
 * bytesInWords(640) // => '640 bytes'
 * bytesInWords(149_946) // => '150 kB'
 * bytesInWords(16_400_000) // => '16.4 MB'
 */
export function bytesInWords(bytes: number): string {
	if (bytes < 1000) return numberInWords(bytes, 'byte');
	if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
	return `${(bytes / 1e6).toFixed(1)} MB`;
}
