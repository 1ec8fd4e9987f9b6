import type { Audit, AuditSection, AuditTable } from '@social-index/engine';
import { auditCellText } from './auditCellText.ts';
import { severities, verdictCount, auditWords as words } from './auditWords.ts';

/** Of longer tables the first rows; the whole of them is in the other two forms. */
const rowsShown = 60;

/**
 * An audit as Markdown: the verdicts first, then each section with its plain words, thresholds, findings and tables.
 *
 * @param audit - as the engine makes it
 */
export function auditMarkdown(audit: Audit): string {
	const { index, scope, chance, checks, sections } = audit;
	const titleOf = new Map(sections.map(({ id, title }) => [id, title]));
	const lines = [
		`# ${escaped(words.title(index.name))}`,
		escaped(words.made(index.place, index.version, index.preset)),
		escaped(scope.text),
		`${words.reading} ${words.chance(chance.seed, chance.draws)}`,
		`## ${words.verdicts}`,
		`${verdictCount(audit)} ${words.verdictsAbout}`,
		checks
			.map(({ title, verdict, found, advice, section }) => {
				const todo = advice === '' ? '' : ` ${words.advice}: ${escaped(advice)}`;
				return `- **${words.verdict[verdict]}: ${escaped(title)}.** ${escaped(found)}${todo} (${titleOf.get(section)})`;
			})
			.join('\n'),
		...sections.flatMap(sectionLines),
	];
	return `${lines.join('\n\n')}\n`;
}

function sectionLines({ title, about, thresholds, findings, tables }: AuditSection): readonly string[] {
	const told = severities.flatMap((severity) => {
		const own = findings.filter((finding) => finding.severity === severity);
		if (own.length === 0) return severity === 'shortfall' ? [`### ${words.findings.shortfall}`, words.nothing] : [];
		const list = own.map(({ text, code }) => `- ${escaped(text)} \`${code}\``).join('\n');
		return [`### ${words.findings[severity]}`, list];
	});
	return [
		`## ${title}`,
		escaped(about),
		`${words.thresholds}:`,
		thresholds.map(({ text, source }) => `- ${escaped(text)} ${words.source}: ${escaped(source)}.`).join('\n'),
		...told,
		...tables.filter(({ rows }) => rows.length > 0).flatMap(tableLines),
	];
}

function tableLines({ caption, columns, rows }: AuditTable): readonly string[] {
	const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
	const table = [
		line(columns.map(({ heading }) => heading)),
		`| ${columns.map(({ kind }) => (kind === 'number' ? '---:' : '---')).join(' | ')} |`,
		...rows.slice(0, rowsShown).map((row) => line(row.map((cell, c) => auditCellText(cell, columns[c]!)))),
	].join('\n');
	const rest = rows.length > rowsShown ? [words.more(rows.length - rowsShown)] : [];
	return [`### ${escaped(caption)}`, table, ...rest];
}

/** Names come from a project's files: nothing in them is to be read as markup. */
function escaped(text: string): string {
	return text.replace(/[\\`*_[\]<>|#]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}
