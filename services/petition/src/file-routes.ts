import { createHash } from 'node:crypto';
import type { Locale } from '@lianxin/access';
import { InvalidInput, NotFound } from '@lianxin/kernel';
import { Framed } from '@lianxin/serving';
import { commandContext, parseId, parseShortText, type Routes, type Uploads } from '@lianxin/subgraph';
import { AttachFile, type Attached, type SentFile } from './application/files/attach-file';
import { parseFileName } from './application/files/file-name';
import type { ReadFile } from './application/files/read-file';
import type { Now } from './application/ports';
import { refused } from './graphql/refusals';

const NUMBER = /^XF-\d{4}-\d{6,}$/;
/** What travels around a file. */
const HEAD_BYTES = 20_000;

const petitionIn = (value: unknown): SentFile['petition'] => {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw new InvalidInput('petition', 'is no id or number');
  return NUMBER.test(value) ? { number: value } : { id: parseId('petition', value) };
};

const keyIn = (value: unknown): string | null => {
  if (value !== undefined && value !== null && typeof value !== 'string')
    throw new InvalidInput('key', 'must have 1 to 200 characters');
  return parseShortText('key', value);
};

const contentIn = ({ bytes }: Framed): Buffer => {
  if (bytes.length === 0) throw new InvalidInput('file', 'is empty');
  return bytes;
};

/** A refusal as the asker reads it, or the id of the file. */
const told = (attached: Attached, locale: Locale): object => {
  if ('fileId' in attached) return { file: { id: attached.fileId } };
  const { code, message, rule } = refused(attached, locale);
  return { rejection: { code, message, rule } };
};

/** Where the gateway brings the files of POST /files, up to so many bytes each. */
export const fileUploads = (attaching: AttachFile, largest: number, now: Now): Uploads => ({
  limit: largest + HEAD_BYTES,
  routes: {
    '/files': async (framed, request) => {
      const { petition, name, key } = framed.head;
      const content = contentIn(framed);
      const sha256 = createHash('sha256').update(content).digest('hex');
      const of = { petition: petitionIn(petition), name: parseFileName('name', name), sha256 };
      const input = { idempotencyKey: keyIn(key), ...of };
      const context = commandContext(request, 'attachFile', input, now());
      return told(await attaching.execute({ ...of, content }, request.asker, context), request.locale);
    },
  },
});

/** What the gateway asks for GET /files/<id>: the content, and under which name and as what it is to be saved. */
export const fileRoutes = (reading: ReadFile, now: Now): Routes => ({
  '/files/read': async (body, request) => {
    const id = typeof body === 'object' && body !== null && 'id' in body ? body.id : null;
    if (typeof id !== 'string') throw new NotFound('no file with this id');
    const context = commandContext(request, 'file', {}, now());
    const { file, name, content } = await reading.execute(parseId('id', id), request.asker, context);
    return new Framed({ name, mediaType: file.mediaType }, content);
  },
});
