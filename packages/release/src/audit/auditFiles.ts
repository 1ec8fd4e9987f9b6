import type { Audit } from '@social-index/engine';
import { auditHtml } from './auditHtml.ts';
import { auditMarkdown } from './auditMarkdown.ts';

/** The file by which a folder is known as an audit. */
export const auditDataFile = 'audit.json';

/** The files of an audit: one for programs, one for text, one to read and print. The same audit gives the same bytes. */
export function auditFiles(audit: Audit): readonly { readonly name: string; readonly text: string }[] {
	return [
		{ name: auditDataFile, text: `${JSON.stringify(audit, null, 1)}\n` },
		{ name: 'audit.md', text: auditMarkdown(audit) },
		{ name: 'audit.html', text: auditHtml(audit) },
	];
}
