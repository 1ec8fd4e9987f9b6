/** The languages that pages can be in, by their codes (BCP 47). */
export const siteLanguages = ['en', 'cy'] as const;
export type SiteLanguage = (typeof siteLanguages)[number];

/** Which texts of each kind of thing can be given in another language. */
export const translatedTexts = {
	index: ['name', 'place', 'summary', 'publisher', 'status', 'note', 'logo'],
	levels: ['name', 'plural'],
	kinds: ['name', 'plural'],
	measures: ['name', 'shortName', 'description', 'gap'],
	themes: ['name', 'description'],
	periods: ['name'],
	indicators: ['name', 'shortName', 'unit', 'description', 'source', 'anchorBasis', 'note'],
	areas: ['name'],
} as const;

export type TranslatedKind = keyof typeof translatedTexts;
/** Texts of one thing, by field; what is not there has no translation. */
export type TranslatedFields = Readonly<Record<string, string>>;

/**
 * The publisher's own texts in another language than the main one. Each kind has its things by id (areas by code, the kinds of the
 * framework by their place from the top, the index itself under its id); a thing without any translation is not there.
 */
export type Translation = Readonly<Record<TranslatedKind, Readonly<Record<string, TranslatedFields>>>> & {
	/** Markdown blocks by name, as `ReleaseData.content`. */
	readonly content: Readonly<Record<string, string>>;
};

/** By language; the main one is not among them. */
export type Translations = Readonly<Partial<Record<SiteLanguage, Translation>>>;
