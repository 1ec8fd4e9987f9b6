import { type LookColours, type ReleaseManifest, siteTheme } from '@social-index/schema';

/**
 * The publisher's own colours and font as a style sheet, after the design's own; `null` where there are none. What it sets are
 * roles of the design (tokens.css), so that nothing else changes, and forced colours and paper are as without it.
 */
export function themeCss(manifest: Pick<ReleaseManifest, 'site'>): string | null {
	const theme = siteTheme(manifest.site);
	if (theme === null) return null;
	const { light, dark, font } = theme;
	const ownFont = font === null ? '' : `:root {\n\t--own-font: "${font}";\n}\n`;
	const atNight = rule(':root:where(:not([data-theme="light"]))', dark);
	return [
		ownFont,
		rule(':root', light),
		atNight === '' ? '' : `@media (prefers-color-scheme: dark) {\n${atNight}}\n`,
		rule(':root:where([data-theme="dark"])', dark),
	].join('');
}

function rule(selector: string, colours: LookColours): string {
	const lines = Object.entries(colours).map(([role, colour]) => `\t--${role}: ${colour};\n`);
	return lines.length === 0 ? '' : `${selector} {\n${lines.join('')}}\n`;
}
