export * from './area.ts';
export * from './cellName.ts';
export * from './content/frontMatter.ts';
export * from './content/homeBlocks.ts';
export * from './conversion.ts';
export * from './dataset.ts';
export * from './disclosure.ts';
export * from './edition.ts';
export * from './flags.ts';
export * from './indexMethod.ts';
export * from './indicator.ts';
export * from './media.ts';
export * from './packedRows.ts';
export * from './placeFinding.ts';
export * from './problem.ts';
export type { DisclosureSettings } from './project/disclosure.ts';
export type { FrameworkNode } from './project/framework.ts';
export { type FrameworkEdition, frameworkEditions } from './project/frameworkEditions.ts';
export {
	type MethodChoiceInput,
	type MethodInput,
	presetIds,
	type Weighting,
	weightingNames,
} from './project/method.ts';
export * from './project/project.ts';
export type { RecordsCondition, RecordsRecipe } from './project/records.ts';
export { tileOrigin } from './project/tileAddress.ts';
export * from './release.ts';
export * from './result.ts';
export * from './rowGroups.ts';
export * from './scoreDecimals.ts';
export * from './textCell.ts';
export * from './theme/contrast.ts';
export * from './theme/siteGrounds.ts';
export * from './theme/siteTheme.ts';
export * from './translation.ts';
