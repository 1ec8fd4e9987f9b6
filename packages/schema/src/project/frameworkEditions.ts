/** A component or dimension of a published framework. */
interface EditionNode {
	readonly id: string;
	readonly name: string;
	readonly children?: readonly EditionNode[];
}

/** The three dimensions of one edition of the Social Progress Index with their four components each. */
export interface FrameworkEdition {
	readonly id: string;
	/** The years whose reports name the parts so. */
	readonly years: string;
	readonly dimensions: readonly EditionNode[];
}

const node = (name: string, ...below: readonly string[]): EditionNode => ({
	id: name
		.toLowerCase()
		.replaceAll('&', 'and')
		.replaceAll(/[^a-z]+/g, '-'),
	name,
	...(below.length === 0 ? {} : { children: below.map((child) => node(child)) }),
});

const edition = (
	id: string,
	years: string,
	ecosystem: 'Ecosystem Sustainability' | 'Environmental Quality',
	inclusion: 'Tolerance and Inclusion' | 'Inclusiveness',
): FrameworkEdition => ({
	id,
	years,
	dimensions: [
		node('Basic Human Needs', 'Nutrition and Basic Medical Care', 'Water and Sanitation', 'Shelter', 'Personal Safety'),
		node(
			'Foundations of Wellbeing',
			'Access to Basic Knowledge',
			'Access to Information and Communications',
			'Health and Wellness',
			ecosystem,
		),
		node('Opportunity', 'Personal Rights', 'Personal Freedom and Choice', inclusion, 'Access to Advanced Education'),
	],
});

/**
 * What the parts of the Social Progress Index are called, by edition. Names are data: a project may use those of an edition, or
 * write its own tree.
 *
 * @see Social Progress Index methodology reports 2014 to 2022, and the Social Progress Imperative's pages for 2023 on
 */
export const frameworkEditions: readonly FrameworkEdition[] = [
	edition('spi-2014', '2014 and 2015', 'Ecosystem Sustainability', 'Tolerance and Inclusion'),
	edition('spi-2016', '2016 and 2017', 'Environmental Quality', 'Tolerance and Inclusion'),
	edition('spi-2018', '2018 to 2022', 'Environmental Quality', 'Inclusiveness'),
	{
		id: 'spi-2023',
		years: '2023 on',
		dimensions: [
			node('Basic Needs', 'Nutrition & Medical Care', 'Water & Sanitation', 'Housing', 'Safety'),
			node(
				'Foundations of Wellbeing',
				'Basic Education',
				'Information & Communications',
				'Health',
				'Environmental Quality',
			),
			node('Opportunity', 'Rights & Voice', 'Freedom & Choice', 'Inclusive Society', 'Advanced Education'),
		],
	},
];
