import { accessibility } from './accessibility.ts';
import { area } from './area.ts';
import { change } from './change.ts';
import { data } from './data.ts';
import { home } from './home.ts';
import { map } from './map.ts';
import { measure } from './measure.ts';
import { method } from './method.ts';
import { scorecards } from './scorecards.ts';
import { shared } from './shared.ts';
import { siteList } from './siteList.ts';

export const en = { ...shared, accessibility, area, change, data, home, map, measure, method, scorecards, siteList };
