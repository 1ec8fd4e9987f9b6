import type { Geometry, RecordsRecipe } from '@social-index/schema';
import type { ProjectFolder } from '../files/projectFolder.ts';
import type { ObservationContext } from '../observations/dataSource.ts';
import { askEngine } from './askEngine.ts';
import { checkRecipe, type RecipeSurroundings } from './checkRecipe.ts';
import { openServer } from './engines/openServer.ts';
import { EngineFailure } from './engines/recordsEngine.ts';
import { addFigures } from './figures/addFigures.ts';
import { openFiles } from './openFiles.ts';
import { Placer } from './place/placer.ts';
import type { Recipe } from './recipe.ts';

/** What recipes are run with, besides the observations they add to. */
export interface RecipeRun extends Pick<RecipeSurroundings, 'level' | 'lineOf'> {
	readonly folder: ProjectFolder;
	/** The boundaries of a level, read when they are first needed. */
	readonly geometryOf: (level: string) => Promise<Geometry | null>;
	/** The address of a server where records in tables are asked; records in files are read here. */
	readonly engine: string | undefined;
	/** Told which recipe is being run. */
	readonly onProgress: (what: string) => void;
}

/**
 * Runs every recipe of a project: counts, averages or rates its records by area and period where they lie, and adds the figures
 * to the observations. Each is traced to the line of index.yaml that its recipe begins on.
 *
 * Nothing of a single record is in what is added, in any problem, or on disk.
 */
export async function runRecipes(
	recipes: readonly RecordsRecipe[],
	run: RecipeRun,
	context: ObservationContext,
): Promise<void> {
	const { problems, areas, indicators } = context;
	const checked = recipes.map((recipe, i) => ({
		recipe,
		checked: checkRecipe(recipe, i, { areas, indicators, level: run.level, lineOf: run.lineOf }, problems),
	}));
	const placer = new Placer(run.folder, areas, run.geometryOf, problems);
	for (const { recipe, checked: sound } of checked) {
		if (sound !== null) run.onProgress(`records for ${sound.indicator.name}`);
		const done = sound !== null && (await runRecipe(sound, run, placer, context));
		if (done) continue;
		// What the indicator lacks is not to be told again.
		const at = context.indicatorAt.get(recipe.indicator);
		if (at !== undefined) context.rows.withUnreadRows.add(at);
	}
}

async function runRecipe(
	recipe: Recipe,
	run: RecipeRun,
	placer: Placer,
	context: ObservationContext,
): Promise<boolean> {
	const { problems } = context;
	const { file, table } = recipe.recipe;
	const onServer = table !== undefined && (run.engine !== undefined || file === undefined);
	if (onServer && run.engine === undefined) {
		problems.error({
			code: 'ENGINE_NEEDED',
			...recipe.at('table'),
			found: table,
			message: 'The records are in a table on a server, and it is not said on which.',
			mend: 'Name it with --engine or in the environment as SIE_ENGINE, e.g. postgres://user:password@host/database.',
		});
		return false;
	}
	const named = recipe.at(onServer ? 'table' : 'file');
	try {
		const engine = onServer
			? await openServer(run.engine!, table)
			: await openFiles(recipe, run.folder, placer, context);
		if (engine === null) return false;
		try {
			const answer = await askEngine(engine, recipe, placer, onServer ? table : file!, problems);
			if (answer === null) return false;
			return await addFigures(answer, recipe, run.folder, context);
		} finally {
			await engine.close();
		}
	} catch (cause) {
		if (!(cause instanceof EngineFailure)) throw cause;
		for (const problem of cause.problems) problems.error({ ...(problem.file === undefined ? named : {}), ...problem });
		return false;
	}
}
