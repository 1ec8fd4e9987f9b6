import EmbedMapPage from '../pages/EmbedMapPage.svelte';
import type { MapState } from '../state/map/mapState.ts';
import { withPaths } from '../state/map/mapState.ts';
import { drawnPaths } from './drawnPaths.ts';
import { startEmbedFrame } from './embedFrame.ts';
import { hydratePage } from './hydratePage.ts';

startEmbedFrame();
hydratePage<MapState>(EmbedMapPage, (state) => withPaths(state, drawnPaths()));
