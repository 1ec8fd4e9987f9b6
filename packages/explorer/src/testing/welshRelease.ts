import type { FrameworkNode, ReleaseData, TranslatedFields, Translation } from '@social-index/schema';
import type { SampleOptions } from './sampleDataset.ts';
import { sampleRelease } from './sampleRelease.ts';

/** What stands before every text that is said to be Welsh, so that it can be told from the English one. */
export const welshMark = 'Cym·';

/**
 * An invented release in English and Welsh: every text of the publisher has a translation, which is the text between marks.
 *
 * @param say - how a text is translated; by default its letters are changed, so that no English word is left in it
 */
export function welshRelease(
	options: SampleOptions = {},
	say: (text: string) => string = (text) =>
		`${welshMark}${text.replace(/[a-z]+/gi, (word) => `${word[0]}${word.length}`)}`,
): ReleaseData {
	const data = sampleRelease(options);
	const { manifest } = data;
	const fields = (thing: object, keys: readonly string[]): TranslatedFields =>
		Object.fromEntries(
			Object.entries(thing).flatMap(([key, text]) =>
				keys.includes(key) && typeof text === 'string' && text !== '' ? [[key, say(text)]] : [],
			),
		);
	const nodes = (list: readonly FrameworkNode[]): readonly FrameworkNode[] =>
		list.flatMap((node) => [node, ...nodes(node.children ?? [])]);
	const measureKeys = ['name', 'shortName', 'description', 'gap'];
	const { framework } = manifest;
	const translation: Translation = {
		index: {
			[manifest.id]: {
				...fields(manifest, ['name', 'place', 'summary', 'status', 'note']),
				publisher: say(manifest.publisher.name),
			},
		},
		levels: Object.fromEntries(manifest.levels.map((level) => [level.id, fields(level, ['name', 'plural'])])),
		kinds: Object.fromEntries(framework.levels.map((kind, i) => [String(i), fields(kind, ['name', 'plural'])])),
		measures: Object.fromEntries(
			[framework, ...nodes(framework.children)].map((node) => [node.id, fields(node, measureKeys)]),
		),
		themes: Object.fromEntries(manifest.themes.map((theme) => [theme.id, fields(theme, ['name', 'description'])])),
		periods: {},
		indicators: Object.fromEntries(
			data.indicators.map((indicator) => [
				indicator.id,
				fields(indicator, ['name', 'shortName', 'unit', 'description', 'source', 'anchorBasis', 'note']),
			]),
		),
		areas: Object.fromEntries(data.areas.map(({ code, name }) => [code, { name: say(name) }])),
		content: Object.fromEntries(
			Object.entries(data.content).map(([name, text]) => [
				name,
				text.replace(/^(#+ )?(.+)$/gm, (_, heading: string | undefined, line: string) => (heading ?? '') + say(line)),
			]),
		),
	};
	return { ...data, manifest: { ...manifest, languages: ['en', 'cy'] }, translations: { cy: translation } };
}
