/**
 * Puts off making a thing until it is asked for, and keeps it: the makers of numbers, lists and dates of a language take some
 * milliseconds each, which a page that needs two of them would wait for a dozen times.
 *
 * @param make - called once at most, on the first use
 * @returns a function that gives the same thing each time
 *
 * @example
 * const integer = onFirstUse(() => new Intl.NumberFormat('en-GB'));
 * integer().format(1234) // => '1,234'
 * integer() === integer() // => true
 */
export function onFirstUse<T extends object>(make: () => T): () => T {
	let made: T | undefined;
	return () => {
		made ??= make();
		return made;
	};
}
