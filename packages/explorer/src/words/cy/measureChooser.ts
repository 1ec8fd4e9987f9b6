/** The words of a list of every measure under the headings of the tree. */
export const measureChooser = {
	overview: 'Y mynegai cyfan a’i ddimensiynau',
	outside: 'Y tu allan i’r mynegai',
	wholeOf: (name: string) => `${name} yn gyfan`,
	gapChoice: (name: string) => `${name} (dim data eto)`,
	groupPath: (path: readonly string[]) => path.join(' › '),
};
