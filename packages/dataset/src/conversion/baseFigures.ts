import type { Period } from '@social-index/schema';
import type { FigureTable } from './figureTable.ts';
import { findRoutes, linksOfRoute } from './findRoute.ts';
import { partsOf } from './links.ts';
import type { Step } from './lookup.ts';

/** How many people, homes and the like each area has, for use as weights. */
export class BaseFigures {
	readonly #tables: readonly FigureTable[];
	readonly #steps: readonly Step[];
	readonly #periods: readonly Period[];
	readonly #known = new Map<string, ReadonlyMap<string, number> | null>();

	/**
	 * @param tables - the figures of every geography that has any
	 * @param steps - by which counts of one geography may be brought to another that has none
	 */
	constructor(tables: readonly FigureTable[], steps: readonly Step[], periods: readonly Period[]) {
		this.#tables = tables;
		this.#steps = steps;
		this.#periods = periods;
	}

	/**
	 * The counts of an indicator in a geography, by area code: those of the period that is nearest (the earlier of two as
	 * near; where no period is asked for, of the one that has most areas, the last of several). Where no file gives any for this geography, those of the geography that
	 * is the shortest way off are added up; an area with an absent part then has none.
	 *
	 * @returns `null` where nothing gives or leads to any
	 */
	of(indicator: number, geography: string, period: number | null): ReadonlyMap<string, number> | null {
		const key = `${indicator} ${geography} ${period}`;
		let figures = this.#known.get(key);
		if (figures === undefined) {
			figures = this.#given(indicator, geography, period) ?? this.#brought(indicator, geography, period);
			this.#known.set(key, figures);
		}
		return figures;
	}

	#given(indicator: number, geography: string, period: number | null): ReadonlyMap<string, number> | null {
		const table = this.#tables.find((own) => own.geography.id === geography);
		const at = table === undefined ? null : this.#periodFor(table, indicator, period);
		if (table === undefined || at === null) return null;
		const figures = new Map<string, number>();
		for (const { code } of table.geography.areas.areas) {
			const value = table.figureOf(indicator, at, code)?.value ?? Number.NaN;
			if (value >= 0) figures.set(code, value);
		}
		return figures.size === 0 ? null : figures;
	}

	#brought(indicator: number, geography: string, period: number | null): ReadonlyMap<string, number> | null {
		const length = (route: readonly Step[]): number => route.reduce((sum, step) => sum + step.length, 0);
		const routes = this.#tables
			.flatMap((table) => {
				const route = findRoutes(table.geography.id, this.#steps).get(geography);
				const figures = route === undefined ? null : this.#given(indicator, table.geography.id, period);
				return route === undefined || figures === null ? [] : [{ route, figures }];
			})
			.sort((a, b) => length(a.route) - length(b.route));
		for (const { route, figures } of routes) {
			const links = linksOfRoute(route);
			if (links === null) continue;
			const sums = new Map<string, number>();
			for (const [code, parts] of partsOf(links)) {
				const sum = parts.reduce((total, { from, share }) => total + share * (figures.get(from) ?? Number.NaN), 0);
				if (!Number.isNaN(sum)) sums.set(code, sum);
			}
			if (sums.size > 0) return sums;
		}
		return null;
	}

	#periodFor(table: FigureTable, indicator: number, wanted: number | null): number | null {
		const position = (period: number): number => this.#periods[period]!.position;
		const ordered = [...table.periodsOf(indicator)].sort((a, b) => position(a) - position(b));
		if (wanted === null) {
			const known = (period: number): number =>
				table.geography.areas.areas.filter(({ code }) => (table.figureOf(indicator, period, code)?.value ?? -1) >= 0)
					.length;
			const most = Math.max(...ordered.map(known));
			return ordered.findLast((period) => known(period) === most) ?? null;
		}
		const distance = (period: number): number => Math.abs(position(period) - position(wanted));
		return ordered.reduce<number | null>(
			(best, period) => (best === null || distance(period) < distance(best) ? period : best),
			null,
		);
	}
}
