import type { AnyPage } from '../page.ts';
import { accessibilityPage } from './accessibility.ts';
import { areaPage } from './area.ts';
import { areasPage } from './areas.ts';
import { changePage } from './change.ts';
import { comparePage } from './compare.ts';
import { contentPage } from './content.ts';
import { dataPage } from './data.ts';
import { embedPage } from './embed.ts';
import { embedAreaPage } from './embedArea.ts';
import { embedMapPage } from './embedMap.ts';
import { embedMeasurePage } from './embedMeasure.ts';
import { embedScorecardPage } from './embedScorecard.ts';
import { explorePage } from './explore.ts';
import { exploreTwoPage } from './exploreTwo.ts';
import { homePage } from './home.ts';
import { mapPage } from './map.ts';
import { measurePage } from './measure.ts';
import { measuresPage } from './measures.ts';
import { methodPage } from './method.ts';
import { planPage } from './plan.ts';
import { scorecardsPage } from './scorecards.ts';
import { whatIfPage } from './whatIf.ts';

/** Every page of an index, in the order of the menu. */
export const pages: readonly AnyPage[] = [
	homePage,
	mapPage,
	scorecardsPage,
	areasPage,
	areaPage,
	comparePage,
	changePage,
	measuresPage,
	measurePage,
	planPage,
	explorePage,
	exploreTwoPage,
	whatIfPage,
	methodPage,
	dataPage,
	embedPage,
	embedAreaPage,
	embedMapPage,
	embedScorecardPage,
	embedMeasurePage,
	accessibilityPage,
	contentPage,
];
