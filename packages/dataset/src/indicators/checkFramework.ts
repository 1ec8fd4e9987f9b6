import type { Indicator, Project } from '@social-index/schema';
import type { ProblemList } from '../problemList.ts';
import { checkFrameworkIds, holdsIndicators, placedNodes } from '../project/framework.ts';
import { projectFile, type ReadProject } from '../project/readProject.ts';
import { indicatorsFile } from './indicatorsFile.ts';
import type { ReadIndicators } from './readIndicators.ts';

/**
 * Checks the framework and the indicators against each other: ids used once, every component with indicators or a declared
 * gap and never both.
 */
export function checkFramework(
	framework: Project['framework'],
	read: ReadIndicators | null,
	lineOf: ReadProject['lineOf'],
	problems: ProblemList,
): void {
	checkFrameworkIds(framework, lineOf, problems);
	if (read === null) return;
	const nodes = placedNodes(framework);
	const members = new Map<string, Indicator[]>();
	for (const indicator of read.indicators) {
		if (indicator.component !== null)
			members.set(indicator.component, [...(members.get(indicator.component) ?? []), indicator]);
		reportSharedId(indicator, framework, read, problems);
	}
	for (const { node, path } of nodes) {
		if (!holdsIndicators(node)) continue;
		const line = lineOf([...path, 'id']);
		const at = { file: projectFile, ...(line === undefined ? {} : { line }), column: 'framework', found: node.id };
		const count = members.get(node.id)?.length ?? 0;
		if (count === 0 && node.gap === undefined) {
			problems.error({
				code: 'EMPTY_COMPONENT',
				...at,
				message: `No indicator belongs to ${node.name}.`,
				mend: 'Add indicators with this component to indicators.csv, or declare the gap: a line "gap:" below it that says why there are none.',
			});
		} else if (count > 0 && node.gap !== undefined) {
			problems.error({
				code: 'GAP_WITH_INDICATORS',
				...at,
				message: `${node.name} is declared a gap but has ${count} ${count === 1 ? 'indicator' : 'indicators'}.`,
				mend: 'Delete the line "gap:", or take the component out of those rows of indicators.csv.',
			});
		}
	}
}

function reportSharedId(
	indicator: Indicator,
	framework: Project['framework'],
	read: ReadIndicators,
	problems: ProblemList,
): void {
	const shared = indicator.id === framework.id || placedNodes(framework).some(({ node }) => node.id === indicator.id);
	if (!shared) return;
	problems.error({
		code: 'REPEATED_ID',
		file: indicatorsFile,
		line: read.lineOf.get(indicator.id)!,
		column: 'id',
		found: indicator.id,
		message: 'A part of the framework in index.yaml has the same id.',
		mend: 'Give the indicator another id, since tables and addresses go by it.',
	});
}
