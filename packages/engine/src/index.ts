export * from './computeIndex.ts';
