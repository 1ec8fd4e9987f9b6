import { z } from 'zod';

/**
 * A site that may embed views of an index, as a content policy names it: a host name, `*.` before it for all its
 * subdomains, and a scheme or a port where it needs one.
 *
 * @example
 * embedHost.safeParse('www.council.example').success // => true
 * embedHost.safeParse('*.council.example').success // => true
 * embedHost.safeParse('http://localhost:8080').success // => true
 * embedHost.safeParse('https://www.council.example/news').success // => false
 * embedHost.safeParse("council.example; script-src *").success // => false
 */
export const embedHost = z
	.string()
	.regex(
		/^(?:https?:\/\/)?(?:\*\.)?[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*(?::\d{1,5})?$/i,
		'must be a host like www.council.example or *.council.example, without a path',
	);
