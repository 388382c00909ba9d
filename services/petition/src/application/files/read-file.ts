import type { Asker } from '@lianxin/access';
import { Conflict, NotFound, type AccessJournal, type CommandContext, type Uuid } from '@lianxin/kernel';
import { savedAs } from '../../domain/files/media-types';
import type { Attempts } from '../attempts';
import type { Walls } from '../walls';
import type { AttachedFileView, FileRecords, FileState, VisibleFiles } from './attached-files';

/** A file as it is handed out. */
export interface HandedFile {
  readonly file: AttachedFileView;
  /** The name under which it is to be saved. */
  readonly name: string;
  readonly content: Buffer;
}

const HELD_BACK: Readonly<Record<Exclude<FileState, 'CLEAN'>, string>> = {
  QUARANTINED: 'the file waits for its check',
  INFECTED: 'the file is infected and is not handed out',
};

/** Hands a file to who may see it, after it was put on record that he did: it may name anybody. */
export class ReadFile {
  constructor(
    private readonly visible: VisibleFiles,
    private readonly files: Pick<FileRecords, 'content'>,
    private readonly walls: Walls,
    private readonly attempts: Attempts,
    private readonly journal: AccessJournal,
  ) {}

  /**
   * The file; throws NotFound, as for an id that doesn't exist, for whoever may not know of it, and once it was erased; Conflict
   * while it waits for its check, and for good where it was found infected.
   */
  async execute(id: Uuid, asker: Asker, context: CommandContext): Promise<HandedFile> {
    const file = await this.seen(id, asker, context);
    if (!file) throw new NotFound('no file with this id');
    if (file.state !== 'CLEAN') throw new Conflict(HELD_BACK[file.state]);
    const content = await this.files.content(id);
    const subject = { subjectType: 'petition', subjectId: file.petitionId };
    const what = `files.${id}`;
    await this.journal.record({ kind: 'REVEAL', ...subject, what, purpose: null, result: 'GIVEN' }, context);
    return { file, name: savedAs(file.name, file.mediaType), content };
  }

  private async seen(id: Uuid, asker: Asker, context: CommandContext): Promise<AttachedFileView | null> {
    if (asker.kind === 'CASE_SESSION') return this.visible.byIdForPetitioner(asker.caseId, id);
    const standing = await this.walls.of(asker);
    const file = await this.visible.byId(standing, id);
    if (!file) this.attempts.note({ standing, at: { fileId: id }, door: context.command, context });
    return file;
  }
}
