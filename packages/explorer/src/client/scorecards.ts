import ScorecardsPage from '../pages/ScorecardsPage.svelte';
import { hydratePage } from './hydratePage.ts';

hydratePage(ScorecardsPage);
