import type { Place } from '../place.ts';
import { eventsPublished } from '../records.ts';
import type { SampleSize } from '../sampleOptions.ts';
import { calledInvented } from './indexYaml.ts';
import type { SampleFile } from './sampleFile.ts';

/** The texts of the site, and README.md for whoever opens the folder. */
export function contentFiles(
	place: Place,
	size: SampleSize,
	name: string | undefined,
	counts: Parameters<typeof eventsPublished>[0],
): readonly SampleFile[] {
	const title = calledInvented(name ?? `Social Progress Index of ${place.name}`);
	const text = (path: string, ...lines: readonly string[]) => ({ path, parts: [`${lines.join('\n')}\n`] });
	const events = eventsPublished(counts).toLocaleString('en-GB');
	const records =
		size.records === 0
			? ''
			: `\n| \`records/events.csv\` | ${size.records.toLocaleString('en-GB')} invented events, one a row, in the proportions of the published counts (which add up to ${events}); some postcodes and positions are missing or wrong, as in life |`;
	return [
		text(
			'content/home.md',
			`# ${capital(place.name)} does not exist`,
			'',
			`**Every place, boundary and figure on this site is invented.** ${capital(place.name)} lies in the open sea on the map and nowhere else.`,
			'It is here to show what an index of sixty indicators looks like, and to try things out without harm.',
		),
		text(
			'content/about.md',
			'# About this index',
			'',
			`${capital(place.name)}, its council, its plan and the River ${place.river} are invented. Nothing here says anything about a real place or person.`,
			'',
			'The figures were drawn by chance around what is usual in an English town. Wards that are alike in poverty, age and density have',
			'figures that are alike; neighbours resemble each other; one year of trouble left its mark on many figures; and, as in life, some',
			'figures are lacking, provisional, counted once in ten years, or withheld because so few people are behind them.',
			'',
			`Made by \`sie new --template sample --areas ${size.areas} --periods ${size.periods} --seed ${size.seed}\`.`,
		),
		text(
			'README.md',
			`# ${title}`,
			'',
			`A project folder of Social Index Explorer about a place that does not exist. **Every place, name, boundary and figure in it is invented**,`,
			`by \`sie new --template sample --areas ${size.areas} --periods ${size.periods}${size.records === 0 ? '' : ` --records ${size.records}`} --seed ${size.seed}\`:`,
			'the same words give the same folder again.',
			'',
			'| file | what it is |',
			'| --- | --- |',
			'| `index.yaml` | name, areas, years, method, twelve components, the themes of an invented plan |',
			'| `indicators.csv` | sixty indicators of the index and four beside it |',
			'| `data/*.csv` | the figures, one file for each component; numerators and denominators where there are any |',
			'| `data/neighbourhoods/`, `data/old-wards/` | figures of other areas, which lookups bring to the wards; the second where there are years before 2022 |',
			'| `geography/wards.csv`, `boroughs.csv`, `tiles.csv`, `*.geojson` | the areas, their people, a layout of hexagons and boundaries |',
			'| `geography/neighbourhoods.csv` | smaller areas that wards are made of |',
			'| `geography/old-wards.csv` | wards before half of them were redrawn |',
			'| `geography/old-wards-to-wards.csv` | which share of the people of each old ward lives in which ward now |',
			'| `geography/neighbourhoods-to-wards.csv` | the ward of each neighbourhood, and the old ward that most of its people lived in |',
			`| \`geography/postcodes.csv\` | postcodes of areas that do not exist, with their positions |${records}`,
			'',
			'Codes begin with X and are no codes of the Office for National Statistics.',
		),
	];
}

function capital(name: string): string {
	return name.charAt(0).toUpperCase() + name.slice(1);
}
