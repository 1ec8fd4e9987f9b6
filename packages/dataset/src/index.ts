export { checkProject, type LoadOptions, type ProjectCheck } from './checkProject.ts';
export { type AreaSum, overlapSums } from './disclosure/areaSums.ts';
export { attackScores } from './disclosure/attackScores.ts';
export type { ProtectOptions } from './disclosure/protect.ts';
export type { OutsideBoundaries } from './geography/readGeometries.ts';
export { loadDataset } from './loadDataset.ts';
export { periodPosition } from './periodPosition.ts';
export { type ScaffoldOptions, scaffold } from './scaffold/scaffold.ts';
