import MapPage from '../pages/MapPage.svelte';
import { hydratePage } from './hydratePage.ts';

hydratePage(MapPage);
