import { createHash } from 'node:crypto';
import path from 'node:path';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { manifestPath } from '@social-index/release';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyReply } from 'fastify';
import { contentTypeOf } from './contentType.ts';
import { explorerSite, type SiteSource } from './explorerSite.ts';
import type { HostedRelease } from './hostedRelease.ts';
import { sendFile, sendText } from './sendFile.ts';

export interface ServerOptions {
	readonly releases: readonly HostedRelease[];
	/** Public address of the root of the site, ending in '/'; left out where it is not known. */
	readonly address?: string;
	/** The pages; those of the explorer where none are given. */
	readonly source?: SiteSource;
	/** Where requests and faults are told; nowhere by default. */
	readonly logger?: FastifyBaseLogger;
}

/**
 * A server over releases: the explorer's pages, what they load, and the files of each release under
 * `<slug>/release/`. It sets no cookie, keeps nothing about a visitor, and allows pages nothing from another host.
 *
 * @returns the server, not yet listening
 */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
	const { site, assetsFolder } = options.source ?? (await explorerSite(options.releases, options.address));
	const server = Fastify({
		...(options.logger === undefined ? {} : { loggerInstance: options.logger }),
		routerOptions: { ignoreTrailingSlash: false, maxParamLength: 1000 },
		forceCloseConnections: true,
	}) as unknown as FastifyInstance;
	await server.register(helmet, securityHeaders);
	await server.register(fastifyStatic, {
		root: assetsFolder,
		prefix: '/assets/',
		index: false,
		// Scripts and styles are compressed when the explorer is built.
		preCompressed: true,
		setHeaders: (reply, file) => {
			// The builder puts a hash of the content into the name: such a file never changes.
			const hashed = /-[\w-]{8}\.\w+(\.br|\.gz)?$/.test(path.basename(file));
			reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
		},
	});
	for (const release of options.releases) serveRelease(server, release);

	server.get('/*', async (request, reply) => {
		const wanted = (request.params as { '*': string })['*'];
		const page = site.render(wanted);
		if (page?.location !== undefined) return reply.redirect(page.location + queryOf(request.url), page.status);
		if (page !== null) return sendText(request, framed(pictured(reply, page), page), page);
		// A page asked for without its closing slash is sent on to it, by an address that holds under any prefix.
		const last = wanted.slice(wanted.lastIndexOf('/') + 1);
		if (last !== '' && site.render(`${wanted}/`) !== null) {
			return reply.redirect(`./${encodeURIComponent(last)}/${queryOf(request.url)}`, 308);
		}
		return reply.callNotFound();
	});
	server.setNotFoundHandler((request, reply) => {
		const page = site.notFound(pathOf(request.url));
		return sendText(request, framed(reply, page), page);
	});
	server.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
		const status = error.statusCode ?? 500;
		if (status >= 500) request.log.error(error);
		const text = status >= 500 ? 'Something went wrong on our side.' : 'This request cannot be understood.';
		return reply.code(status).type('text/plain; charset=utf-8').send(`${text}\n`);
	});
	return server;
}

/** Lets a page show pictures of the hosts it names, which its reader may ask for; every other page shows none but the site's own. */
function pictured(
	reply: FastifyReply,
	{ picturesFrom = [] }: { readonly picturesFrom?: readonly string[] },
): FastifyReply {
	if (picturesFrom.length === 0) return reply;
	const policy = String(reply.getHeader('content-security-policy'));
	return reply.header('content-security-policy', policy.replace(/img-src [^;]*/, `$& ${picturesFrom.join(' ')}`));
}

/** Lets other sites show a page in a frame, where it is made for that; no other page of the site can be framed by them. */
function framed(reply: FastifyReply, { framedBy }: { readonly framedBy?: readonly string[] }): FastifyReply {
	if (framedBy === undefined) return reply;
	const policy = String(reply.getHeader('content-security-policy'));
	return reply
		.removeHeader('x-frame-options')
		.header(
			'content-security-policy',
			policy.replace(/frame-ancestors [^;]*/, `frame-ancestors ${framedBy.join(' ')}`),
		);
}

/** Only what the manifest lists is served: no path can lead anywhere else. */
function serveRelease(server: FastifyInstance, { slug, data, folder }: HostedRelease): void {
	const files = new Map(data.manifest.files.map((file) => [file.path, file.sha256]));
	const root = slug === '' ? '' : `/${slug}`;
	files.set(manifestPath, createHash('sha256').update(JSON.stringify(data.manifest)).digest('hex'));
	server.get(`${root}/release/*`, async (request, reply) => {
		const wanted = (request.params as { '*': string })['*'];
		const tag = files.get(wanted);
		if (tag === undefined) return reply.callNotFound();
		const file = path.join(folder, ...wanted.split('/'));
		return sendFile(request, reply, { path: file, contentType: contentTypeOf(wanted), tag });
	});
}

function queryOf(url: string): string {
	return url.includes('?') ? url.slice(url.indexOf('?')) : '';
}

/** The path of an address as pages name it: decoded, without the slash in front. */
function pathOf(url: string): string {
	const [address = ''] = url.split(/[?#]/, 1);
	const bare = address.replace(/^\/+/, '');
	try {
		return decodeURIComponent(bare);
	} catch {
		return bare;
	}
}

const own = ["'self'"];
const securityHeaders = {
	contentSecurityPolicy: {
		useDefaults: false,
		directives: {
			defaultSrc: own,
			scriptSrc: own,
			styleSrc: own,
			imgSrc: [...own, 'data:'],
			fontSrc: own,
			connectSrc: own,
			objectSrc: ["'none'"],
			baseUri: own,
			formAction: own,
			frameAncestors: own,
		},
	},
	referrerPolicy: { policy: 'strict-origin-when-cross-origin' as const },
	// Whether the site is reached over TLS is for whoever puts it behind a proxy to say; on http it would lock people out.
	strictTransportSecurity: false,
	// Figures are there to be used: another site may load a table or an API file.
	crossOriginResourcePolicy: { policy: 'cross-origin' as const },
};
