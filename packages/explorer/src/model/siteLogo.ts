import type { ReleaseManifest } from '@social-index/schema';
import { links } from './links.ts';
import type { PageContext } from './pageContext.ts';

/** A picture of the publisher as pages load it. */
export interface SitePicture {
	/** Relative to the page. */
	readonly href: string;
	/** In pixels, where known: keeps its room while it loads. */
	readonly width: number | undefined;
	readonly height: number | undefined;
}

export interface SiteLogo {
	readonly alt: string;
	readonly light: SitePicture;
	/** For a dark header; `null` where one does for both. */
	readonly dark: SitePicture | null;
}

/**
 * A picture, film or other file that the project names, as a page loads it.
 *
 * @param source - as index.yaml or a text names it, from the project folder
 * @returns `null` where the release does not hold it
 */
export function sitePicture(
	{ media = [] }: Pick<ReleaseManifest, 'media'>,
	context: Pick<PageContext, 'root' | 'siteRoot' | 'indexRoot'>,
	source: string,
): SitePicture | null {
	const wanted = source.replaceAll('\\', '/').replace(/^(\.\/)+/, '');
	const file = media.find((own) => own.source === wanted);
	if (file === undefined) return null;
	return { href: links(context).release(file.path), width: file.width, height: file.height };
}

/** The publisher's logo; `null` where there is none. */
export function siteLogo(
	manifest: Pick<ReleaseManifest, 'media' | 'site'>,
	context: Pick<PageContext, 'root' | 'siteRoot' | 'indexRoot'>,
): SiteLogo | null {
	const logo = manifest.site.theme?.logo;
	const light = logo === undefined ? null : sitePicture(manifest, context, logo.file);
	if (logo === undefined || light === null) return null;
	return { alt: logo.alt, light, dark: logo.dark === undefined ? null : sitePicture(manifest, context, logo.dark) };
}
