import { InvalidInput, LimitExceeded, NotFound, Unauthenticated, isUuid } from '@lianxin/kernel';
import { readBytes } from '@lianxin/serving';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Entrance } from './edge/entrance';
import type { FileSource } from './file-source';
import type { GatewayContext } from './gateway-context';

/** How many files may be on their way in at a time: each is held in memory until the petition service has it. */
const AT_A_TIME = 16;
const OF_ONE_CALLER = 2;

const SENT_AS = 'application/octet-stream';
/** The name names people, and addresses stay in logs and histories: so it comes in a header, percent-encoded. */
const NAME_HEADER = 'x-lianxin-file-name';

/** Where files are sent to. */
export const FILES_PATH = '/files';

/** Whoever is neither signed in nor has a case session is told so, before a byte of his is read. */
const entered = async (enter: Entrance, request: FastifyRequest): Promise<GatewayContext> => {
  const context = await enter(request);
  if (context.asker.kind === 'ANONYMOUS' && context.caseToken === null)
    throw new Unauthenticated('sign in first');
  return context;
};

const callerOf = ({ asker, caseToken, origin }: GatewayContext): string =>
  asker.kind === 'ACCOUNT' ? asker.accountId : (caseToken ?? origin);

/** Files on their way in, counted by caller; each place is given back when its answer is over. */
class Places {
  private readonly taken = new Map<string, number>();
  private all = 0;

  take(caller: string, reply: FastifyReply): void {
    const own = this.taken.get(caller) ?? 0;
    if (own >= OF_ONE_CALLER || this.all >= AT_A_TIME) throw new LimitExceeded('too many files at once', 5);
    this.taken.set(caller, own + 1);
    this.all += 1;
    reply.raw.once('close', () => this.giveBack(caller));
  }

  private giveBack(caller: string): void {
    const left = (this.taken.get(caller) ?? 1) - 1;
    if (left > 0) this.taken.set(caller, left);
    else this.taken.delete(caller);
    this.all -= 1;
  }
}

const nameIn = ({ headers }: FastifyRequest): string | null => {
  const sent = headers[NAME_HEADER];
  if (typeof sent !== 'string') return null;
  try {
    return decodeURIComponent(sent);
  } catch {
    throw new InvalidInput('name', 'is not percent-encoded');
  }
};

const textIn = (path: string, value: unknown): string | null => {
  if (value === undefined) return null;
  if (typeof value !== 'string') throw new InvalidInput(path, 'stands there twice');
  return value;
};

/** As RFC 6266 has it: a name that any client can save, and the true one in UTF-8. */
export const dispositionOf = (name: string): string => {
  const plain = `file${/\.[\w]+$/.exec(name)?.[0] ?? ''}`;
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
};

const receiveFiles = (
  server: FastifyInstance,
  enter: Entrance,
  source: FileSource,
  largest: number,
): void => {
  const contexts = new WeakMap<FastifyRequest, GatewayContext>();
  const places = new Places();
  void server.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    readBytes(scope, SENT_AS, largest);
    scope.post<{ Querystring: Record<string, unknown> }>(FILES_PATH, {
      bodyLimit: largest,
      onRequest: async (request, reply) => {
        const context = await entered(enter, request);
        // Asked of every sender: no page of another origin can send it without being asked about first.
        if (request.headers['content-type'] !== SENT_AS)
          throw new InvalidInput('content-type', `must be ${SENT_AS}`);
        places.take(callerOf(context), reply);
        contexts.set(request, context);
      },
      handler: async (request, reply) => {
        const [context, { query, body }] = [contexts.get(request), request];
        if (!context || !Buffer.isBuffer(body)) throw new InvalidInput('file', 'is empty');
        const [petition, key] = [textIn('petition', query['petition']), textIn('key', query['key'])];
        const told = await source.attach({ petition, key, name: nameIn(request), content: body }, context);
        return reply
          .code('file' in told ? 201 : 422)
          .header('cache-control', 'no-store')
          .send(told);
      },
    });
    done();
  });
};

/**
 * Takes attachments at `POST /files?petition=<id or number>&key=<idempotency key>`, up to so many bytes, and hands them out at
 * `GET /files/<id>`: to be saved and never shown in a page, kept by no cache. What somebody may not have isn't there.
 */
export const serveFiles = (
  server: FastifyInstance,
  enter: Entrance,
  source: FileSource,
  largest: number,
): void => {
  receiveFiles(server, enter, source, largest);
  server.get<{ Params: { id: string } }>(`${FILES_PATH}/:id`, async (request, reply) => {
    const context = await entered(enter, request);
    const id = request.params.id.toLowerCase();
    if (!isUuid(id)) throw new NotFound('no file with this id');
    const { name, mediaType, content } = await source.read(id, context);
    return reply
      .header('content-type', mediaType)
      .header('content-disposition', dispositionOf(name))
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cache-control', 'no-store')
      .header('x-content-type-options', 'nosniff')
      .send(content);
  });
};
