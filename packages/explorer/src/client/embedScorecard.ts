import EmbedScorecardPage from '../pages/EmbedScorecardPage.svelte';
import { startEmbedFrame } from './embedFrame.ts';
import { hydratePage } from './hydratePage.ts';

startEmbedFrame();
hydratePage(EmbedScorecardPage);
