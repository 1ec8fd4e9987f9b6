import { type Changes, smallProject } from './smallProject.ts';

/**
 * The small project with figures of blocks of 2011, which are brought to blocks of 2021 (one divided, two merged, as ONS does)
 * and from there to its wards, and with the wards before them as a level of their own.
 *
 * | block of 2011 | old ward  | blocks of 2021 | ward                 | people |
 * | ------------- | --------- | -------------- | -------------------- | ------ |
 * | E01000001     | E05000001 | the same       | E05000026            | 100    |
 * | E01000002     | E05000001 | B1 and B2      | E05000026, E05000027 | 200    |
 * | E01000003     | E05000002 | B3             | E05000027            | 300    |
 * | E01000004     | E05000002 | B3             | E05000027            | 400    |
 * | E01000005     | E05000002 | the same       | E05000028            | 500    |
 */
export const lookupProject: Readonly<Record<string, string>> = {
	...smallProject,
	'index.yaml': smallProject['index.yaml']!.replace(
		'  tiles:',
		`    - { id: old-ward, name: old ward, plural: old wards, vintage: until 2002, areas: geography/old-wards.csv }
  sources:
    - { id: block-2011, name: block, plural: blocks, vintage: 2011 }
    - { id: block-2021, name: block, plural: blocks, vintage: 2021 }
  lookups:
    - { from: block-2011, to: block-2021, file: geography/11-21.csv, method: equal-shares, version: Blocks 2021 }
    - { from: block-2021, to: ward, file: geography/21-ward.csv, method: best-fit, version: Wards 2022 }
    - { from: block-2011, to: old-ward, file: geography/11-old.csv, method: best-fit, version: Wards 1998 }
    - { from: old-ward, to: ward, method: through, through: block-2011, weight_by: people, version: By people of 2011 }
  tiles:`,
	).replace(
		'  - file: data/figures.csv\n',
		'  - file: data/figures.csv\n  - { file: data/blocks.csv, level: block-2011 }\n',
	),
	'indicators.csv': `id,name,component,direction,unit,description,source,licence,best,worst,kind,base,decimals
obesity,Obesity,health,lower,%,How many are obese.,A survey,OGL-UK-3.0,0,40,proportion,,1
crime,Crime,safety,lower,"per 1,000 people",How many crimes there are.,The police,OGL-UK-3.0,0,900,rate,,1
people,People,,neither,,How many live here.,A census,OGL-UK-3.0,,,count,,0
worry,Worry,safety,lower,,How much people worry.,A survey,OGL-UK-3.0,0,10,score,people,1
`,
	'geography/old-wards.csv': `code,name,parent
E05000001,North,E09000002
E05000002,South,E09000002
`,
	'geography/11-21.csv': `from,to
E01000001,E01000001
E01000002,E01900001
E01000002,E01900002
E01000003,E01900003
E01000004,E01900003
E01000005,E01000005
`,
	'geography/21-ward.csv': `from,to
E01000001,E05000026
E01900001,E05000026
E01900002,E05000027
E01900003,E05000027
E01000005,E05000028
`,
	'geography/11-old.csv': `from,to
E01000001,E05000001
E01000002,E05000001
E01000003,E05000002
E01000004,E05000002
E01000005,E05000002
`,
	'data/figures.csv': `indicator,area,period,value
obesity,E05000026,2012,20
obesity,E05000027,2012,21
obesity,E05000028,2012,22
`,
	'data/blocks.csv': `indicator,area,period,value,numerator,denominator
people,E01000001,2011,100,,
people,E01000002,2011,200,,
people,E01000003,2011,300,,
people,E01000004,2011,400,,
people,E01000005,2011,500,,
crime,E01000001,2012,100,10,100
crime,E01000002,2012,200,40,200
crime,E01000003,2012,100,30,300
crime,E01000004,2012,50,20,400
crime,E01000005,2012,20,10,500
worry,E01000001,2012,1,,
worry,E01000002,2012,2,,
worry,E01000003,2012,3,,
worry,E01000004,2012,4,,
worry,E01000005,2012,5,,
`,
};

/** The project with lookups with a piece of one of its files exchanged; throws where the file does not hold the piece. */
export function changedLookups(path: string, from: string, to: string): Changes {
	const content = lookupProject[path];
	if (content === undefined || !content.includes(from)) throw new Error(`${path} does not hold ${from}`);
	return { ...lookupProject, [path]: content.replace(from, () => to) };
}
