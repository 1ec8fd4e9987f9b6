/**
 * Text as it is compared in searches: lower case, without accents, apostrophes, hyphens or doubled spaces, so that small
 * slips of typing do not matter.
 *
 * @example
 * plainText("  King's  Cross & St. Pancras ") // => 'kings cross and st pancras'
 */
export function plainText(text: string): string {
	return text
		.normalize('NFD')
		.replace(/[\u0300-\u036f'’‘`´.]/g, '')
		.replace(/&/g, ' and ')
		.replace(/[-‐‑–/]/g, ' ')
		.replace(/\s+/g, ' ')
		.trim()
		.toLowerCase();
}
