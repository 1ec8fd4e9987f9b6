/** Never loaded by a page: it gathers the styles of all components into the one style sheet. */
import '../design/site.css';

const components = import.meta.glob('../**/*.svelte', { eager: true });

// The components must be used, or the bundler leaves them out and their styles with them.
document.documentElement.dataset.components = Object.keys(components).join(' ');
