export * from './area.ts';
export * from './dataset.ts';
export * from './flags.ts';
export * from './indicator.ts';
export * from './problem.ts';
export * from './project.ts';
export * from './release.ts';
export * from './result.ts';
