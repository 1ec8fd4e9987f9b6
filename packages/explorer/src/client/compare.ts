import ComparePage from '../pages/ComparePage.svelte';
import { hydratePage } from './hydratePage.ts';

hydratePage(ComparePage);
