import type { Socket } from 'node:net';
import type { FaultCode } from '@lianxin/kernel';
import { continueTraceparent } from '@lianxin/observability';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { errorBody } from './error-body';

interface Refusal {
  readonly status: string;
  readonly code: FaultCode;
  readonly message: string;
}

const REFUSALS: Readonly<Record<string, Refusal>> = {
  HPE_HEADER_OVERFLOW: {
    status: '431 Request Header Fields Too Large',
    code: 'LIMIT_EXCEEDED',
    message: 'the request headers are too large',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: '408 Request Timeout',
    code: 'LIMIT_EXCEEDED',
    message: 'the request did not arrive in time',
  },
};
const NO_HTTP: Refusal = { status: '400 Bad Request', code: 'BAD_USER_INPUT', message: 'this is no HTTP' };

/** Answers what Node couldn't read as a request, in JSON, and closes the connection. */
export const answerClientError = (error: Error & { code?: string }, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy(error);
    return;
  }
  const { status, code, message } = REFUSALS[error.code ?? ''] ?? NO_HTTP;
  const body = JSON.stringify(errorBody(code, message, continueTraceparent(null), null));
  const head = [
    `HTTP/1.1 ${status}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'x-content-type-options: nosniff',
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
};

/** Answers an address that can't be read, e.g. `/%ZZ`, without saying it again; no hook of the server sees it. */
export const answerBadAddress =
  (headers: Readonly<Record<string, string>>) =>
  (_error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void => {
    const body = errorBody('BAD_USER_INPUT', 'the address cannot be read', continueTraceparent(null), null);
    void reply.code(400).headers(headers).send(body);
  };
