import type { AuditCell, AuditColumn } from '@social-index/engine';
import { auditWords } from './auditWords.ts';

/**
 * A cell as people read it: numbers to the places of their column with commas at thousands, a p-value that would show as
 * zero as less than its last place, a dash where there is none.
 *
 * @example
 * auditCellText(0.0000004, { id: 'pearson_p', heading: 'p', kind: 'number', decimals: 3 }) // => '<0.001'
 * auditCellText(0, { id: 'p', heading: 'p', kind: 'number', decimals: 3 }) // => '<0.001'
 * auditCellText(-0.0004, { id: 'r', heading: 'r', kind: 'number', decimals: 2 }) // => '0.00'
 * auditCellText(1234.5, { id: 'n', heading: 'n', kind: 'number', decimals: 0 }) // => '1,235'
 * auditCellText(null, { id: 'r', heading: 'r', kind: 'number', decimals: 2 }) // => '–'
 */
export function auditCellText(cell: AuditCell, { id, decimals = 0 }: AuditColumn): string {
	if (cell === null) return auditWords.undefinedMark;
	if (typeof cell === 'string') return cell;
	const shown = cell.toFixed(decimals);
	const zero = Number(shown) === 0;
	if (zero && cell >= 0 && /(^|_)p$/.test(id)) return `<${(10 ** -decimals).toFixed(decimals)}`;
	const [whole, fraction] = (zero ? shown.replace('-', '') : shown).split('.');
	const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
	return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
