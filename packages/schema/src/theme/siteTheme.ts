import type { Project } from '../project/project.ts';
import { contrast, inkOn, luminance, mixed, nearestPassing } from './contrast.ts';
import { edgeContrast, type Look, siteGrounds, themeColours } from './siteGrounds.ts';

/** Colours of one look, by the role they have in the design; what is absent stays as the design has it. */
export type LookColours = Readonly<Partial<Record<ThemeRole, string>>>;
type ThemeRole = 'header' | 'on-header' | 'header-mark' | 'accent' | 'on-accent' | 'link' | 'link-hover';

/** The publisher's own look of a site, whole: what was given, and what follows from it. */
export interface SiteTheme {
	readonly light: LookColours;
	readonly dark: LookColours;
	/** Name of a font that readers may have; `null` for the site's own. */
	readonly font: string | null;
}

/** Marks the current entry of the menu, where it can be told from the header. */
const mark = '#ffd23f';
/** A header lighter than this would glare at night. */
const darkHeader = 0.12;

/**
 * All the colours of a site from those that index.yaml gives. What is not given follows: text on a ground is white or black,
 * whichever contrasts more; a colour for dark screens is the light one made lighter until it passes, and the header made darker,
 * unless it carries a logo that has no version for dark ground; the accent is the header's colour as near as it passes.
 *
 * @returns `null` where nothing is given
 * @example
 * siteTheme({ content: 'content' }) // => null
 * siteTheme({ content: 'content', colour: '#ffffff' })?.light['on-header'] // => '#000000'
 */
export function siteTheme({ colour, theme = {} }: Project['site']): SiteTheme | null {
	const header = theme.header ?? colour;
	const { font = null } = theme;
	if (header === undefined && theme.accent === undefined && theme.link === undefined && !theme.dark && font === null) {
		return null;
	}
	const accent = theme.accent ?? (header === undefined ? undefined : nearest(header, 'light', 'accent'));
	const keepsGround = theme.logo !== undefined && theme.logo.dark === undefined;
	const headerAtNight = theme.dark?.header ?? (header === undefined || keepsGround ? header : dimmed(header));
	return {
		light: colours('light', { header, accent, link: theme.link }),
		dark: colours('dark', {
			header: headerAtNight,
			accent: theme.dark?.accent ?? (accent === undefined ? undefined : nearest(accent, 'dark', 'accent')),
			link: theme.dark?.link ?? (theme.link === undefined ? undefined : nearest(theme.link, 'dark', 'link')),
		}),
		font,
	};
}

type Given = { readonly [Name in 'header' | 'accent' | 'link']: string | undefined };

function colours(look: Look, { header, accent, link }: Given): LookColours {
	const away = look === 'light' ? '#000000' : '#ffffff';
	return {
		...(header === undefined
			? {}
			: {
					header,
					'on-header': inkOn(header),
					'header-mark': contrast(mark, header) >= edgeContrast ? mark : inkOn(header),
				}),
		...(accent === undefined ? {} : { accent, 'on-accent': inkOn(accent) }),
		...(link === undefined ? {} : { link, 'link-hover': mixed(link, away, 0.4) }),
	};
}

/** Grounds of one look are alike, so that black or white passes on all of them. */
function nearest(colour: string, look: Look, name: keyof typeof themeColours): string {
	const grounds = siteGrounds[look].map((ground) => ground.colour);
	// What just passes is dull on dark ground: there it may be brighter than it must be.
	return nearestPassing(colour, grounds, themeColours[name].needed * (look === 'dark' ? 1.5 : 1))!;
}

function dimmed(colour: string): string {
	for (let step = 0; step < 100; step++) {
		const candidate = mixed(colour, '#000000', step / 100);
		if (luminance(candidate) <= darkHeader) return candidate;
	}
	return '#000000';
}
