import { posix } from 'node:path';
import type { SiteLanguage } from '@social-index/schema';
import type { ProblemList } from '../problemList.ts';
import type { TranslatedContent } from './readContent.ts';

/** The file that stands in place of the accessibility statement that the software writes. */
const statement = 'accessibility';

const monthNames: Readonly<Record<SiteLanguage, readonly string[]>> = {
	en: 'january february march april may june july august september october november december'.split(' '),
	cy: 'ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr'.split(' '),
};

/**
 * The latest day that a text names, as an ISO date: `2026-03-01`, `1 March 2026`, `1af Mawrth 2026`; `null` for none.
 *
 * @example
 * latestDate('Prepared on 2 May 2024, reviewed on 2025-11-30.') // => '2025-11-30'
 * latestDate('Paratowyd ar 1 Mawrth 2026.') // => '2026-03-01'
 * latestDate('Reviewed each spring.') // => null
 */
export function latestDate(text: string): string | null {
	const written = [
		...text.matchAll(/\b(\d{1,2})(?:st|nd|rd|th|af|ail|il|ydd|ed|fed|eg|ain)?\s+(\p{L}+)\s+(\d{4})\b/gu),
	];
	const days = written.flatMap(([, day, name, year]) => {
		const month = Object.values(monthNames).map((names) => names.indexOf(name!.toLowerCase()) + 1);
		const found = Math.max(...month);
		return found === 0 ? [] : [`${year}-${String(found).padStart(2, '0')}-${day!.padStart(2, '0')}`];
	});
	const iso = [...text.matchAll(/\b\d{4}-\d{2}-\d{2}\b/g)].map(([day]) => day);
	return [...days, ...iso].toSorted().at(-1) ?? null;
}

/**
 * Holds an accessibility statement of the publisher's own to what is asked of public bodies: that it says when it was last reviewed, and that
 * this was in the year before the release. The statement that the software writes is as old as the release.
 *
 * @param released - ISO date of the release
 */
export function checkStatement(
	{ blocks, inLanguages }: TranslatedContent,
	{ folder, released }: { readonly folder: string; readonly released: string },
	problems: ProblemList,
): void {
	const texts = [
		[posix.join(folder, `${statement}.md`), blocks[statement]] as const,
		...Object.entries(inLanguages).map(
			([language, own]) => [posix.join(folder, language, `${statement}.md`), own[statement]] as const,
		),
	];
	for (const [file, text] of texts) {
		if (text === undefined) continue;
		const reviewed = latestDate(text);
		if (reviewed === null) {
			problems.error({
				code: 'STATEMENT_UNDATED',
				file,
				message: 'The accessibility statement does not say when it was prepared or last reviewed.',
				mend: 'Say so with a date like 1 March 2026.',
			});
		} else if (reviewed < yearBefore(released)) {
			problems.error({
				code: 'STATEMENT_OLD',
				file,
				found: reviewed,
				message: `The accessibility statement was last reviewed more than twelve months before this release (${released}).`,
				mend: 'Review it, and say in it when that was; or take the file away: the software then writes one from what is tested.',
			});
		}
	}
}

function yearBefore(date: string): string {
	return `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
}
