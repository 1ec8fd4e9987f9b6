/**
 * The name of a file made from a code or id, safe on every file system and in every address: letters, digits, point,
 * hyphen and underscore stand; every other byte of its UTF-8 form is written as `~` and two hexadecimal digits.
 * A leading point is written that way too, so that no code can name a hidden file or a folder above.
 *
 * @example
 * fileNameOf('E05000026') // => 'E05000026'
 * fileNameOf('../a b') // => '~2e.~2fa~20b'
 */
export function fileNameOf(code: string): string {
	const encoded = [...new TextEncoder().encode(code)]
		.map((byte) => {
			const character = String.fromCharCode(byte);
			return /[A-Za-z0-9._-]/.test(character) ? character : escaped(byte);
		})
		.join('');
	return encoded.startsWith('.') ? escaped(46) + encoded.slice(1) : encoded;
}

/**
 * The code that a file's name was made from. The inverse of {@link fileNameOf}.
 *
 * @example
 * codeOfFileName('~2e.~2fa~20b') // => '../a b'
 */
export function codeOfFileName(name: string): string {
	const bytes: number[] = [];
	for (let i = 0; i < name.length; i++) {
		if (name[i] === '~') {
			bytes.push(Number.parseInt(name.slice(i + 1, i + 3), 16));
			i += 2;
		} else bytes.push(name.charCodeAt(i));
	}
	return new TextDecoder().decode(new Uint8Array(bytes));
}

function escaped(byte: number): string {
	return `~${byte.toString(16).padStart(2, '0')}`;
}
