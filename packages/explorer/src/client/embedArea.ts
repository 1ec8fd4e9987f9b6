import EmbedAreaPage from '../pages/EmbedAreaPage.svelte';
import { startEmbedFrame } from './embedFrame.ts';
import { hydratePage } from './hydratePage.ts';

startEmbedFrame();
hydratePage(EmbedAreaPage);
