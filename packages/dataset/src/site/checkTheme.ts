import {
	contrast,
	type Look,
	nearestPassing,
	type Project,
	siteGrounds,
	siteTheme,
	themeColours,
} from '@social-index/schema';
import { listing } from '../listing.ts';
import type { ProjectMediaList } from '../media/projectMedia.ts';
import type { ProblemList } from '../problemList.ts';
import { projectFile, type ReadProject } from '../project/readProject.ts';

/**
 * Checks the publisher's own look: that links can be read and buttons be told from whatever they stand on, on light screens and
 * dark; that pictures are what they say and safe to publish; and that nothing is taken that belongs to GOV.UK alone.
 *
 * @param media - takes the logo and the favicon in
 */
export async function checkTheme(
	site: Project['site'],
	lineOf: ReadProject['lineOf'],
	media: ProjectMediaList,
	problems: ProblemList,
): Promise<void> {
	const { theme } = site;
	if (theme === undefined) return;
	const at = (...keys: readonly string[]) => {
		const path = ['site', 'theme', ...keys];
		const line = lineOf(path);
		return { file: projectFile, ...(line === undefined ? {} : { line }), column: path.join(' → ') };
	};
	for (const name of ['accent', 'link'] as const) {
		if (theme[name] !== undefined) checkColour(theme[name], { name, look: 'light' }, at(name), problems);
		const dark = theme.dark?.[name];
		if (dark !== undefined) checkColour(dark, { name, look: 'dark' }, at('dark', name), problems);
	}
	const { logo, favicon } = theme;
	if (logo !== undefined) {
		await media.picture(logo.file, at('logo', 'file'), ['svg', 'png']);
		if (logo.dark !== undefined) await media.picture(logo.dark, at('logo', 'dark'), ['svg', 'png']);
		else reportLogoAtNight(site, at('logo'), problems);
	}
	if (favicon !== undefined) await media.picture(favicon, at('favicon'), ['svg', 'png', 'ico']);
	checkGovUk(site, at, problems);
}

function checkColour(
	colour: string,
	{ name, look }: { readonly name: keyof typeof themeColours; readonly look: Look },
	place: { readonly file: string; readonly line?: number; readonly column: string },
	problems: ProblemList,
): void {
	const { needed, use } = themeColours[name];
	const grounds = siteGrounds[look].map((ground) => ({ ...ground, ratio: contrast(colour, ground.colour) }));
	const low = grounds.filter(({ ratio }) => ratio < needed);
	if (low.length === 0) return;
	const nearest = nearestPassing(
		colour,
		grounds.map((ground) => ground.colour),
		needed,
	)!;
	const ratios = low.map((ground) => `${shortOf(ground.ratio)} to 1 with ${ground.name} (${ground.colour})`);
	problems.error({
		code: 'LOW_CONTRAST',
		...place,
		found: colour,
		message: `On ${look} screens this colour, which is for ${use}, has a contrast of ${listing(ratios)}, and needs ${needed} to 1 with each.`,
		mend: `The nearest colour of this hue that passes is ${nearest}.`,
	});
}

/** Two decimals, never rounded up to what is needed. */
function shortOf(ratio: number): string {
	return (Math.floor(ratio * 100) / 100).toFixed(2);
}

/** A header that is given for dark screens, under a logo that is made for the other. */
function reportLogoAtNight(
	site: Project['site'],
	place: { readonly file: string; readonly line?: number; readonly column: string },
	problems: ProblemList,
): void {
	const header = site.theme?.dark?.header;
	const inks = siteTheme(site);
	if (header === undefined || inks?.light['on-header'] === inks?.dark['on-header']) return;
	problems.warn({
		code: 'LOGO_ON_DARK',
		...place,
		message: 'The header is of another ground on dark screens, and the logo has one version, which may be lost on it.',
		mend: 'Give a version for dark ground as "dark:", or leave out "dark → header", and the header stays as it is.',
	});
}

/** The typeface of GOV.UK, by the names that it goes by in style sheets. */
const govUkFonts = /^(gds[ _-]?transport|new transport|transport|nta)$/i;

/** Only central services of GOV.UK may use its typeface and its crown; councils' own addresses under gov.uk are none. */
function checkGovUk(
	{ address, theme = {} }: Project['site'],
	at: (...keys: readonly string[]) => { readonly file: string; readonly line?: number; readonly column: string },
	problems: ProblemList,
): void {
	if (address !== undefined && isGovUk(new URL(address).hostname)) return;
	const mend = 'Leave it out; where the site really is a service of GOV.UK, give its address as site → address.';
	if (theme.font !== undefined && govUkFonts.test(theme.font)) {
		problems.error({
			code: 'GOVUK_ONLY',
			...at('font'),
			found: theme.font,
			message: 'This typeface may be used on www.gov.uk, service.gov.uk and blog.gov.uk alone.',
			mend,
		});
	}
	const { logo } = theme;
	if (logo === undefined) return;
	const claims = [
		['alt', logo.alt],
		['file', logo.file],
		['dark', logo.dark],
	] as const;
	for (const [key, said] of claims) {
		if (said === undefined) continue;
		if (/(?<![\w.-])gov\.?uk\b(?!\.)/i.test(said)) {
			problems.error({
				code: 'GOVUK_ONLY',
				...at('logo', key),
				found: said,
				message: 'The logo and the crown of GOV.UK may be used on www.gov.uk, service.gov.uk and blog.gov.uk alone.',
				mend,
			});
		} else if (/\bcrown\b|royal[ _-]arms/i.test(said.replaceAll('_', ' '))) {
			problems.warn({
				code: 'CROWN_IN_LOGO',
				...at('logo', key),
				found: said,
				message: 'This speaks of a crown. The crown of GOV.UK and the Royal Arms are not for councils to use.',
				mend: 'Make sure that it is part of your own arms.',
			});
		}
	}
}

function isGovUk(host: string): boolean {
	return /^(www\.)?gov\.uk$|(^|\.)(service|blog)\.gov\.uk$/.test(host);
}
