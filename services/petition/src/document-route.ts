import { NotFound } from '@lianxin/kernel';
import { commandContext, parseId, type Routes } from '@lianxin/subgraph';
import type { Now } from './application/ports';
import type { ReadDocument } from './application/papers/read-document';
import { fileOf } from './papers/paper-press';

const idIn = (body: unknown): string => {
  const id = typeof body === 'object' && body !== null && 'id' in body ? body.id : null;
  if (typeof id !== 'string') throw new NotFound('no document with this id');
  return parseId('id', id);
};

/** What the gateway asks for /documents/<id>.pdf: the file in base64, under a name that is safe in any file system. */
export const documentRoute = (reading: ReadDocument, now: Now): Routes => ({
  '/documents': async (body, request) => {
    const context = commandContext(request, 'document', {}, now());
    const { document, pdf } = await reading.execute(idIn(body), request.asker, context);
    const name = `${fileOf(document.kind).replace('.zh.txt', '')}-${document.id}.pdf`;
    return { name, pdf: pdf.toString('base64') };
  },
});
