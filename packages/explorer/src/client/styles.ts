/** Never loaded by a page: it gathers the styles of all components into the one style sheet. */
import '../design/site.css';

export const components = import.meta.glob('../**/*.svelte', { eager: true });
