export { clientAssetsFolder } from './assets.ts';
export { createSite, type Site, type SiteIndex, type SiteOptions } from './site.ts';
export type { RenderedPage } from './sitePage.ts';
