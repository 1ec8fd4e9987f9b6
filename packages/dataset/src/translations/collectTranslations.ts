import type { Area, Indicator, Problem, Project, SiteLanguage, TranslatedFields } from '@social-index/schema';
import {
	siteLanguages,
	type TranslatedKind,
	type Translation,
	type Translations,
	translatedTexts,
} from '@social-index/schema';
import type { AreaNames } from '../areas/readAreas.ts';
import type { TranslatedContent } from '../content/readContent.ts';
import type { ReadIndicators } from '../indicators/readIndicators.ts';
import type { ProblemList } from '../problemList.ts';
import { placedNodes } from '../project/framework.ts';
import { projectFile, type ReadProject } from '../project/readProject.ts';
import { knownName } from './knownNames.ts';

/** What a project holds that can be said in another language. */
export interface Translatable {
	readonly project: Project;
	readonly indicators: ReadIndicators;
	readonly areas: readonly Area[];
	readonly areaNames: AreaNames;
	readonly content: TranslatedContent;
}

type Place = Pick<Problem, 'file' | 'line' | 'column' | 'cell'>;

/** One text of the main language. */
interface Text {
	readonly kind: TranslatedKind;
	readonly id: string;
	readonly field: string;
	readonly text: string;
	/** As the project gives it in a language. */
	readonly given: (language: SiteLanguage) => string | undefined;
	/** Where it is, or would be, written in a language. */
	readonly place: (language: SiteLanguage) => Place;
}

/**
 * Gathers the publisher's texts in every language of the site but the main one, and tells of every text that has none in one of
 * them. Where the project has no name of its own for a usual thing (a ward, a component of the Social Progress Index), that
 * of {@link knownName} stands in.
 *
 * @returns by language; empty where the site is in one
 */
export function collectTranslations(
	from: Translatable,
	lineOf: ReadProject['lineOf'],
	problems: ProblemList,
): Translations {
	const { project, content } = from;
	const texts = [...projectTexts(project, lineOf), ...indicatorTexts(from.indicators), ...areaTexts(from)];
	const others = project.languages.filter((language) => language !== project.language);
	reportUnlisted(texts, from, problems);
	const found: Partial<Record<SiteLanguage, Translation>> = {};
	for (const language of others) {
		const own = emptyTranslation();
		for (const text of texts) {
			const { kind, id, field } = text;
			const said = text.given(language) ?? knownName(text.text, language);
			if (said !== undefined) own[kind][id] = { ...own[kind][id], [field]: said };
			else if (/\p{L}/u.test(text.text) && isWanted(text, from, language)) reportMissing(text, language, problems);
		}
		reportMissingContent(from, language, problems);
		found[language] = { ...own, content: content.inLanguages[language] ?? {} };
	}
	return found;
}

type Mutable = Record<TranslatedKind, Record<string, TranslatedFields>>;

function emptyTranslation(): Mutable {
	return Object.fromEntries(Object.keys(translatedTexts).map((kind) => [kind, {}])) as Mutable;
}

/** Names of areas are often the same in both languages: they are wanted where the list has a column for them. */
function isWanted({ kind, id, field }: Text, { areaNames, indicators }: Translatable, language: SiteLanguage): boolean {
	if (kind === 'areas') return areaNames.columns(id).has(language);
	// A short name that is the name needs no translation of its own.
	return !(kind === 'indicators' && field === 'shortName' && sameAsName(indicators, id));
}

function sameAsName({ indicators }: ReadIndicators, id: string): boolean {
	const indicator = indicators.find((own) => own.id === id);
	return indicator?.name === indicator?.shortName;
}

function projectTexts(project: Project, lineOf: ReadProject['lineOf']): readonly Text[] {
	const texts: Text[] = [];
	/** @param at - path of the mapping in index.yaml, whose keys are those of the fields unless said otherwise */
	const add = (
		kind: TranslatedKind,
		id: string,
		mapping: object,
		at: readonly PropertyKey[],
		fields: readonly (readonly [field: string, key: string])[],
	) => {
		const values: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(mapping));
		for (const [field, key] of fields) {
			const text = values[key];
			if (typeof text !== 'string' || text === '') continue;
			texts.push({
				kind,
				id,
				field,
				text,
				given: (language) => {
					const said = values[`${key}_${language}`];
					return typeof said === 'string' ? said : undefined;
				},
				place: (language) => {
					const line = lineOf([...at, key]) ?? lineOf(at);
					const column = [...at.filter((step) => typeof step === 'string'), `${key}_${language}`].join(' → ');
					return { file: projectFile, ...(line === undefined ? {} : { line }), column };
				},
			});
		}
	};
	const same = (...keys: readonly string[]) => keys.map((key) => [key, key] as const);
	const { id, geography, framework, themes, release, publisher, periods, site } = project;
	add('index', id, project, [], same('name', 'place', 'summary'));
	add('index', id, publisher, ['publisher'], [['publisher', 'name']]);
	add('index', id, release, ['release'], same('status', 'note'));
	if (site.theme?.logo !== undefined) add('index', id, site.theme.logo, ['site', 'theme', 'logo'], [['logo', 'alt']]);
	for (const [list, levels] of [['levels', geography.levels] as const, ['sources', geography.sources] as const]) {
		levels.forEach((level, i) => {
			add('levels', level.id, level, ['geography', list, i], same('name', 'plural'));
		});
	}
	framework.levels.forEach((kind, i) => {
		add('kinds', String(i), kind, ['framework', 'levels', i], same('name', 'plural'));
	});
	add('measures', framework.id, framework, ['framework'], same('name', 'description'));
	for (const { node, path } of placedNodes(framework)) {
		add('measures', node.id, node, path, same('name', 'shortName', 'description', 'gap'));
	}
	themes.forEach((theme, i) => {
		add('themes', theme.id, theme, ['themes', i], same('name', 'description'));
	});
	periods.forEach((period, i) => {
		if (typeof period === 'object') add('periods', period.id, period, ['periods', i], same('name'));
	});
	return texts;
}

/** Columns of indicators.csv by the field of an indicator. */
const columnOfField: Readonly<Record<string, string>> = { shortName: 'short_name', anchorBasis: 'anchor_basis' };

function indicatorTexts({ indicators, translated, placeOf }: ReadIndicators): readonly Text[] {
	return indicators.flatMap((indicator) =>
		translatedTexts.indicators.flatMap(
			(field: (typeof translatedTexts)['indicators'][number] & keyof Indicator): Text[] => {
				const column = columnOfField[field] ?? field;
				if (indicator[field] === '') return [];
				return [
					{
						kind: 'indicators',
						id: indicator.id,
						field,
						text: indicator[field],
						given: (language) => translated.get(indicator.id)?.[`${column}_${language}`],
						place: (language) => ({ ...placeOf(indicator.id, column), column: `${column}_${language}` }),
					},
				];
			},
		),
	);
}

function areaTexts({ areas, areaNames }: Translatable): readonly Text[] {
	return areas.map(({ code, name }) => ({
		kind: 'areas',
		id: code,
		field: 'name',
		text: name,
		given: (language) => areaNames.of(code, language),
		place: (language) => areaNames.placeOf(code, language),
	}));
}

function reportMissing(text: Text, language: SiteLanguage, problems: ProblemList): void {
	const place = text.place(language);
	problems.warn({
		code: 'UNTRANSLATED',
		...place,
		found: text.text.length > 60 ? `${text.text.slice(0, 57)}...` : text.text,
		message: `This text has no translation into ${names[language]}, so the pages in that language show it as it is.`,
		mend: `Write it as ${place.column?.split(' → ').at(-1)}.`,
	});
}

function reportMissingContent({ project, content }: Translatable, language: SiteLanguage, problems: ProblemList): void {
	for (const name of Object.keys(content.blocks)) {
		if (content.inLanguages[language]?.[name] !== undefined) continue;
		problems.warn({
			code: 'UNTRANSLATED',
			file: `${project.site.content}/${name}.md`,
			message: `This text has no translation into ${names[language]}, so the pages in that language show it as it is.`,
			mend: `Write it as ${project.site.content}/${language}/${name}.md.`,
		});
	}
}

/** Tells of texts in a language that the site is not in, once for each language. */
function reportUnlisted(texts: readonly Text[], { project, content }: Translatable, problems: ProblemList): void {
	const listed = new Set<SiteLanguage>([project.language, ...project.languages]);
	for (const language of siteLanguages) {
		if (listed.has(language)) continue;
		const text = texts.find(({ given }) => given(language) !== undefined);
		const block = Object.keys(content.inLanguages[language] ?? {})[0];
		if (text === undefined && block === undefined) continue;
		const place = text?.place(language) ?? { file: `${project.site.content}/${language}/${block}.md` };
		problems.warn({
			code: 'LANGUAGE_NOT_LISTED',
			...place,
			found: language,
			message: `There are texts in ${names[language]}, and the site is not in that language, so nobody will see them.`,
			mend: `Write "languages: [${project.language}, ${language}]" in index.yaml, or delete them.`,
		});
	}
}

const names: Readonly<Record<SiteLanguage, string>> = { en: 'English', cy: 'Welsh' };
