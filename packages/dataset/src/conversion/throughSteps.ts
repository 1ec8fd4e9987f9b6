import { isSmallCount } from '../disclosure/disclosureRule.ts';
import { listing } from '../listing.ts';
import { nearestSpelling } from '../nearestSpelling.ts';
import type { ObservationContext } from '../observations/dataSource.ts';
import type { ProblemList } from '../problemList.ts';
import { projectFile, type ReadProject } from '../project/readProject.ts';
import type { BaseFigures } from './baseFigures.ts';
import { findRoutes, linksOfRoute } from './findRoute.ts';
import type { Geographies } from './geographies.ts';
import type { Links } from './links.ts';
import { type LookupSettings, type Step, stepLength } from './lookup.ts';
import type { ReadGeographies } from './readGeographies.ts';
import { throughLinks } from './throughLinks.ts';

/**
 * The lookups that are made from small areas and their people, for boundaries that no file relates.
 *
 * Reports at once small areas that do not lead to both sides and people that are no indicator; and once the lookup is used,
 * small areas whose people no file gives, and areas without people.
 *
 * @param people - the counts of small areas
 * @param context - with the indicators
 */
export function throughSteps(
	read: ReadGeographies,
	people: BaseFigures,
	context: Pick<ObservationContext, 'indicators' | 'indicatorAt' | 'problems' | 'protected'>,
	lineOf: ReadProject['lineOf'],
): readonly Step[] {
	const { indicatorAt } = context;
	return read.through.map(({ settings, place }): Step => {
		const line = lineOf(['geography', 'lookups', place]);
		const at = { file: projectFile, ...(line === undefined ? {} : { line }), column: 'geography → lookups' };
		const own = { settings, at };
		const sound = checkThrough(own, read, context);
		let made: Links | null | undefined = sound ? undefined : null;
		const links = (): Links | null => {
			if (made === undefined) made = makeLinks(own, read, people, indicatorAt.get(settings.weight_by ?? '')!, context);
			return made;
		};
		const { from, to, version, method } = settings;
		return { from, to, version, length: stepLength(method), links };
	});
}

interface Through {
	readonly settings: LookupSettings;
	readonly at: { readonly file: string; readonly line?: number; readonly column: string };
}

function checkThrough(
	{ settings, at }: Through,
	read: ReadGeographies,
	{ indicators, indicatorAt, problems }: Pick<ObservationContext, 'indicators' | 'indicatorAt' | 'problems'>,
): boolean {
	const { from, to, through = '', weight_by: weightBy = '' } = settings;
	const routes = findRoutes(through, read.steps);
	const missing = [from, to].filter((id) => !routes.has(id));
	if (missing.length > 0 && read.complete) {
		problems.error({
			code: 'NO_ROUTE',
			...at,
			found: through,
			message: `No lookup leads from ${through} to ${listing(missing)}, so it cannot be said what ${from} and ${to} have in common.`,
			mend: `Add the lookups from ${through} to both, or go through another geography.`,
		});
	}
	const indicator = indicators[indicatorAt.get(weightBy) ?? -1];
	if (indicator === undefined) {
		const alike = nearestSpelling(weightBy, indicatorAt.keys());
		problems.error({
			code: 'UNKNOWN_BASE',
			...at,
			found: weightBy,
			message: 'indicators.csv has no indicator of this id, so nothing says how many people the small areas have.',
			mend: alike === null ? 'Name an indicator that counts people.' : `Did you mean ${alike}?`,
		});
	} else if (indicator.kind !== 'count') {
		problems.error({
			code: 'BASE_NOT_A_COUNT',
			...at,
			found: weightBy,
			message: `${indicator.name} is of the kind ${indicator.kind}, and areas are divided by a count.`,
			mend: `Set its kind to count in indicators.csv if it counts people or events, or name another indicator.`,
		});
	}
	return missing.length === 0 && indicator?.kind === 'count';
}

function makeLinks(
	{ settings, at }: Through,
	read: ReadGeographies,
	people: BaseFigures,
	indicator: number,
	{ problems, protected: kept }: Pick<ObservationContext, 'problems' | 'protected'>,
): Links | null {
	const { from, to, through = '', weight_by: weightBy } = settings;
	const living = people.of(indicator, through, null);
	if (living === null) {
		problems.error({
			code: 'BASE_WITHOUT_FIGURES',
			...at,
			found: String(weightBy),
			message: `No data file gives ${weightBy} for the areas of ${through}, so nothing says how many people they have.`,
			mend: `Add its figures in a data file with level: ${through}.`,
		});
		return null;
	}
	const routes = findRoutes(through, read.steps);
	const [toFrom, toTarget] = [from, to].map((id) => linksOfRoute(routes.get(id) ?? []));
	if (!toFrom || !toTarget) return null;
	const unknown = [...toFrom].filter(([code, own]) => own.length > 0 && !living.has(code)).map(([code]) => code);
	if (unknown.length > 0) {
		problems.error({
			code: 'BASE_WITHOUT_FIGURES',
			...at,
			found: String(weightBy),
			message: `${unknown.length.toLocaleString('en-GB')} of ${toFrom.size.toLocaleString('en-GB')} areas of ${through} have no figure of ${weightBy} in the latest period that has most of them, so it cannot be said how those of ${from} divide: ${listing(unknown, 5)}.`,
			mend: 'Add their figures for one period, 0 where nobody lives; a withheld figure must be estimated or the areas be divided by another count.',
		});
		return null;
	}
	const rule = kept.get(indicator);
	if (rule !== undefined && [...toFrom.keys()].some((code) => isSmallCount(rule, living.get(code) ?? Number.NaN))) {
		problems.error({
			code: 'BASE_WITHHELD',
			...at,
			found: String(weightBy),
			message: `Some counts of ${weightBy} in the areas of ${through} are too small to be published, and how figures of ${from} divide would give them away.`,
			mend: 'Divide by another count, one of a public source.',
		});
		return null;
	}
	const links = throughLinks(toFrom, toTarget, living);
	reportEmpty({ settings, at }, links, read.geographies, problems);
	return links;
}

function reportEmpty({ settings, at }: Through, links: Links, geographies: Geographies, problems: ProblemList): void {
	const areas = geographies.get(settings.from)!.areas.areas;
	const empty = areas.filter(({ code }) => (links.get(code) ?? []).length === 0);
	if (empty.length === 0) return;
	problems.error({
		code: 'AREA_WITHOUT_TARGET',
		...at,
		message: `Nobody lives in what ${empty.length.toLocaleString('en-GB')} areas of ${settings.from} have in common with areas of ${settings.to}, by the figures of ${settings.weight_by}: ${listing(
			empty.map(({ code, name }) => `${code} (${name})`),
			5,
		)}.`,
		mend: `Check the lookups from ${settings.through} and its figures of ${settings.weight_by}.`,
	});
}
