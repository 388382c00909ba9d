import { Fault, type FaultCode } from '@lianxin/kernel';
import { continueTraceparent, traceFields, traceIdOf, type Logger } from '@lianxin/observability';
import fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { answerBadAddress, answerClientError } from './client-errors';
import { limitConnections } from './connections';
import { errorBody } from './error-body';
import { UnreadableBody, readJsonOnly } from './read-json-body';
import { secureHeaders, serveSecureHeaders } from './secure-headers';

declare module 'fastify' {
  interface FastifyRequest {
    /** This process's span in the caller's trace, or in a new one. */
    traceparent: string;
    /** The body's exact bytes, which a token may be bound to; null where there is none. */
    rawBody: Buffer | null;
  }
}

const STATUS_CODES: Readonly<Record<number, FaultCode>> = {
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  413: 'LIMIT_EXCEEDED',
  503: 'UNAVAILABLE',
};
const FAULT_STATUS: Readonly<Record<FaultCode, number>> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  LIMIT_EXCEEDED: 429,
  UNAVAILABLE: 503,
  INTERNAL_SERVER_ERROR: 500,
};
/** The HTTP status of a fault outside GraphQL, or before anything was executed. */
export const statusOf = (fault: Fault): number => FAULT_STATUS[fault.code];

const MESSAGES: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'the request body is too large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'send application/json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'the request body is empty',
  FST_ERR_CTP_INVALID_JSON_BODY: 'the request body is not JSON',
};

const retryAfterOf = (error: object): number | null => {
  const { retryAfterSeconds } = error as { retryAfterSeconds?: number | null };
  return retryAfterSeconds ?? null;
};

const answerOf = (error: FastifyError | Fault): { status: number; code: FaultCode; message: string } => {
  if (error instanceof Fault && error.code !== 'INTERNAL_SERVER_ERROR')
    return { status: FAULT_STATUS[error.code], code: error.code, message: error.message };
  if (error instanceof UnreadableBody)
    return { status: error.statusCode, code: 'BAD_USER_INPUT', message: error.message };
  const status = (error as FastifyError).statusCode ?? 500;
  if (status >= 500 && status !== 503)
    return { status: 500, code: 'INTERNAL_SERVER_ERROR', message: 'Internal server error' };
  const message = MESSAGES[(error as FastifyError).code] ?? 'the request cannot be read';
  return { status, code: STATUS_CODES[status] ?? 'BAD_USER_INPUT', message };
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Errors that Apollo answers before it has a context get their trace id here. */
const addTraceIds = (payload: string, traceId: string | null): string => {
  const body: unknown = JSON.parse(payload);
  if (!isRecord(body) || !Array.isArray(body['errors'])) return payload;
  const errors = body['errors'].filter(isRecord).map((error) => ({
    ...error,
    extensions: { traceId, ...(isRecord(error['extensions']) ? error['extensions'] : {}) },
  }));
  return JSON.stringify({ ...body, errors });
};

export interface HttpServerOptions {
  readonly logger: Logger;
  /** The largest body in bytes that is read. */
  readonly bodyLimit: number;
  /** Addresses or networks whose X-Forwarded-For is believed; none by default. */
  readonly trustedProxies?: readonly string[];
  /** Tells browsers to come by https only; for a server that is reached so. */
  readonly strictTransport?: boolean;
  /** How many connections one address may keep at a time; no limit by default, and none behind a trusted proxy. */
  readonly connectionsPerAddress?: number;
  /** How long the headers of a request, and all of it, may take to arrive, in ms. */
  readonly patience?: { readonly headersMs: number; readonly requestMs: number };
  /** The one address at which bodies may take longer to arrive, because they are large. */
  readonly uploads?: { readonly path: string; readonly requestMs: number };
}

const PATIENCE = { headersMs: 10_000, requestMs: 20_000 };
const LARGEST_HEADERS_BYTES = 16_384;

/** Ends requests to all addresses but one whose body doesn't arrive in time, as Node does. */
const watchOthers = (server: FastifyInstance, path: string, requestMs: number): void => {
  server.addHook('onRequest', ({ raw, routeOptions }, _reply, done) => {
    const { 'content-length': length, 'transfer-encoding': chunked } = raw.headers;
    if (routeOptions.url !== path && (length !== undefined || chunked !== undefined)) {
      const late = Object.assign(new Error('late'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
      const watch = setTimeout(() => {
        if (!raw.complete) answerClientError(late, raw.socket);
      }, requestMs);
      raw.once('close', () => clearTimeout(watch));
    }
    done();
  });
};

/** A fastify server that reads JSON only, keeps the body's bytes, traces requests and answers errors as JSON. */
export const createHttpServer = (options: HttpServerOptions): FastifyInstance => {
  const proxies = [...(options.trustedProxies ?? [])];
  const { patience = PATIENCE, strictTransport = false } = options;
  const server = fastify({
    logger: false,
    bodyLimit: options.bodyLimit,
    trustProxy: proxies.length > 0 ? proxies : false,
    // Node has one time for all; where one address has more of it, the others are watched one by one.
    requestTimeout: options.uploads?.requestMs ?? patience.requestMs,
    exposeHeadRoutes: false,
    http: {
      maxHeaderSize: LARGEST_HEADERS_BYTES,
      headersTimeout: patience.headersMs,
      connectionsCheckingInterval: Math.ceil(patience.headersMs / 4),
    },
    clientErrorHandler: answerClientError,
    frameworkErrors: answerBadAddress(secureHeaders(strictTransport)),
  });
  if (options.connectionsPerAddress !== undefined && proxies.length === 0)
    limitConnections(server.server, options.connectionsPerAddress);
  serveSecureHeaders(server, strictTransport);
  server.decorateRequest('traceparent', '');
  server.decorateRequest('rawBody', null);

  server.addHook('onRequest', (request, _reply, done) => {
    const header = request.headers['traceparent'];
    request.traceparent = continueTraceparent(typeof header === 'string' ? header : null);
    done();
  });
  if (options.uploads) watchOthers(server, options.uploads.path, patience.requestMs);
  let closing = false;
  server.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  server.addHook('onSend', (request, reply, payload, done) => {
    // A kept connection would hold up the end of a server that drains.
    if (closing) void reply.header('connection', 'close');
    const json = String(reply.getHeader('content-type') ?? '').includes('json');
    const late = reply.statusCode >= 400 && json && typeof payload === 'string';
    done(null, late ? addTraceIds(payload, traceIdOf(request.traceparent)) : payload);
  });

  readJsonOnly(server);
  server.setNotFoundHandler((request, reply) =>
    reply
      .code(404)
      .send(errorBody('NOT_FOUND', 'there is nothing at this address', request.traceparent, null)),
  );
  server.setErrorHandler<FastifyError | Fault>((error, request, reply) => {
    const { status, code, message } = answerOf(error);
    const retryAfter = retryAfterOf(error);
    const log = options.logger.child(traceFields(request.traceparent));
    const fields = { error, route: request.routeOptions.url };
    if (status === 503) log.warn(fields, 'request cannot be served now');
    else if (status >= 500) log.error(fields, 'request failed');
    if (retryAfter !== null) void reply.header('retry-after', String(retryAfter));
    return reply.code(status).send(errorBody(code, message, request.traceparent, retryAfter));
  });
  return server;
};
