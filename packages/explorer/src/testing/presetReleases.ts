import { presets } from '@social-index/engine';
import type { ReleaseData } from '@social-index/schema';
import { type SampleOptions, sampleDataset } from './sampleDataset.ts';
import { releaseOf } from './sampleRelease.ts';

/** One invented place scored by every named method, by the method's id. */
export function presetReleases(options: SampleOptions = {}): Readonly<Record<string, ReleaseData>> {
	return Object.fromEntries(presets.map(({ id }) => [id, presetRelease(id, options)]));
}

export function presetRelease(preset: (typeof presets)[number]['id'], options: SampleOptions = {}): ReleaseData {
	const dataset = sampleDataset(options);
	return releaseOf({ ...dataset, project: { ...dataset.project, method: { preset } } });
}
