/** The option of commands that read a project folder whose postcodes may not lie in it. */
export const postcodesOption = [
	'--postcodes <file>',
	'the postcodes from a file outside the project, with the columns that index.yaml names under geography: postcodes',
] as const;
