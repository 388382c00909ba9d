import { requireCaseSession, type Asker } from '@lianxin/access';
import { NotFound, type CommandContext, type Uuid } from '@lianxin/kernel';
import { attachFile, type AttachFile as Command } from '../../domain/files/attach-file';
import type { MediaType } from '../../domain/files/media-types';
import type { Petition } from '../../domain/petition';
import type { PetitionRejection } from '../../domain/rejection-codes';
import { actingFor } from '../acting-for';
import type { Attempts } from '../attempts';
import type { CaseDesk } from '../case-desk';
import type { NewId, PetitionOutcome, PetitionRepository, VisiblePetitions } from '../ports';
import type { FileRecords } from './attached-files';

/** What somebody sends: to which case, under which name, and the content. */
export interface SentFile {
  /** The id or the number; null in a petitioner's session, which is on one case. */
  readonly petition: { readonly id: Uuid } | { readonly number: string } | null;
  readonly name: string;
  readonly content: Buffer;
  /** Of the content, in hexadecimal. */
  readonly sha256: string;
}

/** How a content is judged and fingerprinted. */
export interface FileSense {
  mediaTypeOf(content: Buffer): MediaType | null;
  /** Keyed fingerprints under every key in use, the current one first. */
  addressesOf(petitionId: Uuid, byPetitioner: boolean, sha256: string): readonly [string, ...string[]];
}

/** Where the petition is found. */
export interface FilePetitions {
  readonly petitions: Pick<PetitionRepository, 'find'>;
  readonly visible: VisiblePetitions;
  readonly attempts: Attempts;
}

export type Attached = { readonly fileId: Uuid } | PetitionRejection;

/** Takes a file into a case: its content is kept first, and forgotten again unless the case takes it. */
export class AttachFile {
  constructor(
    private readonly desk: CaseDesk,
    private readonly found: FilePetitions,
    private readonly files: FileRecords,
    private readonly sense: FileSense,
    private readonly newId: NewId,
  ) {}

  /**
   * Answers the id of the attached file, also of one that was attached by the same command before, or why it is refused. Throws
   * as commands on a case do, and Unavailable where there is no room.
   */
  async execute(sent: SentFile, asker: Asker, context: CommandContext): Promise<Attached> {
    const seen = await this.seen(sent.petition, asker, context);
    const byPetitioner = asker.kind === 'CASE_SESSION';
    const petitionId = 'id' in seen ? seen.id : seen.unseen;
    const { name, content, sha256 } = sent;
    const command: Command = {
      ...{ fileId: this.newId(), name, sha256, size: content.length },
      mediaType: this.sense.mediaTypeOf(content),
      addresses: this.sense.addressesOf(petitionId, byPetitioner, sha256),
    };
    const { fileId: id, mediaType, addresses } = command;
    const keep =
      'id' in seen && mediaType !== null && (await this.isWorthKeeping(seen, command, asker, context));
    if (keep)
      await this.files.begin(
        { id, petitionId, name, sha256, address: addresses[0], mediaType, byPetitioner },
        content,
      );
    let attached: Uuid | null = null;
    try {
      const outcome = await this.desk.decideForEither(asker, petitionId, context, (petition, acting, facts) =>
        attachFile(petition, command, acting, facts),
      );
      if (outcome.kind === 'rejected') return outcome;
      attached = idIn(outcome, command);
      return { fileId: attached };
    } finally {
      if (keep && attached !== id) await this.files.discard(id);
    }
  }

  /** The petition as the asker sees it; else only the id that he gave, for which the desk answers. */
  private async seen(
    at: SentFile['petition'],
    asker: Asker,
    context: CommandContext,
  ): Promise<Petition | { readonly unseen: Uuid }> {
    const { petitions, visible } = this.found;
    if (asker.kind === 'CASE_SESSION') {
      const { caseId } = requireCaseSession(asker);
      const other = at !== null && 'id' in at && at.id !== caseId;
      const own = other ? null : await petitions.find(caseId);
      if (!own || (at !== null && 'number' in at && at.number !== own.number))
        throw new NotFound('no petition with this id');
      return own;
    }
    const standing = await this.desk.walls.of(asker);
    actingFor(standing);
    if (at === null) throw new NotFound('no petition with this id');
    if ('id' in at) return (await visible.byIds(standing, [at.id]))[0] ?? { unseen: at.id };
    const numbered = await visible.byNumber(standing, at.number);
    if (numbered) return numbered;
    this.found.attempts.note({ standing, at, door: context.command, context });
    throw new NotFound('no petition with this id');
  }

  /** Whether the case would take it by what is known now; what is refused is refused before anything is kept. */
  private async isWorthKeeping(
    seen: Petition,
    command: Command,
    asker: Asker,
    { now, performer }: CommandContext,
  ): Promise<boolean> {
    const acting =
      asker.kind === 'CASE_SESSION'
        ? ({ kind: 'CASE_SESSION', id: performer.id, cadreId: null, unitId: null, roles: [] } as const)
        : actingFor(await this.desk.walls.of(asker));
    return attachFile(seen, command, acting, this.desk.factsAt(now)).kind === 'accepted';
  }
}

/** The file that the case has by this command; of a repeated one, that of the first time. */
const idIn = (
  { state }: Extract<PetitionOutcome, { kind: 'recorded' }>,
  { fileId, addresses }: Command,
): Uuid => {
  const files = state.files ?? [];
  const file =
    files.find(({ id }) => id === fileId) ?? files.find(({ address }) => addresses.includes(address));
  if (!file) throw new NotFound('no file with this id');
  return file.id;
};
