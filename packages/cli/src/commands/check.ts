import { checkProject, type LoadOptions } from '@social-index/dataset';
import { type Dataset, InputError, type Problem } from '@social-index/schema';
import type { Command } from 'commander';
import { type Boundaries, collectBoundaries } from '../boundariesOption.ts';
import { computeSafely } from '../computeSafely.ts';
import { disclosureReport, withheldByIndicator } from '../disclosureReport.ts';
import { engineOf, engineOption } from '../engineOption.ts';
import { numberInWords } from '../figures.ts';
import type { Io } from '../io.ts';
import { postcodesOption } from '../postcodesOption.ts';
import { problemReport } from '../problemReport.ts';

interface CheckOptions {
	boundaries: Boundaries[];
	postcodes?: string;
	engine?: string;
	disclosure?: true;
	json?: true;
}

/** `sie check`: everything that is wrong with a project folder, or how much is in it where nothing is. */
export function registerCheck(program: Command, io: Io): void {
	program
		.command('check')
		.description('say what is wrong with a project folder and how to mend it')
		.argument('<project>', 'the project folder (it has an index.yaml)')
		.option(
			'-b, --boundaries <level=file>',
			'boundaries of a level from a file outside the project',
			collectBoundaries,
			[],
		)
		.option(...postcodesOption)
		.option(...engineOption)
		.option('--disclosure', 'say what is kept back to protect people, and attack it and the scores')
		.option('--json', 'print the problems and counts as JSON')
		.action((project: string, options: CheckOptions) => check(project, options, io));
}

async function check(
	project: string,
	{ boundaries, postcodes, disclosure, engine, json }: CheckOptions,
	io: Io,
): Promise<void> {
	const options: LoadOptions = {
		boundaries,
		postcodes,
		...engineOf(engine),
		...(io.isTerminal && json === undefined ? { onProgress: (what) => io.err(`Reading ${what} …`) } : {}),
	};
	const { problems, dataset } = await checkProject(project, options);
	if (json === true) {
		const withheld = disclosure === true && dataset !== null ? { disclosure: disclosureJson(dataset) } : {};
		io.out(JSON.stringify({ sound: dataset !== null, problems, counts: dataset && countsOf(dataset), ...withheld }));
		if (dataset === null) process.exitCode = 1;
		return;
	}
	if (dataset === null) throw new InputError(problems);
	io.out(report(problems, dataset));
	if (disclosure !== true) return;
	computeSafely(dataset);
	io.out(`\n${disclosureReport(dataset)}`);
}

function disclosureJson(dataset: Dataset): unknown {
	computeSafely(dataset);
	const { disclosure, project } = dataset;
	if (disclosure === undefined) return null;
	const { rule, relations } = disclosure;
	return {
		rule,
		relations,
		indicators: withheldByIndicator(disclosure),
		signedOff: project.disclosure.sign_off ?? null,
	};
}

function report(warnings: readonly Problem[], dataset: Dataset): string {
	const { areas, indicators, periods, observations, converted } = countsOf(dataset);
	const level = dataset.levels.find((own) => own.id === dataset.project.geography.level)!;
	const counted = [
		numberInWords(areas, level.name, level.plural),
		numberInWords(indicators, 'indicator'),
		numberInWords(periods, 'period'),
		`${numberInWords(observations, 'observation')}${converted === 0 ? '' : `, ${converted.toLocaleString('en-GB')} of them made from figures of other areas`}`,
	].join(', ');
	if (warnings.length === 0) return `Nothing wrong: ${counted}.`;
	return `${problemReport(warnings)}\nNothing that stops a build: ${counted}.`;
}

interface Counts {
	readonly areas: number;
	readonly indicators: number;
	readonly periods: number;
	readonly observations: number;
	readonly converted: number;
}

/** How much there is: areas of the scored level, all indicators, periods of the index, figures, and those of them that were converted. */
function countsOf(dataset: Dataset): Counts {
	const { project, areas, indicators, periods, observations } = dataset;
	return {
		areas: areas.filter((area) => area.level === project.geography.level).length,
		indicators: indicators.length,
		periods: periods.length,
		observations: observations.file.reduce((sum, file) => (file >= 0 ? sum + 1 : sum), 0),
		converted: dataset.conversions.length,
	};
}
