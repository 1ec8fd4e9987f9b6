export { type AreaTopology, areaTopology } from './areaTopology.ts';
export { fileNameOf } from './fileNameOf.ts';
export { readManifest, readRelease } from './readRelease.ts';
export { type ReplaceRule, replaceFolder } from './replaceFolder.ts';
export { verifyRelease } from './verifyRelease.ts';
export { manifestPath, writeRelease } from './writeRelease.ts';
