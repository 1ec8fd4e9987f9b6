/**
 * An id as YAML takes it for text: in quotes where it would be a number, a truth value or nothing.
 *
 * @example
 * yamlWord('personal-safety') // => 'personal-safety'
 * yamlWord('2026') // => '"2026"'
 * yamlWord('null') // => '"null"'
 */
export function yamlWord(id: string): string {
	return /^[a-z][a-z0-9-]*$/.test(id) && !['true', 'false', 'null'].includes(id) ? id : JSON.stringify(id);
}
