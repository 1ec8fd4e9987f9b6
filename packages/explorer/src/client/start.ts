import { startAreaFilter } from './areaFilter.ts';
import { startFinder } from './find/startFinder.ts';
import { startLanguageSwitch } from './languageSwitch.ts';

/** Runs on every page: marks the document as scripted, so that styles can show what needs a script. */
document.documentElement.classList.add('scripted');

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-area-finder]')) startFinder(form);

for (const field of document.querySelectorAll<HTMLElement>('[data-area-filter]')) startAreaFilter(field);

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language-switch]')) startLanguageSwitch(link);
