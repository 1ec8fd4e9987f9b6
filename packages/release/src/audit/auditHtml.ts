import type { Audit, AuditSection, AuditTable } from '@social-index/engine';
import { auditCellText } from './auditCellText.ts';
import { auditStyle, auditStyleHash } from './auditStyle.ts';
import { severities, verdictCount, auditWords as words } from './auditWords.ts';

/** Longer tables are folded on a screen; in print they are there in full. */
const rowsUnfolded = 20;

/** The shape beside the word of each verdict, so that nothing hangs on colour. */
const shapes = { passes: '✓', 'falls-short': '▲', 'cannot-be-told': '?' } as const;

/**
 * An audit as one page: no script, nothing from another file or host, and a policy in its head that allows no more than its
 * own style. Reads on a phone; wide tables scroll by themselves.
 *
 * @param audit - as the engine makes it
 */
export function auditHtml(audit: Audit): string {
	const { index, scope, chance, checks, sections } = audit;
	const title = escaped(words.title(index.name));
	const titleOf = new Map(sections.map((section) => [section.id, section.title]));
	const items = checks.map(({ title: check, verdict, found, advice, section }) => {
		const todo = advice === '' ? '' : `<p>${words.advice}: ${escaped(advice)}</p>`;
		return `<li class="${verdict}"><h3><span class="verdict"><span aria-hidden="true">${shapes[verdict]}</span> ${words.verdict[verdict]}:</span> ${escaped(check)}</h3>
<p>${escaped(found)}</p>${todo}
<p>${words.where}: <a href="#${section}">${escaped(titleOf.get(section)!)}</a></p></li>`;
	});
	const policy = `default-src 'none'; style-src ${auditStyleHash}; base-uri 'none'; form-action 'none'`;
	return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${auditStyle}</style>
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header>
<h1>${title}</h1>
<p>${escaped(words.made(index.place, index.version, index.preset))}</p>
<p>${escaped(scope.text)}</p>
</header>
<nav aria-label="${words.contents}">
<ul>
<li><a href="#verdicts">${words.verdicts}</a></li>
${sections.map((section) => `<li><a href="#${section.id}">${escaped(section.title)}</a></li>`).join('\n')}
</ul>
</nav>
<main id="main">
<section aria-labelledby="verdicts">
<h2 id="verdicts">${words.verdicts}</h2>
<p>${verdictCount(audit)} ${words.verdictsAbout}</p>
<ul class="checks">
${items.join('\n')}
</ul>
</section>
${sections.map(sectionHtml).join('\n')}
</main>
<footer>
<p class="soft">${words.reading} ${words.chance(chance.seed, chance.draws)}</p>
</footer>
</body>
</html>
`;
}

function sectionHtml({ id, title, about, thresholds, findings, tables }: AuditSection): string {
	const limits = thresholds.map(
		({ text, source }) => `<li>${escaped(text)} <span class="source">${words.source}: ${escaped(source)}</span></li>`,
	);
	const told = severities.map((severity) => {
		const own = findings.filter((finding) => finding.severity === severity);
		if (own.length === 0) {
			return severity === 'shortfall' ? `<h3>${words.findings.shortfall}</h3>\n<p>${words.nothing}</p>` : '';
		}
		const list = own.map(({ text, code }) => `<li>${escaped(text)} <code>${code}</code></li>`).join('\n');
		return `<h3>${words.findings[severity]}</h3>\n<ul>\n${list}\n</ul>`;
	});
	const drawn = tables.filter(({ rows }) => rows.length > 0).map((table) => tableHtml(id, table));
	return `<section aria-labelledby="${id}">
<h2 id="${id}">${escaped(title)}</h2>
<p>${escaped(about)}</p>
<h3>${words.thresholds}</h3>
<ul>
${limits.join('\n')}
</ul>
${told.filter((part) => part !== '').join('\n')}
${drawn.length === 0 ? '' : `<h3>${words.tables}</h3>\n${drawn.join('\n')}`}
</section>`;
}

function tableHtml(section: string, { id, caption, columns, rows }: AuditTable): string {
	const name = `${section}-${id}`;
	const head = columns.map(({ heading, kind }) => `<th scope="col" class="${kind}">${escaped(heading)}</th>`);
	const body = rows.map((row) => {
		const cells = row.map((cell, c) => {
			const text = escaped(auditCellText(cell, columns[c]!));
			return c === 0 ? `<th scope="row">${text}</th>` : `<td class="${columns[c]!.kind}">${text}</td>`;
		});
		return `<tr>${cells.join('')}</tr>`;
	});
	const table = `<div class="scroll" role="region" aria-labelledby="${name}" tabindex="0">
<table>
<caption id="${name}"><span>${escaped(caption)}</span></caption>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</div>`;
	if (rows.length <= rowsUnfolded) return table;
	return `<details>
<summary>${escaped(caption)} <span>(${words.rows(rows.length)})</span></summary>
${table}
</details>`;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
