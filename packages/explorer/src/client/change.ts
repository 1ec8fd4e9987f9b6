import ChangePage from '../pages/ChangePage.svelte';
import { hydratePage } from './hydratePage.ts';

hydratePage(ChangePage);
