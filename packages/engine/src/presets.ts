import type { Project } from '@social-index/schema';

/** A named method. */
export interface Preset {
	readonly id: Project['method']['preset'];
	readonly name: string;
	/** For people choosing between methods. */
	readonly description: string;
	/** The choices it stands for; a project may differ in any of them. */
	readonly method: Omit<Project['method'], 'preset'>;
	/** What the choices rest on. */
	readonly source: string;
}

/** The methods there are. */
export const presets: readonly Preset[] = [
	{
		id: 'spi-ward',
		name: 'Social Progress Index for wards',
		description:
			'Indicators are scored between fixed best and worst cases, standardised over all years together, weighted equally, and averaged into components, dimensions and the index.',
		method: {
			weights: 'equal',
			standardise: 'pooled',
			imputation: 'ols',
			clamp: true,
			required_share: { component: 0.5, dimension: 0.75, index: 1 },
		},
		source:
			'Social Progress Index methodology report 2017, with equal weights, since principal components of few areas are noise.',
	},
];
