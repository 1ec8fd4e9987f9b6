import type { AuditCheckId, AuditFinding, AuditSeverity } from './audit.ts';

/** One finding of a check; figures that are not defined are left out. */
export function finding(
	check: AuditCheckId,
	code: string,
	severity: AuditSeverity,
	measures: readonly string[],
	figures: Readonly<Record<string, number>>,
	text: string,
	areas: readonly string[] = [],
): AuditFinding {
	const defined = Object.entries(figures).filter(([, x]) => Number.isFinite(x));
	return { code, severity, check, measures, areas, figures: Object.fromEntries(defined), text };
}
