import { InvalidArgumentError } from 'commander';

/**
 * The public address of a site, as words of a command give it.
 *
 * @returns ending in '/'
 * @throws InvalidArgumentError where it is none
 * @example
 * siteAddress('https://index.council.example') // => 'https://index.council.example/'
 */
export function siteAddress(text: string): string {
	const url = URL.parse(text);
	if (url === null || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
		throw new InvalidArgumentError('It is a web address like https://index.council.example/.');
	}
	return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
