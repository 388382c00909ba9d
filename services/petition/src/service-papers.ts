import type { createLogger } from '@lianxin/observability';
import { SqlAccessJournal } from '@lianxin/store';
import { Press } from '@lianxin/typesetting';
import { ReadDocument } from './application/papers/read-document';
import { SetDocument } from './application/papers/set-document';
import type { Now } from './application/ports';
import { fontsOf, type PetitionConfig } from './config';
import { documentRoute } from './document-route';
import { readTemplates, TemplatePress } from './papers/paper-press';
import { SqlVisibleDocuments } from './persistence/visible-documents';
import { setPapers } from './service-background';
import type { Records } from './service-records';

/** What sets, keeps and hands out papers, on open records; `stop` ends the press. */
export const papersOf = async (
  records: Records,
  config: PetitionConfig,
  logger: ReturnType<typeof createLogger>,
  now: Now,
) => {
  const { dataSource, documents, petitions, directory, codes, book, walls, attempts } = records;
  const press = new Press(fontsOf(config));
  const setting = new SetDocument(
    documents,
    { histories: petitions, units: directory, codes, book },
    new TemplatePress(await readTemplates(config.templates), press),
    ({ kind }, missing) => logger.warn({ kind, missing }, 'no font has some characters of a paper'),
  );
  const visible = new SqlVisibleDocuments(dataSource);
  const reading = new ReadDocument(visible, setting, walls, attempts, new SqlAccessJournal(dataSource));
  return {
    visible,
    routes: documentRoute(reading, now),
    background: setPapers(records, setting, logger, now),
    stop: () => press.stop(),
  };
};
