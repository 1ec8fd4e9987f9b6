export { checkProject, type LoadOptions, type ProjectCheck } from './checkProject.ts';
export type { OutsideBoundaries } from './geography/readGeometries.ts';
export { type ImportOptions, importCoinr } from './import/importCoinr.ts';
export { importCoinTool } from './import/importCoinTool.ts';
export type { Import } from './import/writeImport.ts';
export { loadDataset } from './loadDataset.ts';
export { periodPosition } from './periodPosition.ts';
export { type ScaffoldOptions, scaffold } from './scaffold/scaffold.ts';
export { readWorkbook, type Sheet, type Workbook } from './workbook/readWorkbook.ts';
