import type { Dataset } from '@social-index/schema';
import {
	type Audit,
	type AuditCheck,
	type AuditFinding,
	type AuditSectionId,
	type AuditVerdict,
	auditCheckIds,
	auditFormat,
	auditSectionIds,
	type SectionResult,
} from './audit.ts';
import { type AuditContext, auditContext } from './auditContext.ts';
import { auditFit } from './auditFit.ts';
import { auditWeights } from './auditWeights.ts';
import { availability } from './availability.ts';
import { coherence } from './coherence.ts';
import { distributions } from './distributions.ts';
import { outsideLinks } from './outsideLinks.ts';
import { rankSection } from './rankSection.ts';
import { noise } from './weightNoise.ts';
import { checkWords } from './words/checkWords.ts';
import { scopeText, sectionWords } from './words/sectionWords.ts';

const sections: Readonly<Record<AuditSectionId, (context: AuditContext) => SectionResult>> = {
	coherence,
	fit: auditFit,
	weights: auditWeights,
	distributions,
	availability,
	ranks: rankSection,
	outside: outsideLinks,
};

/**
 * Audits an index: whether its parts belong together, how they fit, what the weights do, how the figures are distributed and how
 * many there are, what each choice of the method does to the ranks, and how the index moves with figures outside it.
 *
 * Pure: the same dataset and options give the same audit; areas may stand in any order. Of one period, since the figures of an area in
 * several years are not so many independent ones.
 *
 * @param dataset - read and checked
 * @param options.period - id of the period to audit; the last one where it is not given or is not a period of the index
 * @param options.seed - of the samples of areas and of the weights drawn
 * @param options.draws - sets of weights drawn; fewer where the method compares many areas with each other
 * @throws InputError where the index itself cannot be made
 * @see OECD/JRC Handbook on Constructing Composite Indicators (2008); HM Treasury, The Aqua Book (2015)
 */
export function auditIndex(
	dataset: Dataset,
	options: { readonly period?: string; readonly seed?: number; readonly draws?: number } = {},
): Audit {
	const { seed = 1, draws = 500, ...rest } = options;
	const context = auditContext(dataset, { ...rest, seed, draws });
	const results = auditSectionIds.map((id) => ({ id, ...sections[id](context) }));
	const { project, levels, periods } = dataset;
	const { tree } = context.scores;
	const level = levels.find(({ id }) => id === project.geography.level)!;
	const scope = {
		level: level.id,
		areas: context.areas.length,
		period: periods[context.period]!.id,
		periods: periods.map(({ id }) => id),
		indicators: tree.inIndex,
		outside: tree.indicators.length - tree.inIndex,
	};
	return {
		format: auditFormat,
		index: {
			id: project.id,
			name: project.name,
			place: project.place,
			version: project.release.version,
			preset: project.method.preset,
		},
		scope: { ...scope, text: scopeText(scope, level, periods[context.period]!.name, context.fewAreas) },
		chance: { seed, draws: context.draws, weights: noise },
		checks: checksOf(results),
		sections: results.map(({ id, findings, tables }) => ({ id, ...sectionWords[id], findings, tables })),
	};
}

function checksOf(results: readonly (SectionResult & { readonly id: AuditSectionId })[]): readonly AuditCheck[] {
	return auditCheckIds.map((id): AuditCheck => {
		const section = results.find(({ checks }) => checks.some((check) => check.id === id))!;
		const { told, found } = section.checks.find((check) => check.id === id)!;
		const verdict = verdictOf(
			told,
			section.findings.filter(({ check }) => check === id),
		);
		const { title, nothing, advice } = checkWords[id];
		return {
			id,
			title,
			verdict,
			found: told ? found : nothing,
			advice: verdict === 'passes' ? '' : advice[verdict],
			section: section.id,
		};
	});
}

/** A shortfall outweighs a limit, and a limit a pass. */
function verdictOf(told: boolean, findings: readonly AuditFinding[]): AuditVerdict {
	if (findings.some(({ severity }) => severity === 'shortfall')) return 'falls-short';
	return told && findings.every(({ severity }) => severity === 'note') ? 'passes' : 'cannot-be-told';
}
