import AreaPage from '../pages/AreaPage.svelte';
import { hydratePage } from './hydratePage.ts';

hydratePage(AreaPage);
