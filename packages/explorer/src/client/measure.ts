import MeasurePage from '../pages/MeasurePage.svelte';
import { hydratePage } from './hydratePage.ts';

hydratePage(MeasurePage);
