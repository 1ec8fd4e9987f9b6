import type { ReleaseManifest } from '@social-index/schema';

/**
 * The publisher's own colour as a style sheet; `null` where none is set.
 *
 * White or dark text is chosen for it, whichever contrasts more; a colour on which neither reaches 4.5 to 1 does not
 * exist (black on any colour or white on it reaches 4.58).
 *
 * @example
 * luminance('#ffffff') // => 1
 */
export function themeCss(manifest: Pick<ReleaseManifest, 'site'>): string | null {
	const { colour } = manifest.site;
	if (colour === undefined) return null;
	return `:root {\n\t--brand: ${colour};\n\t--on-brand: ${inkOn(colour)};\n}\n`;
}

/**
 * White or black, whichever contrasts more with a colour `#rrggbb`.
 *
 * @example
 * inkOn('#12436d') // => '#ffffff'
 * inkOn('#ffd23f') // => '#000000'
 */
export function inkOn(colour: string): string {
	const onWhite = 1.05 / (luminance(colour) + 0.05);
	const onBlack = (luminance(colour) + 0.05) / 0.05;
	return onWhite >= onBlack ? '#ffffff' : '#000000';
}

/** Relative luminance of a colour `#rrggbb`, 0 to 1 (WCAG 2.2, definition of relative luminance). */
export function luminance(colour: string): number {
	const [red, green, blue] = [1, 3, 5].map((at) => {
		const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
