import { describe, expect, it } from 'vitest';
import { IndexModel } from '../../model/IndexModel.ts';
import { sampleRelease } from '../../testing/sampleRelease.ts';
import { embedWordsIn } from '../../words/ofEmbed.ts';
import { areaState } from '../area/areaState.ts';
import { firstView } from '../scorecards/scorecardsView.ts';
import { embedAreaState } from './embedAreaState.ts';
import { type EmbedChoice, elementCode, frameCode } from './embedCode.ts';
import { embedNames } from './embedNames.ts';
import { embedQuery, plainOptions, readEmbedOptions } from './embedOptions.ts';
import { embedScorecardParents, embedScorecardState, embedScorecardView, mostFramed } from './embedScorecardState.ts';
import { embedState, firstEmbed, foundAreas, readEmbedChoice, writeEmbedChoice } from './embedState.ts';

const model = new IndexModel(sampleRelease({ areas: 17, periods: 3 }));
const state = embedState(model);
const w = embedWordsIn('en').embed;

describe('how a view looks', () => {
	it('is read from its address as it was written', () => {
		const options = { theme: 'dark', brand: '#7a1f5c', headings: 3, compact: true, period: '2011' } as const;
		expect(readEmbedOptions(embedQuery(options))).toEqual(options);
		expect(readEmbedOptions('')).toEqual(plainOptions);
	});

	it.each([
		['?theme=purple', 'theme'],
		['?brand=red;background:url(x)', 'brand'],
		['?brand=%23ff', 'brand'],
		['?headings=0', 'headings'],
		['?headings=2.5', 'headings'],
		['?compact=false', 'compact'],
	] as const)('stays plain where the address cannot be read: %s', (query, option) => {
		expect(readEmbedOptions(query)[option]).toBe(plainOptions[option]);
	});
});

describe('the code for another site', () => {
	const at = { index: 'https://index.example/city/', site: 'https://index.example/' };
	const code = (part: Partial<EmbedChoice> & Pick<EmbedChoice, 'kind'>) => {
		const choice = { ...firstEmbed(state, part.kind), ...part };
		const names = embedNames(state, choice, 'Index of <A> & "B"', 'Sampleton', w);
		return { element: elementCode(choice, at, names), frame: frameCode(choice, at, names) };
	};

	it('names the script of the site, and the index where the site holds several', () => {
		const { element } = code({ kind: 'scorecard' });
		expect(element).toContain('src="https://index.example/assets/embed.js"');
		expect(element).toContain('<social-index-scorecard site="https://index.example/city/">');
	});

	it('holds a link to the whole page at the period chosen, and a title for the frame', () => {
		const { element, frame } = code({ kind: 'map', of: 'shelter', period: state.periods[0]!.id, theme: 'dark' });
		const period = state.periods[0]!.id;
		expect(element).toContain(`<a href="https://index.example/city/map/shelter/?period=${period}">`);
		expect(element).toContain(`measure="shelter"`);
		expect(frame).toContain(`embed/map/shelter/?period=${period}&amp;theme=dark&amp;headings=2"`);
		expect(frame).toMatch(/title="Map of [^"]+"/);
	});

	it('keeps names from breaking out of it', () => {
		const { element, frame } = code({ kind: 'area' });
		expect(frame).toContain('Index of &lt;A&gt; &amp; &quot;B&quot;');
		expect(element).not.toContain('<A>');
	});

	it('is the same again from the address of the page that made it', () => {
		for (const kind of state.kinds) {
			const choice: EmbedChoice = {
				...firstEmbed(state, kind),
				period: state.periods[1]!.id,
				theme: 'light',
				compact: true,
			};
			expect(readEmbedChoice(state, writeEmbedChoice(state, choice))).toEqual(choice);
		}
		const other: EmbedChoice = { ...firstEmbed(state, 'area'), of: state.areas[3]!.code };
		expect(readEmbedChoice(state, writeEmbedChoice(state, other))).toEqual(other);
	});

	it('falls back to what there is where an address asks for what there is not', () => {
		expect(readEmbedChoice(state, '?kind=pie&of=X&period=1066&theme=x')).toEqual(firstEmbed(state, 'area'));
		expect(readEmbedChoice(state, '?kind=map&of=none')).toEqual(firstEmbed(state, 'map'));
	});
});

describe('the list of areas', () => {
	const many = Array.from({ length: 8000 }, (_, i) => ({ code: `E${i}`, name: `Saint Somebody ${i}`, about: '' }));

	it('is short however many there are, with the one chosen in it', () => {
		const { areas, listed, all } = foundAreas(many, '', 'E7999');
		expect(all).toBe(8000);
		expect(listed).toBe(areas.length - 1);
		expect(areas.length).toBeLessThanOrEqual(201);
		expect(areas.map(({ code }) => code)).toContain('E7999');
	});

	it('is narrowed by a part of a name or the start of a code', () => {
		expect(foundAreas(many, 'st somebody', null).all).toBe(0);
		expect(foundAreas(many, 'SOMEBODY 799', null).areas.map(({ code }) => code)).toContain('E799');
		expect(foundAreas(many, 'e7998', null).all).toBe(1);
	});
});

describe('the card of an area', () => {
	it('shows the figures of its page, in every period', () => {
		for (const { code } of model.areas.slice(0, 4)) {
			const card = embedAreaState(model, code);
			const page = areaState(model, code);
			expect(card.years).toEqual(page.measures[0]!.years);
			expect(card.trend).toEqual(page.trend);
			for (const part of card.parts) {
				expect(part.years).toEqual(page.measures.find(({ id }) => id === part.id)!.years);
			}
		}
	});
});

describe('a table of scorecards in a frame', () => {
	it('is of the whole place where that is not too long, with every period', () => {
		const { cards, all } = embedScorecardState(model, null);
		expect(cards.areas).toHaveLength(17);
		expect(all).toBe(17);
		for (const columns of Object.values(cards.block.columns)) {
			expect(Object.keys(columns)).toEqual(model.periods.map(({ id }) => id));
		}
	});

	it('is of the highest ranked where it is, and says of how many', () => {
		const large = new IndexModel(sampleRelease({ areas: 130, periods: 2 }));
		const { cards, all } = embedScorecardState(large, null);
		expect(all).toBe(130);
		expect(cards.areas).toHaveLength(mostFramed);
		const shown = new Set(cards.areas.map(({ code }) => code));
		const rankOf = (code: string) => large.cell(large.index.id, large.lastPeriod.id, code).rank ?? Infinity;
		const left = large.areas.filter(({ code }) => !shown.has(code));
		expect(Math.min(...left.map(({ code }) => rankOf(code)))).toBeGreaterThanOrEqual(
			Math.max(...[...shown].map(rankOf)),
		);
	});

	it('offers no part of the place where there is one only', () => {
		expect(embedScorecardParents(model)).toEqual([]);
	});

	it('shows what its address asks for, but no figures that a frame does not hold', () => {
		const { cards } = embedScorecardState(model, null);
		const withIndicators = cards.measures.find(({ type }) => type === 'indicator')!.parent!;
		expect(embedScorecardView(cards, `?show=rank&period=${cards.periods[0]!.id}`)).toMatchObject({
			show: 'rank',
			period: cards.periods[0]!.id,
		});
		expect(embedScorecardView(cards, `?columns=${withIndicators}`).columns).toBe(firstView(cards).columns);
	});
});
