export { clientAssetsFolder } from './assets.ts';
export { createSite, type RenderedPage, type Site, type SiteIndex, type SiteOptions } from './site.ts';
