/**
 * A file name that tells what is in the file.
 *
 * @example
 * pictureName(['Social Progress Index', 'Personal Safety', '2009–2013']) // => 'social-progress-index-personal-safety-2009-2013'
 */
export function pictureName(parts: readonly string[]): string {
	return parts
		.join(' ')
		.normalize('NFKD')
		.replace(/[\u0300-\u036f]/g, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}
