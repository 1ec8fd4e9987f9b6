import type { Area, Conversion } from '@social-index/schema';
import { expect, test } from 'vitest';
import { conversionSummaries } from './conversionSummaries.ts';

const area = (code: string, level: string): Area => ({ code, name: code, level, vintage: '2022', parent: null });
const areas = [area('A', 'ward'), area('B', 'ward'), area('C', 'borough')];
const made = (given: Partial<Conversion>): Conversion => ({
	indicator: 'crime',
	area: 'A',
	period: '2011',
	route: { geographies: ['block', 'ward'], fromVintage: '2011', toVintage: '2022', lookups: ['Best fit'] },
	method: 'sum',
	base: null,
	parts: 2,
	splitShare: 0,
	presentShare: 1,
	...given,
});

test('one entry for each indicator, level and way, with all its periods and the furthest of its shares', () => {
	const summaries = conversionSummaries(
		[
			made({ splitShare: 0.25 }),
			made({ area: 'B', method: 'copied' }),
			made({ area: 'B', period: '2012', presentShare: 0.8 }),
			made({ area: 'C' }),
			made({ indicator: 'worry', method: 'mean-by-base', base: 'people' }),
			made({ indicator: 'names', method: 'copied' }),
		],
		areas,
	);
	expect(summaries).toMatchObject([
		{ indicator: 'crime', level: 'ward', method: 'sum', periods: ['2011', '2012'], values: 3 },
		{ indicator: 'crime', level: 'borough', method: 'sum', values: 1, splitShare: 0, presentShare: 1 },
		{ indicator: 'worry', level: 'ward', method: 'mean-by-base', base: 'people' },
		{ indicator: 'names', level: 'ward', method: 'copied' },
	]);
	expect(summaries[0]).toMatchObject({ splitShare: 0.25, presentShare: 0.8 });
});
