import EmbedPage from '../pages/EmbedPage.svelte';
import { hydratePage } from './hydratePage.ts';

hydratePage(EmbedPage);
