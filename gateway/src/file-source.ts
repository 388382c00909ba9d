import { INTERNAL_TOKEN_HEADER, signInternalToken, type SigningKey } from '@lianxin/access';
import {
  Conflict,
  Forbidden,
  InvalidInput,
  NotFound,
  Unauthenticated,
  Unavailable,
  type Fault,
} from '@lianxin/kernel';
import { continueTraceparent } from '@lianxin/observability';
import { Framed, FRAMED_TYPE } from '@lianxin/serving';
import { Pool } from 'undici';
import type { GatewayContext } from './gateway-context';

/** A content is kept on a disk, or in a store far away, before it is answered. */
const PATIENCE_MS = 60_000;
const CONNECTIONS = 8;
const AROUND_A_FILE_BYTES = 20_000;

/** A file as somebody sends it; the petition service judges all of it. */
export interface SentFile {
  /** The id or the number of the case; null in a session on one. */
  readonly petition: string | null;
  readonly name: string | null;
  readonly key: string | null;
  readonly content: Buffer;
}

/** What came of it: the id of the file, or the rule that refused it. */
export type Attached = { readonly file: object } | { readonly rejection: object };

/** A file as the petition service hands it out. */
export interface HandedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

export interface FileSource {
  /** Brings a file to its case; throws as a command does. */
  attach(file: SentFile, context: GatewayContext): Promise<Attached>;
  /** The file, for whom the context says; throws NotFound, and Conflict while it isn't handed out. */
  read(id: string, context: GatewayContext): Promise<HandedFile>;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly bytes: Buffer;
}

const MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+$/;

const handed = (bytes: Buffer): HandedFile => {
  const framed = Framed.from(bytes);
  const [name, mediaType] = [framed?.head['name'], framed?.head['mediaType']];
  if (!framed || typeof name !== 'string' || typeof mediaType !== 'string' || !MEDIA_TYPE.test(mediaType))
    throw new Unavailable('the petition service answers what is no file');
  return { name, mediaType, content: framed.bytes };
};

const attached = (bytes: Buffer): Attached => {
  const told = JSON.parse(bytes.toString('utf8')) as {
    readonly file?: unknown;
    readonly rejection?: unknown;
  };
  if (typeof told.file === 'object' && told.file !== null) return { file: told.file };
  if (typeof told.rejection === 'object' && told.rejection !== null) return { rejection: told.rejection };
  throw new Unavailable('the petition service answers neither a file nor a refusal');
};

/** What the petition service says of a request that it doesn't serve; its messages are safe to show. */
const messageIn = (bytes: Buffer): string => {
  const { errors } = JSON.parse(bytes.toString('utf8')) as {
    readonly errors?: readonly { message?: unknown }[];
  };
  const message = errors?.[0]?.message;
  return typeof message === 'string' ? message : '';
};

const invalid = (message: string): InvalidInput => {
  const [path = '', ...reason] = message.split(': ');
  return new InvalidInput(path, reason.join(': '));
};

const faultOf = ({ status, bytes }: Answer): Fault => {
  if (status === 400) return invalid(messageIn(bytes));
  if (status === 401) return new Unauthenticated('sign in first');
  if (status === 403) return new Forbidden(messageIn(bytes));
  if (status === 404) return new NotFound(messageIn(bytes));
  if (status === 409) return new Conflict(messageIn(bytes));
  return new Unavailable('files cannot be kept or fetched now');
};

/** Asks the petition service at its doors for files, under a token for that door, this asker and these very bytes. */
export const fileSource = (petitionUrl: string, signingKey: SigningKey, largest: number): FileSource => {
  const pool = new Pool(new URL(petitionUrl).origin, {
    connections: CONNECTIONS,
    keepAliveTimeout: 30_000,
    connectTimeout: 2_000,
    headersTimeout: PATIENCE_MS,
    bodyTimeout: PATIENCE_MS,
    maxResponseSize: largest + AROUND_A_FILE_BYTES,
  });
  const ask = async (path: string, body: Buffer, type: string, context: GatewayContext): Promise<Buffer> => {
    const { asker, caseToken, origin, locale, traceparent } = context;
    const vouched = { asker, caseToken, origin, locale };
    const token = await signInternalToken(vouched, { audience: `petition${path}`, body }, signingKey);
    const headers = {
      'content-type': type,
      traceparent: continueTraceparent(traceparent),
      [INTERNAL_TOKEN_HEADER]: token,
    };
    const answered = async (): Promise<Answer> => {
      const answer = await pool.request({ method: 'POST', path, body, headers });
      return { status: answer.statusCode, bytes: Buffer.from(await answer.body.arrayBuffer()) };
    };
    const answer = await answered().catch((error: unknown) => {
      context.log.warn({ error }, 'the petition service does not answer');
      throw new Unavailable('the petition service does not answer');
    });
    if (answer.status === 200) return answer.bytes;
    if (answer.status >= 500) context.log.warn({ status: answer.status, path }, 'the petition service fails');
    throw faultOf(answer);
  };
  return {
    attach: async ({ content, petition, name, key }, context) => {
      const { wire } = new Framed({ petition, name, key }, content);
      return attached(await ask('/files', wire, FRAMED_TYPE, context));
    },
    read: async (id, context) => {
      const body = Buffer.from(JSON.stringify({ id }));
      return handed(await ask('/files/read', body, 'application/json', context));
    },
    close: () => pool.close(),
  };
};
