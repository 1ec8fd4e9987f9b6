export { createServer, type ServerOptions } from './createServer.ts';
export { explorerSite, type SiteSource } from './explorerSite.ts';
export { type HostedRelease, type Place, type PlacedRelease, placesOf } from './hostedRelease.ts';
export { installedBrowser } from './installedBrowser.ts';
export { type PrintedProfiles, type ProfileOptions, printProfiles } from './printProfiles.ts';
export { reservedFolders } from './reservedFolders.ts';
export { type SiteOptions, type WrittenSite, writeSite } from './writeSite.ts';
