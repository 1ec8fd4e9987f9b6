import { siteLanguages } from '@social-index/schema';

const texts = ['name', 'short_name', 'unit', 'description', 'source', 'anchor_basis', 'note'];

/** The columns of indicators.csv that hold its texts in other languages: `name_cy`, `unit_cy` and so on. */
export const translationColumns: readonly string[] = siteLanguages.flatMap((language) =>
	texts.map((text) => `${text}_${language}`),
);
