import type { Area } from '@social-index/schema';
import { listing } from '../listing.ts';
import { nearestSpelling } from '../nearestSpelling.ts';
import type { ProblemList } from '../problemList.ts';
import type { RawFeature } from './boundaryLayer.ts';

/**
 * The property of the features that holds the area codes: the one named, or where none is named the one whose values match
 * the codes of most areas.
 *
 * @returns its name, or `null` where there is none (reported)
 */
export function findCodeProperty(
	features: readonly RawFeature[],
	named: string | null,
	areas: readonly Area[],
	file: string,
	problems: ProblemList,
): string | null {
	const properties = new Set(features.flatMap((feature) => Object.keys(feature.properties ?? {})));
	const codes = new Set(areas.map((area) => area.code));
	const level = areas[0]?.level ?? '';
	const matches = (property: string): number =>
		new Set(
			features.map((feature) => String(feature.properties?.[property] ?? '').trim()).filter((code) => codes.has(code)),
		).size;
	const counted = [...properties].map((property) => ({ property, count: matches(property) }));
	const best = counted.reduce((a, b) => (b.count > a.count ? b : a), { property: '', count: 0 });
	if (named === null && best.count > 0) return best.property;
	if (named !== null && properties.has(named) && matches(named) > 0) return named;
	const at = { file, column: named ?? 'properties' };
	if (named !== null && !properties.has(named)) {
		const alike = best.count > 0 ? best.property : nearestSpelling(named, properties);
		problems.error({
			code: 'NO_CODE_PROPERTY',
			...at,
			found: listing([...properties], 12),
			message: `No feature has the property "${named}" that should hold the area code.`,
			mend:
				alike === null
					? 'Name the property that holds it in index.yaml: geography → boundaries → code.'
					: `Write code: ${alike} in index.yaml.`,
		});
		return null;
	}
	const sample = features
		.slice(0, 3)
		.map((feature) => String(feature.properties?.[named ?? [...properties][0] ?? ''] ?? ''));
	problems.error({
		code: 'BOUNDARIES_OF_NO_AREA',
		...at,
		found: listing(sample),
		message: `None of its features has the code of an area of the level ${level} (such as ${areas[0]?.code ?? 'none'}).`,
		mend:
			best.count > 0
				? `The codes stand in the property "${best.property}": write code: ${best.property} in index.yaml.`
				: 'Use boundaries of the same level and vintage as the area list.',
	});
	return null;
}
