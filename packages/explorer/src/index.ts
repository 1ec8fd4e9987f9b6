export { clientAssetsFolder } from './assets.ts';
export { createSite, type RenderedPage, type Site, type SiteIndex } from './site.ts';
