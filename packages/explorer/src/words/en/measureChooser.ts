/** The words of a list of every measure under the headings of the tree. */
export const measureChooser = {
	overview: 'The whole index and its dimensions',
	outside: 'Outside the index',
	wholeOf: (name: string) => `${name} as a whole`,
	gapChoice: (name: string) => `${name} (no data yet)`,
	groupPath: (path: readonly string[]) => path.join(' › '),
};
