import { accessibility } from './accessibility.ts';
import { area } from './area.ts';
import { change } from './change.ts';
import { compare } from './compare.ts';
import { controls } from './controls.ts';
import { data } from './data.ts';
import { embed } from './embed.ts';
import { embedView } from './embedView.ts';
import { explore } from './explore.ts';
import { find } from './find.ts';
import { findBox } from './findBox.ts';
import { home } from './home.ts';
import { map } from './map.ts';
import { measure } from './measure.ts';
import { method } from './method.ts';
import { plan } from './plan.ts';
import { scorecards } from './scorecards.ts';
import { shared } from './shared.ts';
import { notFound, shell } from './shell.ts';
import { siteList } from './siteList.ts';
import { whatIf } from './whatIf.ts';
import { whatIfGroup } from './whatIfGroup.ts';

export const cy = {
	...shared,
	accessibility,
	area,
	change,
	compare,
	controls,
	data,
	embed,
	embedView,
	find,
	findBox,
	explore,
	home,
	map,
	measure,
	method,
	notFound,
	plan,
	scorecards,
	shell,
	siteList,
	whatIf,
	whatIfGroup,
};
