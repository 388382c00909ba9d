import type { Uuid } from '@lianxin/kernel';
import type { MediaType } from '../../domain/files/media-types';
import type { Standing } from '../standing';

/** Whether a file may be fetched: it waits for its check, was found infected, or neither. */
export const FILE_STATES = ['CLEAN', 'QUARANTINED', 'INFECTED'] as const;
export type FileState = (typeof FILE_STATES)[number];

/** A file as those who may see it are told of it. */
export interface AttachedFileView {
  readonly id: Uuid;
  readonly petitionId: Uuid;
  readonly name: string;
  readonly sha256: string;
  readonly mediaType: MediaType;
  readonly size: number;
  readonly state: FileState;
  readonly byPetitioner: boolean;
  readonly attachedAt: Date;
  /** Null where it wasn't looked at by a scanner, or isn't yet. */
  readonly checkedAt: Date | null;
}

/** A file on its way in: what is known before the case has taken it. */
export interface IncomingFile {
  readonly id: Uuid;
  readonly petitionId: Uuid;
  readonly name: string;
  readonly sha256: string;
  readonly address: string;
  readonly mediaType: MediaType;
  readonly byPetitioner: boolean;
}

/** Keeps the contents of files. */
export interface FileRecords {
  /** Keeps a content, to be attached by the command that follows; throws Unavailable where there is no room for it. */
  begin(file: IncomingFile, content: Buffer): Promise<void>;
  /** Forgets what no command attached; of an attached file it takes nothing away. */
  discard(id: Uuid): Promise<void>;
  /** The content; throws NotFound once it was erased, Defect where it isn't what was kept. */
  content(id: Uuid): Promise<Buffer>;
}

/** Finds files as far as somebody may see them: the rule is a condition of the query. */
export interface VisibleFiles {
  /** Those of these petitions that he may see, oldest first. */
  ofPetitions(standing: Standing, petitionIds: readonly Uuid[]): Promise<readonly AttachedFileView[]>;
  byId(standing: Standing, id: Uuid): Promise<AttachedFileView | null>;
  /** Those that the petitioner attached himself, oldest first. */
  ofPetitioner(petitionId: Uuid): Promise<readonly AttachedFileView[]>;
  byIdForPetitioner(petitionId: Uuid, id: Uuid): Promise<AttachedFileView | null>;
}

/** What a scanner says of a content. */
export type Verdict = 'CLEAN' | 'INFECTED';

/** Looks for what does harm; throws Unavailable where it can't be asked. */
export interface Scanner {
  verdict(content: Buffer): Promise<Verdict>;
}

/** Holds sealed contents by name, whole or not at all. */
export interface Shelf {
  /** Once it answers the content stands there whole, also after a loss of power. Throws Unavailable where there is no room. */
  put(name: string, sealed: Buffer): Promise<void>;
  /** Null where there is none. */
  get(name: string): Promise<Buffer | null>;
  /** Takes it away; nothing happens where there is none. */
  remove(name: string): Promise<void>;
}
