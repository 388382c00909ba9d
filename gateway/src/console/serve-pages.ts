import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { OFFICERS_PAGE, placeOf } from './addresses';
import { PUBLIC_POLICY, officersPolicy } from './policies';

const NONCE_PLACEHOLDER = '__CSP_NONCE__';
const NONCE_BYTES = 18;

/** A page, or a compressed copy of it. */
const PAGE = /\.html(?:\.\w+)?$/;

const IMMUTABLE = 'public, max-age=31536000, immutable';
const ASKED_AGAIN = 'no-cache';

interface Console {
  readonly folder: string;
  readonly issuer: string | null;
}

/** The officers' page with a nonce of its own, which is why no ETag stands for it: an old page knows no new nonce. */
const sendOfficersPage = async (reply: FastifyReply, { folder, issuer }: Console): Promise<FastifyReply> => {
  const nonce = randomBytes(NONCE_BYTES).toString('base64');
  // While it is being built again it may be away for a moment.
  const page = await readFile(join(folder, OFFICERS_PAGE), 'utf8').catch(() => null);
  if (page === null) return reply.callNotFound() as unknown as FastifyReply;
  return reply
    .header('content-security-policy', officersPolicy(nonce, issuer))
    .header('cache-control', ASKED_AGAIN)
    .type('text/html; charset=utf-8')
    .send(page.replaceAll(NONCE_PLACEHOLDER, nonce));
};

const wantsPage = ({ headers }: FastifyRequest): boolean => headers.accept?.includes('text/html') ?? false;

/** Serves the built console: its files by their names, and a page for every other address that a browser opens. */
export const servePages = async (server: FastifyInstance, console: Console): Promise<void> => {
  const hashed = join(console.folder, 'assets') + sep;
  await server.register(fastifyStatic, {
    serve: false,
    root: console.folder,
    preCompressed: true,
    acceptRanges: false,
    cacheControl: false,
    index: false,
    dotfiles: 'ignore',
    // Only once a file is there: that it isn't, nobody may remember for a year.
    setHeaders: (reply, path) => {
      void reply.header('cache-control', path.startsWith(hashed) ? IMMUTABLE : ASKED_AGAIN);
      if (PAGE.test(path)) void reply.header('content-security-policy', PUBLIC_POLICY);
    },
  });
  server.route({
    method: ['GET', 'HEAD'],
    url: '/*',
    handler: async (request, reply) => {
      const place = placeOf(request.url);
      if (place.kind === 'nothing') return reply.callNotFound();
      if (place.kind === 'file') return reply.sendFile(place.file);
      if (!place.isRoot && !wantsPage(request)) return reply.callNotFound();
      return place.file === OFFICERS_PAGE ? sendOfficersPage(reply, console) : reply.sendFile(place.file);
    },
  });
};
