import type { Audit, AuditSeverity, AuditVerdict } from '@social-index/engine';

/** What both forms of an audit that people read are labelled with. The sentences themselves are in the audit. */
export const auditWords = {
	title: (name: string) => `Audit of the ${name}`,
	made: (place: string, version: string, preset: string) => `${place}, version ${version}, method ${preset}.`,
	verdicts: 'In short',
	verdictsAbout:
		'Each line is a check, what was found, where to look and what to do. Checks of the parts come before checks of the ranks: an average of things that do not belong together is not made good by being robust. A shortfall does not condemn an index; it is something to mend or to explain.',
	verdict: {
		passes: 'Passes',
		'falls-short': 'Falls short',
		'cannot-be-told': 'Cannot be told',
	} satisfies Record<AuditVerdict, string>,
	count: (n: Readonly<Record<AuditVerdict, number>>, all: number) =>
		`Of ${all} checks, ${n.passes} pass, ${n['falls-short']} fall short and ${n['cannot-be-told']} cannot be told.`,
	where: 'Figures',
	advice: 'What to do',
	thresholds: 'What the figures are held to',
	source: 'Source',
	findings: {
		shortfall: 'What falls short',
		limit: 'What cannot be told for sure',
		note: 'Good to know',
	} satisfies Record<AuditSeverity, string>,
	nothing: 'Nothing falls short.',
	tables: 'Tables',
	contents: 'Contents',
	skip: 'Skip to the audit',
	rows: (n: number) => (n === 1 ? '1 row' : `${n.toLocaleString('en-GB')} rows`),
	more: (n: number) => `… and ${n.toLocaleString('en-GB')} more; audit.json and audit.html have them all.`,
	undefinedMark: '–',
	reading:
		'A dash stands for a figure that is not defined. Words in capitals are the codes of findings, which docs/audit.md explains.',
	chance: (seed: number, draws: number) =>
		`Chance is drawn from seed ${seed}, weights ${draws} times: the same figures, version and seed give the same audit.`,
} as const;

/** How many checks came to each verdict, in a sentence. */
export function verdictCount({ checks }: Pick<Audit, 'checks'>): string {
	const count = (verdict: AuditVerdict) => checks.filter((check) => check.verdict === verdict).length;
	const all = {
		passes: count('passes'),
		'falls-short': count('falls-short'),
		'cannot-be-told': count('cannot-be-told'),
	};
	return auditWords.count(all, checks.length);
}

/** The severities in the order in which findings are told. */
export const severities: readonly AuditSeverity[] = ['shortfall', 'limit', 'note'];
