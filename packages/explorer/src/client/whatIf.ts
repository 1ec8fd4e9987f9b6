import WhatIfPage from '../pages/WhatIfPage.svelte';
import { hydratePage } from './hydratePage.ts';

hydratePage(WhatIfPage);
