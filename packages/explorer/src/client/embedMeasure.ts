import EmbedMeasurePage from '../pages/EmbedMeasurePage.svelte';
import { startEmbedFrame } from './embedFrame.ts';
import { hydratePage } from './hydratePage.ts';

startEmbedFrame();
hydratePage(EmbedMeasurePage);
