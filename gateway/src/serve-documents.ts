import { NotFound, Unauthenticated, isUuid } from '@lianxin/kernel';
import type { FastifyInstance } from 'fastify';
import type { DocumentSource } from './document-source';
import type { Entrance } from './edge/entrance';

const FILE = /^([0-9a-f-]{36})\.pdf$/i;

/**
 * Serves papers as PDF at `/documents/<id>.pdf`, to be saved and never shown in a page, kept by no cache. Whoever is neither
 * signed in nor has a case session is told so, whatever he asks for; to everybody else what he may not have isn't there.
 */
export const serveDocuments = (server: FastifyInstance, enter: Entrance, source: DocumentSource): void => {
  server.get<{ Params: { file: string } }>('/documents/:file', async (request, reply) => {
    const context = await enter(request);
    if (context.asker.kind === 'ANONYMOUS' && context.caseToken === null)
      throw new Unauthenticated('sign in first');
    const id = FILE.exec(request.params.file)?.[1]?.toLowerCase() ?? '';
    if (!isUuid(id)) throw new NotFound('no document with this id');
    const { name, pdf } = await source.read(id, context);
    return reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'no-store')
      .header('x-content-type-options', 'nosniff')
      .send(pdf);
  });
};
