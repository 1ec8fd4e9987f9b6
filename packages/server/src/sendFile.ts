import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { promisify } from 'node:util';
import { createGzip, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const gzipText = promisify(gzip);

/** Sends text that is in memory: with a tag of its content, as "not modified" where the browser has it, compressed where it can read that. */
export async function sendText(
	request: FastifyRequest,
	reply: FastifyReply,
	answer: { status: number; contentType: string; body: string },
): Promise<FastifyReply> {
	const tag = createHash('sha256').update(answer.body).digest('base64url');
	reply.code(answer.status).type(answer.contentType);
	if (answer.status === 200 && isKnown(request, reply, tag)) return reply;
	if (answer.body.length > 1000 && readsGzip(request)) {
		return reply.header('content-encoding', 'gzip').send(await gzipText(answer.body));
	}
	return reply.send(answer.body);
}

/** Sends a file from disk the same way, without holding it in memory. */
export function sendFile(
	request: FastifyRequest,
	reply: FastifyReply,
	file: { path: string; contentType: string; tag: string },
): FastifyReply {
	reply.type(file.contentType);
	if (isKnown(request, reply, file.tag)) return reply;
	const content = createReadStream(file.path);
	if (!readsGzip(request) || !/^(text|application\/json)/.test(file.contentType)) return reply.send(content);
	const packed = createGzip();
	content.on('error', (error) => packed.destroy(error));
	return reply.header('content-encoding', 'gzip').send(content.pipe(packed));
}

/**
 * Names the content by its tag and answers "not modified" where the browser has it already. The tag is a weak one:
 * the compressed and the plain form are the same content and not the same bytes (RFC 9110 §8.8.1).
 */
function isKnown(request: FastifyRequest, reply: FastifyReply, tag: string): boolean {
	reply.header('etag', `W/"${tag}"`).header('vary', 'accept-encoding').header('cache-control', 'no-cache');
	const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
	if (!known.includes(`"${tag}"`) && !known.includes('*')) return false;
	reply.code(304).send();
	return true;
}

function readsGzip(request: FastifyRequest): boolean {
	const accepted = String(request.headers['accept-encoding'] ?? '').toLowerCase();
	return accepted.split(',').some((one) => {
		const [coding, ...parameters] = one.split(';').map((part) => part.trim());
		return coding === 'gzip' && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
	});
}
