export { checkProject, type LoadOptions, type ProjectCheck } from './checkProject.ts';
export type { OutsideBoundaries } from './geography/readGeometries.ts';
export { loadDataset } from './loadDataset.ts';
export { periodPosition } from './periodPosition.ts';
export { type ScaffoldOptions, scaffold } from './scaffold/scaffold.ts';
export { readWorkbook, type Sheet, type Workbook } from './workbook/readWorkbook.ts';
