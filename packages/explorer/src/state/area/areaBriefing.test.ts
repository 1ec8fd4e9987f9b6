import { flagBit } from '@social-index/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IndexModel } from '../../model/IndexModel.ts';
import { sampleDataset } from '../../testing/sampleDataset.ts';
import { releaseOf } from '../../testing/sampleRelease.ts';
import { areaBriefingWords } from '../../words/en/areaBriefing.ts';
import { areaBriefing } from './areaBriefing.ts';
import { areaComparators } from './areaComparators.ts';
import { areaPeers } from './areaPeers.ts';
import { comparedNow } from './comparedNow.ts';

/** A release with holes and ties in it. */
function randomModel(seed: number, areas: number, periods: number, holes: number, coarse: boolean): IndexModel {
	const dataset = sampleDataset({ seed, areas, periods });
	const { value, flag } = dataset.observations;
	for (let i = 0; i < value.length; i++) {
		if (coarse && !Number.isNaN(value[i]!)) value[i] = Math.round(value[i]! / 20) * 20;
		// A cheap scatter of the seed over the cells; which ones are lost does not matter.
		if ((Math.imul(i + seed, 2654435761) >>> 0) / 2 ** 32 < holes) {
			value[i] = Number.NaN;
			flag[i] = flagBit['not-available'];
		}
	}
	return new IndexModel(releaseOf(dataset));
}

const models = fc
	.record({
		seed: fc.nat(100000),
		areas: fc.integer({ min: 2, max: 9 }),
		periods: fc.integer({ min: 1, max: 4 }),
		holes: fc.constantFrom(0, 0, 0.03, 0.2),
		coarse: fc.boolean(),
	})
	.map((o) => randomModel(o.seed, o.areas, o.periods, o.holes, o.coarse));

const number = (text: string) => Number(text.replace('−', '-').replace('+', '').replaceAll(',', ''));
const oneDecimal = (value: number) => Math.abs(Number(value.toFixed(1)));

function sentencesOf(model: IndexModel, code: string, t: number, against = 0): readonly string[] {
	const comparators = areaComparators(model, code);
	const page = {
		peers: areaPeers(model, code),
		levelPlural: model.levelOf(code).plural,
		periods: model.periods,
	};
	const one = comparators[against];
	return areaBriefingWords.briefing(
		areaBriefing(model, code, t, comparators),
		page.levelPlural,
		one === undefined ? null : comparedNow(page, one, t),
		model.scales,
	);
}

type Check = (found: RegExpExecArray, model: IndexModel, code: string, t: number) => void;

const scoreAt = (model: IndexModel, code: string, t: number, measure = model.index.id) =>
	model.cell(measure, model.periods[t]!.id, code).score;

/** Every sentence that a briefing may hold, with what must be true of the release for it to stand there. */
const checks: readonly (readonly [RegExp, Check])[] = [
	[
		/^(.+) scores ([\d.]+) out of 100 in (\S+?)(?:, ranking ([\d,]+)(?:st|nd|rd|th) of ([\d,]+) (\w+))?(?:(?:,| and) (?:([\d.]+) points? (above|below)|(level with)) (.+) as a whole(?: \(([\d.]+)\))?)?\.$/,
		([, name, score, period, rank, ranked, plural, difference, side, level, parent, held], model, code, t) => {
			const own = scoreAt(model, code, t)!;
			expect(name).toBe(model.area(code).name);
			expect(period).toBe(model.periods[t]!.name);
			expect(number(score!)).toBe(oneDecimal(own));
			const scores = model.areasOf(model.area(code).level).flatMap((area) => scoreAt(model, area.code, t) ?? []);
			expect(rank === undefined).toBe(scores.length < 2);
			if (rank !== undefined) {
				expect(number(rank)).toBe(1 + scores.filter((other) => other > own).length);
				expect(number(ranked!)).toBe(scores.length);
				expect(plural).toBe(model.levelOf(code).plural);
			}
			const above = model.ancestors(code)[0];
			const theirs = above === undefined ? null : scoreAt(model, above.code, t);
			expect(parent === undefined).toBe(theirs === null);
			if (theirs === null) return;
			expect(parent).toBe(above!.name);
			if (level !== undefined) expect(oneDecimal(own - theirs)).toBe(0);
			else {
				expect(side).toBe(own > theirs ? 'above' : 'below');
				expect(number(difference!)).toBe(oneDecimal(own - theirs));
				expect(number(held!)).toBe(oneDecimal(theirs));
			}
		},
	],
	[
		/^(.+) has no index score in (\S+), because too much of what it is made of is missing\.$/,
		([, , period], model, code, t) => {
			expect(period).toBe(model.periods[t]!.name);
			expect(scoreAt(model, code, t)).toBeNull();
		},
	],
	[
		/^It has (risen|fallen) ([\d.]+) points? since (\S+)\.$/,
		([, way, by, since], model, code, t) => {
			const change = scoreAt(model, code, t)! - scoreAt(model, code, periodAt(model, since!))!;
			expect(way).toBe(change > 0 ? 'risen' : 'fallen');
			expect(number(by!)).toBe(oneDecimal(change));
			expect(Math.abs(change)).toBeGreaterThanOrEqual(1);
		},
	],
	[
		/^Its score has changed little since (\S+) \(([+−]?[\d.]+)\)\.$/,
		([, since, by], model, code, t) => {
			const change = scoreAt(model, code, t)! - scoreAt(model, code, periodAt(model, since!))!;
			expect(Math.abs(change)).toBeLessThan(1);
			expect(number(by!)).toBe(Number(change.toFixed(1)));
		},
	],
	[
		/^Its score is the same as in (\S+)\.$/,
		([, since], model, code, t) => {
			expect(oneDecimal(scoreAt(model, code, t)! - scoreAt(model, code, periodAt(model, since!))!)).toBe(0);
		},
	],
	[
		/^(?:(Most of) the (rise|fall) came|The (rise|fall) is spread widely; the largest parts? came) through (.+?)(?:, while (.+) pulls? the other way)?\.$/,
		([, mostly, way1, way2, leading, against], model, code, t) => {
			const rose = (way1 ?? way2) === 'rise';
			const parts = contributions(model, code, t);
			expectLargest(leading!, parts, rose ? 1 : -1);
			if (against !== undefined) expectLargest(against, parts, rose ? -1 : 1);
			const side = [...parts.values()].filter((part) => part > 0 === rose).map(Math.abs);
			const named = [...parts].filter(([name]) => leading!.includes(`${name} (`)).map(([, part]) => Math.abs(part));
			const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
			expect(sum(named) > sum(side) / 2).toBe(mostly !== undefined);
		},
	],
	[
		/^Gains came most through (.+) and losses through (.+)\.$/,
		([, gain, loss], model, code, t) => {
			const parts = contributions(model, code, t);
			expectLargest(gain!, parts, 1);
			expectLargest(loss!, parts, -1);
		},
	],
	[
		/^Compared with (.+?), (?:it does relatively well on (.+?))?(?:(?: and |it does )less well on (.+)|(no component stands out))?\.$/,
		([, whom, strong, weak, none], model, code, t) => {
			const { peers } = model.area(code);
			const against = whom!.startsWith('the ') ? 'peers' : model.ancestors(code)[0]!.code;
			if (against === 'peers') expect(whom).toBe(`the other ${peers.length} wards`);
			const rated = (rating: string) =>
				model.components
					.filter(({ id }) => model.rating(code, model.periods[t]!.id, id, 'position', against)?.rating === rating)
					.map(({ name }) => name);
			const [strengths, weaknesses] = [rated('strength'), rated('weakness')];
			if (none !== undefined) expect([...strengths, ...weaknesses]).toEqual([]);
			for (const { name } of model.components) {
				if (strong?.includes(name)) expect(strengths).toContain(name);
				if (weak?.includes(name)) expect(weaknesses).toContain(name);
			}
			expect(strong === undefined).toBe(strengths.length === 0);
			expect(weak === undefined).toBe(weaknesses.length === 0);
		},
	],
	[
		/^(?:Since (\S+), it has (?:improved on (.+?))?(?:(?: and )?declined on (.+))?|No component has clearly changed since (\S+))\.$/,
		([, since, up, down, none], model, code, t) => {
			const from = periodAt(model, (since ?? none)!);
			const changes = model.components.flatMap(({ id, name }) => {
				const [now, then] = [scoreAt(model, code, t, id), scoreAt(model, code, from, id)];
				return now === null || then === null ? [] : [{ name, change: now - then }];
			});
			const clear = (sign: 1 | -1) =>
				changes.filter(({ change }) => sign * change >= 1).sort((a, b) => sign * (b.change - a.change));
			for (const [text, sign] of [
				[up, 1],
				[down, -1],
			] as const) {
				const expected = clear(sign)
					.slice(0, 3)
					.map(({ name }) => name);
				expect(text === undefined ? [] : expected.filter((name) => text.includes(name))).toEqual(expected);
			}
			if (none !== undefined) expect([...clear(1), ...clear(-1)]).toEqual([]);
		},
	],
	[
		/^Its highest component score is (.+) \(([\d.]+)\) and its lowest is (.+) \(([\d.]+)\)\.$/,
		([, high, highScore, low, lowScore], model, code, t) => {
			const scores = model.components.flatMap(({ id }) => scoreAt(model, code, t, id) ?? []);
			const named = (name: string) =>
				scoreAt(model, code, t, model.components.find((component) => component.name === name)!.id);
			expect(named(high!)).toBe(Math.max(...scores));
			expect(named(low!)).toBe(Math.min(...scores));
			expect(number(highScore!)).toBe(oneDecimal(Math.max(...scores)));
			expect(number(lowScore!)).toBe(oneDecimal(Math.min(...scores)));
		},
	],
	[
		/^Among its (\d+) wards, scores run from ([\d.]+) in (.+) to ([\d.]+) in (.+)\.$/,
		([, count, lowScore, low, highScore, high], model, _code, t) => {
			const scores = new Map(
				model.areas.flatMap((area) => {
					const score = scoreAt(model, area.code, t);
					return score === null ? [] : [[area.name, score] as const];
				}),
			);
			expect(number(count!)).toBe(scores.size);
			expect(scores.get(high!)).toBe(Math.max(...scores.values()));
			expect(scores.get(low!)).toBe(Math.min(...scores.values()));
			expect(number(highScore!)).toBe(oneDecimal(scores.get(high!)!));
			expect(number(lowScore!)).toBe(oneDecimal(scores.get(low!)!));
		},
	],
	[
		/^Of the (\d+) indicators behind the score of (\S+), (.+); each is marked below\.$/,
		([, count, period, items], model, code, t) => {
			expect(period).toBe(model.periods[t]!.name);
			expect(number(count!)).toBe(model.indicators.length);
			const cells = model.indicators.map(({ id }) => model.cell(id, model.periods[t]!.id, code));
			const said = (pattern: RegExp) => Number(pattern.exec(items!)?.[1] ?? 0);
			const flagged = (...words: string[]) =>
				cells.filter(({ flags }) => flags.some((flag) => words.includes(flag))).length;
			expect(said(/(\d+) (?:is a figure|are figures) of another year/)).toBe(flagged('carried', 'interpolated'));
			expect(said(/(\d+) (?:is|are) estimated/)).toBe(flagged('imputed'));
			expect(said(/(\d+) (?:is|are) missing/)).toBe(cells.filter(({ score }) => score === null).length);
		},
	],
];

function periodAt(model: IndexModel, name: string): number {
	return model.periods.findIndex((period) => period.name === name);
}

/** The release's own decomposition, since the first period where it has that and else since the one before. */
function contributions(model: IndexModel, code: string, t: number): ReadonlyMap<string, number> {
	const rows = [0, t - 1]
		.map((from) =>
			[...model.data.changes].filter(
				(row) =>
					row.area === code &&
					row.measure === model.index.id &&
					row.from === model.periods[from]!.id &&
					row.to === model.periods[t]!.id,
			),
		)
		.find((found) => found.length > 0)!;
	return new Map(rows.map((row) => [model.measure(row.contributor).shortName, row.contribution]));
}

/** That parts named as `Name (+1.2)` are the release's, of the sign claimed, and that none left out is larger. */
function expectLargest(text: string, parts: ReadonlyMap<string, number>, sign: 1 | -1): void {
	const named = [...text.matchAll(/(?:^|, | and )([^(]+?) \(([+−]?[\d.]+)\)/g)];
	expect(named.length).toBeGreaterThan(0);
	const sizes = named.map(([, name, amount]) => {
		const known = [...parts].find(([part]) => part === name || name!.endsWith(part));
		expect(known, `${name} is a contributor`).toBeDefined();
		expect(Math.sign(known![1])).toBe(sign);
		expect(number(amount!)).toBe(Number(known![1].toFixed(1)));
		return Math.abs(known![1]);
	});
	const largest = [...parts.values()].filter((part) => Math.sign(part) === sign).map(Math.abs);
	expect(sizes).toEqual(largest.sort((a, b) => b - a).slice(0, sizes.length));
}

describe('the briefing on an area', () => {
	it('says nothing that the release does not hold, in any area, year or release', () => {
		const seen = new Set<number>();
		fc.assert(
			fc.property(models, (model) => {
				for (const { code } of model.allAreas) {
					model.periods.forEach((_, t) => {
						const each = [0, 1, 2].map((against) => sentencesOf(model, code, t, against));
						expect(each.every((sentences) => sentences.length > 0)).toBe(true);
						const sentences = new Set(each.flat());
						for (const sentence of sentences) {
							const at = checks.findIndex(([pattern]) => pattern.test(sentence));
							expect(at, sentence).toBeGreaterThanOrEqual(0);
							seen.add(at);
							const [pattern, check] = checks[at]!;
							check(pattern.exec(sentence)!, model, code, t);
						}
						expect([...sentences].join(' ')).not.toMatch(/undefined|null|NaN|Infinity|\b(?:best|worst)\b/i);
					});
				}
			}),
			{ numRuns: 60, seed: 2013 },
		);
		// Every kind of sentence was met but for those that need an exact standstill.
		expect([...seen].sort((a, b) => a - b)).toEqual(expect.arrayContaining([0, 1, 2, 3, 5, 7, 8, 9, 10, 11]));
	});

	it('says of an area without a score only that it has none', () => {
		const dataset = sampleDataset({ areas: 3, periods: 1 });
		dataset.observations.value.fill(Number.NaN);
		dataset.observations.flag.fill(flagBit['not-available']);
		const model = new IndexModel(releaseOf(dataset));
		expect(sentencesOf(model, 'W0001', 0)).toEqual([
			'Ward 1 has no index score in 2020, because too much of what it is made of is missing.',
		]);
	});
});
