import { INTERNAL_TOKEN_HEADER, signInternalToken, type SigningKey } from '@lianxin/access';
import { NotFound, Unauthenticated, Unavailable } from '@lianxin/kernel';
import { continueTraceparent } from '@lianxin/observability';
import { Pool } from 'undici';
import type { GatewayContext } from './gateway-context';

const PATH = '/documents';
/** A paper that nobody asked for yet is set first. */
const PATIENCE_MS = 10_000;
const CONNECTIONS = 8;
const LARGEST_ANSWER_BYTES = 20_000_000;

/** A file as the petition service hands it out. */
export interface DocumentFile {
  readonly name: string;
  readonly pdf: Buffer;
}

export interface DocumentSource {
  /** The paper, for whom the context says; throws NotFound, Unauthenticated, and Unavailable where nobody answers. */
  read(id: string, context: GatewayContext): Promise<DocumentFile>;
  close(): Promise<void>;
}

const SAFE_NAME = /^[\w-]+\.pdf$/;

const fileIn = (text: string): DocumentFile => {
  const { name, pdf } = JSON.parse(text) as { name?: unknown; pdf?: unknown };
  if (typeof name !== 'string' || !SAFE_NAME.test(name) || typeof pdf !== 'string')
    throw new Unavailable('the petition service answers what is no document');
  return { name, pdf: Buffer.from(pdf, 'base64') };
};

/** Asks the petition service at its door beside GraphQL, under a token for that door, this asker and this very request. */
export const documentSource = (petitionUrl: string, signingKey: SigningKey): DocumentSource => {
  const pool = new Pool(new URL(petitionUrl).origin, {
    connections: CONNECTIONS,
    keepAliveTimeout: 30_000,
    connectTimeout: 2_000,
    headersTimeout: PATIENCE_MS,
    bodyTimeout: PATIENCE_MS,
    maxResponseSize: LARGEST_ANSWER_BYTES,
  });
  const ask = async (id: string, context: GatewayContext) => {
    const { asker, caseToken, origin, locale, traceparent } = context;
    const body = JSON.stringify({ id });
    const vouched = { asker, caseToken, origin, locale };
    const token = await signInternalToken(vouched, { audience: `petition${PATH}`, body }, signingKey);
    const headers = {
      'content-type': 'application/json',
      traceparent: continueTraceparent(traceparent),
      [INTERNAL_TOKEN_HEADER]: token,
    };
    const answer = await pool.request({ method: 'POST', path: PATH, body, headers });
    return { status: answer.statusCode, text: await answer.body.text() };
  };
  return {
    read: async (id, context) => {
      const { status, text } = await ask(id, context).catch((error: unknown) => {
        context.log.warn({ error }, 'the petition service does not answer');
        throw new Unavailable('the petition service does not answer');
      });
      if (status === 200) return fileIn(text);
      if (status === 404 || status === 400) throw new NotFound('no document with this id');
      if (status === 401) throw new Unauthenticated('sign in first');
      context.log.warn({ status }, 'the petition service hands out no document');
      throw new Unavailable('the document cannot be had now');
    },
    close: () => pool.close(),
  };
};
