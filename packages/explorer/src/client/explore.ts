import ExplorePage from '../pages/ExplorePage.svelte';
import { hydratePage } from './hydratePage.ts';

hydratePage(ExplorePage);
