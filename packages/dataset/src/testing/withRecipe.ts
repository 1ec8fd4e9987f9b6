import { type Changes, smallProject } from './smallProject.ts';

/** Records that the recipe reads. */
export const events = `id,ward,postcode,day,kind,amount,lon,lat
1,E05000026,IG11 7AA,2012-01-15,theft,10,0.1,51.5
2,E05000026,IG11 7AA,2012-02-15,theft,20,0.1,51.5
3,E05000027,IG11 7AA,2013-03-15,arson,x,0.1,51.5
`;

const recipe = {
	indicator: 'crime',
	source: 'file: records/events.csv',
	period: '{ column: day, by: year }',
	area: '{ code: ward }',
	measure: '{ kind: rate, denominator: { file: data/people.csv } }',
	more: '',
};

/** The small project with one recipe that reads {@link events}, some of it changed. */
export function withRecipe(changes: Partial<typeof recipe> = {}, files: Changes = {}): Changes {
	const { indicator, source, period, area, measure, more } = { ...recipe, ...changes };
	return {
		'index.yaml': `${smallProject['index.yaml']!}records:
  - indicator: ${indicator}
    ${source}
    period: ${period}
    area: ${area}
    measure: ${measure}
${more}`,
		'indicators.csv': smallProject['indicators.csv']!,
		'data/figures.csv': smallProject['data/figures.csv']!.replaceAll(/^crime.*\n/gm, ''),
		'data/people.csv': `area,period,value\n${[26, 27, 28].flatMap((n) => [2012, 2013].map((year) => `E050000${n},${year},1000`)).join('\n')}\n`,
		'records/events.csv': events,
		...files,
	};
}

/** The line of index.yaml on which the recipe begins. */
export const recipeLine = smallProject['index.yaml']!.split('\n').length + 1;
