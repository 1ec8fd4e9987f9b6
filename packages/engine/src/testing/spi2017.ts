/** One component of the Social Progress Index 2017: its indicators and the figures recovered from the published table. */
export interface PublishedComponent {
	readonly id: string;
	readonly name: string;
	readonly dimension: 'needs' | 'foundations' | 'opportunity';
	readonly indicators: readonly string[];
	/** Points per unit, recovered by regression of the published component on its indicators. */
	readonly points: readonly number[];
	readonly intercept: number;
	/** Countries with all indicators, and how many of them the coefficients reproduce to 0.02 points. */
	readonly complete: number;
	readonly within: number;
	/** On complete cases, without anchors. */
	readonly alpha: number;
	readonly kmo: number;
}

const component = (
	dimension: PublishedComponent['dimension'],
	name: string,
	indicators: readonly string[],
	points: readonly number[],
	rest: readonly [intercept: number, within: number, complete: number, alpha: number, kmo: number],
): PublishedComponent => {
	const [intercept, within, complete, alpha, kmo] = rest;
	const id = name.toLowerCase().replaceAll(' ', '-');
	return { id, name, dimension, indicators, points, intercept, within, complete, alpha, kmo };
};

/** METHOD A8 and A12. */
export const spi2017: readonly PublishedComponent[] = [
	component(
		'needs',
		'Nutrition and Basic Medical Care',
		[
			'Undernourishment',
			'Depth of food deficit - capped',
			'Maternal mortality rate',
			'Child mortality rate',
			'Deaths from infectious diseases',
		],
		[-0.2944, -0.032928, -0.01249, -0.090732, -0.011973],
		[101.7355, 161, 161, 0.9126, 0.7349],
	),
	component(
		'needs',
		'Water and Sanitation',
		['Access to piped water', 'Rural access to improved water source', 'Access to improved sanitation facilities'],
		[0.27115, 0.4682, 0.32321],
		[-6.2568, 197, 197, 0.9213, 0.7471],
	),
	component(
		'needs',
		'Shelter',
		[
			'Availability of affordable housing',
			'Access to electricity',
			'Quality of electricity supply',
			'Household air pollution attributable deaths',
		],
		[19.66, 0.2351, 4.3764, -0.10214],
		[26.1952, 137, 138, 0.7895, 0.6563],
	),
	component(
		'needs',
		'Personal Safety',
		['Homicide rate', 'Level of violent crime', 'Perceived criminality', 'Political terror', 'Traffic deaths'],
		[-0.27042, -3.7892, -4.749, -3.7087, -0.35156],
		[112.2461, 155, 157, 0.814, 0.7502],
	),
	component(
		'foundations',
		'Access to Basic Knowledge',
		[
			'Adult literacy rate - capped',
			'Primary school enrollment',
			'Secondary school enrollment - capped',
			'Gender parity in secondary enrollment - difference from parity',
		],
		[0.24654, 0.46063, 0.19839, -36.53],
		[9.6911, 133, 134, 0.8724, 0.7901],
	),
	component(
		'foundations',
		'Access to Information and Communications',
		['Mobile telephone subscriptions - capped', 'Internet users', 'Press Freedom Index'],
		[0.35273, 0.2667, -0.38058],
		[38.0571, 175, 175, 0.7175, 0.6462],
	),
	component(
		'foundations',
		'Health and Wellness',
		['Life expectancy at 60', 'Premature deaths from non-communicable diseases', 'Suicide rate'],
		[1.7912, -0.029793, -0.55564],
		[49.4002, 184, 184, 0.7084, 0.5323],
	),
	component(
		'foundations',
		'Environmental Quality',
		[
			'Outdoor air pollution attributable deaths',
			'Wastewater treatment',
			'Biodiversity and habitat',
			'Greenhouse gas emissions - capped',
		],
		[-0.15865, 0.17298, 0.2005, -0.015404],
		[62.6517, 153, 158, 0.7362, 0.7382],
	),
	component(
		'opportunity',
		'Personal Rights',
		['Political rights', 'Freedom of expression', 'Freedom of assembly', 'Private property rights'],
		[0.52532, 1.5167, 33.004, 0.21718],
		[-0.0005, 103, 108, 0.9276, 0.7872],
	),
	component(
		'opportunity',
		'Personal Freedom and Choice',
		[
			'Freedom over life choices',
			'Freedom of religion',
			'Early marriage',
			'Satisfied demand for contraception',
			'Corruption',
		],
		[28.992, 1.2024, -37.172, 0.24191, 0.27256],
		[14.751, 143, 144, 0.6653, 0.6386],
	),
	component(
		'opportunity',
		'Tolerance and Inclusion',
		[
			'Tolerance for immigrants',
			'Tolerance for homosexuals',
			'Discrimination and violence against minorities',
			'Religious tolerance',
			'Community safety net',
		],
		[24.958, 19.621, -2.4628, 3.5477, 34.428],
		[9.2645, 138, 139, 0.704, 0.5744],
	),
	component(
		'opportunity',
		'Access to Advanced Education',
		[
			'Years of tertiary schooling',
			"Women's average years in school",
			'Inequality in the attainment of education',
			'Globally ranked universities - bucketed',
			'Percentage of tertiary students enrolled in globally ranked universities - bucketed',
		],
		[12.622, 1.429, -36.348, 1.7646, 2.7012],
		[18.0383, 125, 126, 0.898, 0.7545],
	),
];
