import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Variables of ours nest less than ten deep; what nests thousands deep is meant to exhaust a stack further in. */
const DEEPEST_JSON = 40;

/** A body that can't be read: the status that HTTP has for it, and a message that may be shown. */
export class UnreadableBody extends Error {
  constructor(
    readonly statusCode: 400 | 415,
    message: string,
  ) {
    super(message);
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x7b, 0x5b]);
const CLOSING = new Set([0x7d, 0x5d]);

/** Whether brackets nest deeper than `most`; looks at bytes only, so that nothing recurses. */
export const nestsDeeperThan = (json: Buffer, most: number): boolean => {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at] as number;
    if (inText) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) inText = false;
    } else if (byte === QUOTE) inText = true;
    else if (OPENING.has(byte)) {
      depth += 1;
      if (depth > most) return true;
    } else if (CLOSING.has(byte)) depth -= 1;
  }
  return false;
};

const charsetOf = (contentType: string): string =>
  /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(contentType)?.[1]?.toLowerCase() ?? 'utf-8';

const refusalOf = (request: FastifyRequest, body: Buffer): UnreadableBody | null => {
  const { headers } = request;
  if ((headers['content-encoding'] ?? 'identity').toLowerCase() !== 'identity')
    return new UnreadableBody(415, 'send the body without content-encoding');
  if (!['utf-8', 'utf8'].includes(charsetOf(headers['content-type'] ?? '')) || !isUtf8(body))
    return new UnreadableBody(415, 'send the body in UTF-8');
  if (nestsDeeperThan(body, DEEPEST_JSON))
    return new UnreadableBody(400, `the request body nests deeper than ${DEEPEST_JSON}`);
  return null;
};

/** Reads plain UTF-8 JSON only, and keeps the body's bytes; everything else is refused before it is parsed. */
export const readJsonOnly = (server: FastifyInstance): void => {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeContentTypeParser(['application/json', 'text/plain']);
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    request.rawBody = body;
    const refusal = refusalOf(request, body);
    if (refusal) done(refusal, undefined);
    else void parse(request, body.toString('utf8'), done);
  });
};
