import type { DisclosureSettings } from '@social-index/schema';
import type { AreaIndex } from '../areas/areaIndex.ts';
import type { ProblemList } from '../problemList.ts';
import { projectFile, type ReadProject } from '../project/readProject.ts';

/** Checks what index.yaml says of disclosure against the areas: sums of areas that are known, and words for random rounding. */
export function checkDisclosure(
	settings: DisclosureSettings,
	areas: AreaIndex,
	lineOf: ReadProject['lineOf'],
	problems: ProblemList,
): void {
	const at = (path: readonly PropertyKey[], column: string) => {
		const line = lineOf(['disclosure', ...path]);
		return { file: projectFile, ...(line === undefined ? {} : { line }), column: `disclosure → ${column}` };
	};
	settings.sums.forEach(({ whole, parts }, i) => {
		for (const code of [...whole, ...parts]) {
			if (areas.indexOf(code) >= 0) continue;
			problems.error({
				code: 'UNKNOWN_AREA',
				...at(['sums', i], `sums → ${i + 1}`),
				found: code,
				...areas.explainUnknown(code),
			});
		}
	});
	if (settings.rounding === 'random' && settings.secret === undefined) {
		problems.error({
			code: 'MISSING_KEY',
			...at(['rounding'], 'secret'),
			message: 'Counts are to be rounded at random, and the setting "secret" is missing.',
			mend: 'Add "secret:" with any words that nobody outside knows, and never change them.',
		});
	}
}
