/**
 * Where a period lies on the line of time, in years, read from how it is written. A calendar year lies at its own number;
 * any other period lies as far from it as its middle lies from the middle of that year.
 *
 * Understood: `2013`; a financial or school year `2012-13` or `2012/13` (April to March: a quarter of a year after 2012);
 * several years `2009-2013` or `2009-13` (their middle); a quarter `2013-Q2`; a month `2013-04`; a day `2013-04-30`.
 * Two digits after the year are a month only where they cannot be a later year: `2013-04` is April, `2009-11` three years.
 *
 * @param id - the period as written
 * @returns the position, or `null` where no year can be read from it
 * @example
 * periodPosition('2013') // => 2013
 * periodPosition('2012-13') // => 2012.25
 * periodPosition('2009-13') // => 2011
 * periodPosition('2009-2013') // => 2011
 * periodPosition('2013-Q1') // => 2012.625
 * periodPosition('spring') // => null
 */
export function periodPosition(id: string): number | null {
	const text = id.trim();
	if (/^[12]\d{3}$/.test(text)) return Number(text);
	const years = /^([12]\d{3})\s*[-–/]\s*([12]\d{3})$/.exec(text);
	if (years) return years[2]! >= years[1]! ? spanPosition(Number(years[1]), Number(years[2])) : null;
	const quarter = /^([12]\d{3})[-\s]?Q([1-4])$/i.exec(text);
	if (quarter) return Number(quarter[1]) + (Number(quarter[2]) - 0.5) / 4 - 0.5;
	const day = /^([12]\d{3})-(\d{2})-(\d{2})$/.exec(text);
	if (day && inYear(day[2]!)) return Number(day[1]) + (Number(day[2]) - 1 + (Number(day[3]) - 0.5) / 31) / 12 - 0.5;
	const short = /^([12]\d{3})\s*[-–/]\s*(\d{2})$/.exec(text);
	if (!short) return null;
	const first = Number(short[1]);
	const last = Math.floor(first / 100) * 100 + Number(short[2]);
	const turn = first % 100 === 99 && short[2] === '00';
	if (turn || last > first) return spanPosition(first, turn ? first + 1 : last);
	return inYear(short[2]!) ? first + (Number(short[2]) - 0.5) / 12 - 0.5 : null;
}

/** Two years in a row are one financial or school year, not two calendar years. */
function spanPosition(first: number, last: number): number {
	return last === first + 1 ? first + 0.25 : (first + last) / 2;
}

function inYear(month: string): boolean {
	return Number(month) >= 1 && Number(month) <= 12;
}
