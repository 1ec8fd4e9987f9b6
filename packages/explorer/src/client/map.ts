import MapPage from '../pages/MapPage.svelte';
import { startMap } from './startMap.ts';

startMap(MapPage);
