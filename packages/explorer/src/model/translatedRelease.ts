import type {
	FrameworkNode,
	Measure,
	OtherName,
	ReleaseData,
	ReleaseManifest,
	TranslatedFields,
	Translation,
} from '@social-index/schema';
import { frontMatter } from '@social-index/schema';
import { quotedTexts } from '../state/home/homeBlocks.ts';
import { type Language, languagesOf } from './languages.ts';

/** A release with the publisher's texts in one language, as far as there are such. */
export interface TranslatedRelease {
	readonly data: ReleaseData;
	/** Texts that stand in the main language for want of a translation. Names of areas and of publishers are not among them. */
	readonly untranslated: ReadonlySet<string>;
}

/**
 * The release as the pages of a language show it: the same figures, with names, descriptions and content in that language where
 * the publisher gave them, and in the main language where not.
 */
export function translatedRelease(data: ReleaseData, language: Language): TranslatedRelease {
	const names = namesElsewhere(data, language);
	const otherNames = names.length === 0 ? {} : { otherNames: [...names, ...(data.otherNames ?? [])] };
	if (language === data.manifest.language) return { data: { ...data, ...otherNames }, untranslated: new Set() };
	const translation = data.translations?.[language] ?? none;
	const untranslated = new Set<string>();
	const { manifest, panel } = data;
	const measureFields = (id: string) => ({ ...translation.indicators[id], ...translation.measures[id] });
	const put = <Thing extends object>(
		thing: Thing,
		fields: TranslatedFields | undefined,
		keys: readonly (keyof Thing)[],
	) => translated(thing, fields ?? {}, keys, untranslated);
	const node = (own: FrameworkNode): FrameworkNode => ({
		...put(own, translation.measures[own.id], ['name', 'shortName', 'description', 'gap']),
		...(own.children === undefined ? {} : { children: own.children.map(node) }),
	});
	const levels = manifest.levels.map((level) => put(level, translation.levels[level.id], ['name', 'plural']));
	const sources = manifest.sources.map((level) => put(level, translation.levels[level.id], ['name', 'plural']));
	const { framework } = manifest;
	const ownFields = translation.index[manifest.id] ?? {};
	const indicators = data.indicators.map((own) =>
		put(own, translation.indicators[own.id], [
			'name',
			'shortName',
			'unit',
			'description',
			'source',
			'anchorBasis',
			'note',
		]),
	);
	const ownSource = new Map(data.indicators.map(({ source }, i) => [source, indicators[i]!.source]));
	const measures = panel.measures.map((measure) =>
		put(measure, measureFields(measure.id), ['name', 'shortName', 'description', 'gap']),
	);
	// Has no place for a translation: whoever licenses figures or boundaries says how they are to be named.
	for (const line of manifest.attribution) untranslated.add(line);
	for (const { attribution } of data.geographies) untranslated.add(attribution);
	const renamed = renaming(panel.measures, measures);
	const translatedManifest: ReleaseManifest = {
		...put(manifest, ownFields, ['name', 'summary', 'status', 'note']),
		place: ownFields.place ?? manifest.place,
		site: withLogoText(manifest.site, ownFields.logo),
		publisher: { ...manifest.publisher, name: ownFields.publisher ?? manifest.publisher.name },
		language,
		levels,
		sources,
		periods: manifest.periods.map((period) => put(period, translation.periods[period.id], ['name'])),
		conversions: manifest.conversions.map((summary) => ({ ...summary })),
		framework: {
			...framework,
			...put(
				{
					name: framework.name,
					...(framework.description === undefined ? {} : { description: framework.description }),
				},
				translation.measures[framework.id],
				['name', 'description'],
			),
			levels: framework.levels.map((kind, i) => put(kind, translation.kinds[i], ['name', 'plural'])),
			children: framework.children.map(node),
		},
		themes: manifest.themes.map((theme) => put(theme, translation.themes[theme.id], ['name', 'description'])),
		warnings: manifest.warnings.map(renamed),
		licences: manifest.licences.map(({ licence, sources: names }) => ({
			licence,
			sources: names.map((name) => ownSource.get(name) ?? name),
		})),
	};
	return {
		data: {
			...data,
			...otherNames,
			manifest: translatedManifest,
			areas: data.areas.map((area) => ({ ...area, name: translation.areas[area.code]?.name ?? area.name })),
			indicators,
			fit: data.fit.map((row) => ({ ...row, warnings: row.warnings.map(renamed) })),
			panel: {
				...panel,
				measures,
			},
			content: Object.fromEntries(
				Object.entries(data.content).map(([name, markdown]) => [
					name,
					translation.content[name] ?? inItsLanguage(markdown, manifest.language, untranslated),
				]),
			),
		},
		untranslated,
	};
}

/** The names of areas in the other languages of the release, where they differ: people look for an area by either. */
function namesElsewhere(data: ReleaseData, language: Language): readonly OtherName[] {
	const { manifest, areas, translations } = data;
	const nameIn = ({ code, name }: { readonly code: string; readonly name: string }, of: Language) =>
		(of === manifest.language ? undefined : translations?.[of]?.areas[code]?.name) ?? name;
	const others = languagesOf(manifest).filter((of) => of !== language);
	return areas.flatMap((area) =>
		others
			.filter((of) => nameIn(area, of) !== nameIn(area, language))
			.map((of): OtherName => ({ name: nameIn(area, of), area: area.code, kind: 'spoken', language: of })),
	);
}

function withLogoText(site: ReleaseManifest['site'], alt: string | undefined): ReleaseManifest['site'] {
	const logo = site.theme?.logo;
	return logo === undefined || alt === undefined ? site : { ...site, theme: { ...site.theme, logo: { ...logo, alt } } };
}

/** Puts the names of measures in remarks of the engine, longer ones first since one may stand in another. */
function renaming(before: readonly Measure[], after: readonly Measure[]): (text: string) => string {
	const names = before
		.map(({ name }, i) => [name, after[i]!.name] as const)
		.filter(([main, own]) => main !== own)
		.toSorted(([a], [b]) => b.length - a.length);
	const ownName = new Map(names);
	if (names.length === 0) return (text) => text;
	const anyName = new RegExp(names.map(([main]) => main.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
	return (text) => text.replace(anyName, (name) => ownName.get(name)!);
}

const none: Translation = {
	index: {},
	levels: {},
	kinds: {},
	measures: {},
	themes: {},
	periods: {},
	indicators: {},
	areas: {},
	content: {},
};

/** A copy with some of its texts in place of the first; what there is none for is noted. A short name follows the name. */
function translated<Thing extends object>(
	thing: Thing,
	fields: TranslatedFields,
	keys: readonly (keyof Thing)[],
	untranslated: Set<string>,
): Thing {
	const before: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(thing));
	const copy: Record<string, unknown> = { ...before };
	for (const key of keys as readonly string[]) {
		const text = before[key];
		if (typeof text !== 'string') continue;
		const own = fields[key] ?? (key === 'shortName' && text === before.name ? fields.name : undefined);
		if (own !== undefined) copy[key] = own;
		else if (/\p{L}/u.test(text)) untranslated.add(text);
	}
	return copy as Thing;
}

/** Markdown that says which language it is in; its title stays outside, since it is shown apart. */
function inItsLanguage(markdown: string, language: string, untranslated: Set<string>): string {
	// Settings at the head stay there; who is quoted in them speaks the main language.
	const { head, body } = frontMatter(markdown);
	for (const text of head === null ? [] : quotedTexts(markdown)) untranslated.add(text);
	const title = /^#\s+(.+)$/m.exec(body);
	if (title !== null) untranslated.add(title[1]!);
	const rest = title === null ? body : body.replace(title[0], '');
	return `${head === null ? '' : `---\n${head}---\n`}${title === null ? '' : `${title[0]}\n\n`}<div lang="${language}">\n\n${rest.trim()}\n\n</div>\n`;
}
