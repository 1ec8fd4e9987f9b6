import ExploreTwoPage from '../pages/ExploreTwoPage.svelte';
import { hydratePage } from './hydratePage.ts';

hydratePage(ExploreTwoPage);
