import EmbedMapPage from '../pages/EmbedMapPage.svelte';
import { startEmbedFrame } from './embedFrame.ts';
import { startMap } from './startMap.ts';

startEmbedFrame();
startMap(EmbedMapPage);
