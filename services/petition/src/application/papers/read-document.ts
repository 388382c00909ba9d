import type { Asker } from '@lianxin/access';
import { NotFound, type AccessJournal, type CommandContext, type Uuid } from '@lianxin/kernel';
import type { Attempts } from '../attempts';
import type { Walls } from '../walls';
import type { IssuedDocument, IssuedFile, VisibleDocuments } from './issued-documents';
import type { SetDocument } from './set-document';

/** Hands a paper to who may read it, after it was put on record that he did: it names people in full. */
export class ReadDocument {
  constructor(
    private readonly documents: VisibleDocuments,
    private readonly setting: Pick<SetDocument, 'file'>,
    private readonly walls: Walls,
    private readonly attempts: Attempts,
    private readonly journal: AccessJournal,
  ) {}

  /** The file; throws NotFound, as for an id that doesn't exist, for whoever may not know of it, and once it was erased. */
  async execute(id: Uuid, asker: Asker, context: CommandContext): Promise<IssuedFile> {
    const document = await this.seen(id, asker, context);
    if (!document) throw new NotFound('no document with this id');
    const file = await this.setting.file(document);
    const subject = { subjectType: 'petition', subjectId: document.petitionId };
    const what = `documents.${document.kind}`;
    await this.journal.record({ kind: 'REVEAL', ...subject, what, purpose: null, result: 'GIVEN' }, context);
    return file;
  }

  private async seen(id: Uuid, asker: Asker, context: CommandContext): Promise<IssuedDocument | null> {
    if (asker.kind === 'CASE_SESSION') return this.documents.byIdForPetitioner(asker.caseId, id);
    const standing = await this.walls.of(asker);
    const document = await this.documents.byId(standing, id);
    if (!document) this.attempts.note({ standing, at: { documentId: id }, door: context.command, context });
    return document;
  }
}
