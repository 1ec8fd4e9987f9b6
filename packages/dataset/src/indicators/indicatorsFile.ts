/** The file that describes every indicator. */
export const indicatorsFile = 'indicators.csv';
