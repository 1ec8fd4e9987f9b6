import MapPage from '../pages/MapPage.svelte';
import type { MapState } from '../state/map/mapState.ts';
import { withPaths } from '../state/map/mapState.ts';
import { drawnPaths } from './drawnPaths.ts';
import { hydratePage } from './hydratePage.ts';

hydratePage<MapState>(MapPage, (state) => withPaths(state, drawnPaths()));
