import { siteLanguages } from '@social-index/schema';

/**
 * Names that no index can have as its folder: those of the folders that a site has at its root, where it holds one index, or where
 * it holds several. An address of the one must never come to mean something in the other.
 */
export const reservedFolders: readonly string[] = [
	...siteLanguages,
	'about',
	'accessibility',
	'api',
	'area',
	'assets',
	'change',
	'compare',
	'data',
	'edition',
	'embed',
	'explore',
	'find',
	'home',
	'map',
	'measure',
	'method',
	'plan',
	'release',
	'scorecards',
	'testimonials',
	'video',
	'what-if',
];
