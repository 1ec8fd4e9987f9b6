import { absentBits, type Dataset, type Problem } from '@social-index/schema';
import { denominatorProblems } from './denominatorProblems.ts';

/**
 * What in a dataset makes an index impossible, all of it at once.
 *
 * These are the conditions that the method itself rests on; whether files were well formed is the reader's affair.
 *
 * @returns problems of severity `error`; empty where the index can be made
 */
export function checkDataset(dataset: Dataset): readonly Problem[] {
	return [
		...checkAreas(dataset),
		...checkFramework(dataset),
		...checkIndicators(dataset),
		...denominatorProblems(dataset.indicators),
		...checkCells(dataset),
	];
}

function checkAreas(dataset: Dataset): readonly Problem[] {
	const level = dataset.project.geography.level;
	const problems: Problem[] = [];
	if (!dataset.areas.some((area) => area.level === level)) {
		problems.push({
			code: 'NO_SCORED_AREA',
			severity: 'error',
			file: 'index.yaml',
			column: 'geography.level',
			found: level,
			message: 'No area is of the level that the index is made for.',
			mend: 'Name a level whose area list has areas in it.',
		});
	}
	if (dataset.periods.length === 0) {
		problems.push({
			code: 'NO_PERIOD',
			severity: 'error',
			file: 'index.yaml',
			column: 'periods',
			message: 'The index has no period.',
			mend: 'List at least one period.',
		});
	}
	return problems;
}

function checkFramework(dataset: Dataset): readonly Problem[] {
	const problems: Problem[] = [];
	const seen = new Set<string>();
	const mixed: string[] = [];
	const components = new Set(dataset.indicators.map((indicator) => indicator.component));
	const visit = (node: Dataset['framework']): void => {
		if (seen.has(node.id)) problems.push(duplicate('index.yaml', node.id));
		seen.add(node.id);
		if ((node.children ?? []).length > 0 && components.has(node.id)) mixed.push(node.id);
		for (const child of node.children ?? []) visit(child);
	};
	visit(dataset.framework);
	for (const id of mixed) {
		problems.push({
			code: 'MIXED_NODE',
			severity: 'error',
			file: 'indicators.csv',
			column: 'component',
			found: id,
			message: 'This part of the framework has parts of its own, so it cannot hold indicators as well.',
			mend: 'Put the indicators into one of its parts, or into a new one.',
		});
	}
	for (const indicator of dataset.indicators) {
		if (indicator.component !== null && !seen.has(indicator.component)) {
			problems.push({
				code: 'UNKNOWN_COMPONENT',
				severity: 'error',
				file: 'indicators.csv',
				column: 'component',
				found: indicator.component,
				message: `The framework has no such component (indicator ${indicator.id}).`,
				mend: 'Use the id of a component in index.yaml, or leave it empty to keep the indicator outside the index.',
			});
		}
	}
	for (const indicator of dataset.indicators) {
		if (seen.has(indicator.id)) problems.push(duplicate('indicators.csv', indicator.id));
		seen.add(indicator.id);
	}
	return problems;
}

function duplicate(file: string, id: string): Problem {
	return {
		code: 'DUPLICATE_ID',
		severity: 'error',
		file,
		column: 'id',
		found: id,
		message: 'Two measures have this id.',
		mend: 'Give each indicator and each part of the framework an id of its own.',
	};
}

function checkIndicators(dataset: Dataset): readonly Problem[] {
	const inside = dataset.indicators.filter((indicator) => indicator.component !== null);
	if (inside.length === 0) {
		return [
			{
				code: 'NO_INDICATOR',
				severity: 'error',
				file: 'indicators.csv',
				message: 'No indicator is in the index.',
				mend: 'Name a component of the framework in the component column of at least one indicator.',
			},
		];
	}
	return inside
		.filter((indicator) => indicator.direction === 'neither')
		.map((indicator) => ({
			code: 'NO_DIRECTION',
			severity: 'error',
			file: 'indicators.csv',
			column: 'direction',
			found: 'neither',
			message: `${indicator.id} is in the index, so it must be known which way is good.`,
			mend: 'Write higher or lower.',
		}));
}

/** A cell is a finite number, or absent with a reason. */
function checkCells(dataset: Dataset): readonly Problem[] {
	const { observations, files } = dataset;
	const { areas, periods, indicators, value, flag } = observations;
	const problems: Problem[] = [];
	for (let cell = 0; cell < value.length; cell++) {
		if ((flag[cell]! & absentBits) !== 0 || Number.isFinite(value[cell]!)) continue;
		const indicator = indicators[Math.floor(cell / (areas.length * periods.length))]!;
		const period = periods[Math.floor(cell / areas.length) % periods.length]!;
		const file = files[observations.file[cell]!];
		problems.push({
			code: 'NOT_FINITE',
			severity: 'error',
			...(file === undefined ? {} : { file: file.path, line: observations.line[cell]! }),
			column: 'value',
			found: String(value[cell]),
			message: `The value of ${indicator} in ${areas[cell % areas.length]}, ${period.name}, is not a number.`,
			mend: 'Give a number, or leave the cell empty and flag why it is.',
		});
	}
	return problems;
}
