import type { Uuid } from '@lianxin/kernel';
import type { PaperKind } from '../../domain/papers/paper-kinds';
import type { Standing } from '../standing';
import type { Stated } from './fact-names';

/** A paper that a case issued, without its pages; hash and number of pages are null until it has been set. */
export interface IssuedDocument {
  readonly id: Uuid;
  readonly petitionId: Uuid;
  readonly kind: PaperKind;
  /** The number of the event that it rests on, in the case's history. */
  readonly version: number;
  readonly issuedAt: Date;
  /** SHA-256 of the file, in hexadecimal. */
  readonly sha256: string | null;
  readonly pages: number | null;
}

/** A paper as it was issued: a PDF. */
export interface IssuedFile {
  readonly document: IssuedDocument;
  readonly pdf: Buffer;
}

/** What was set, to be kept. */
export interface SetPaper {
  readonly pdf: Buffer;
  readonly pages: number;
  /** Of the template's text, in hexadecimal: which wording it was. */
  readonly templateSha256: string;
  /** How many different characters no font had. */
  readonly missing: number;
}

/** Sets a paper from its facts, by the office's templates. */
export interface PaperPress {
  set(
    kind: PaperKind,
    facts: Readonly<Record<string, Stated>>,
    imprint: { readonly title: string; readonly issuedAt: Date },
  ): Promise<SetPaper>;
}

/** Keeps papers as they were issued. */
export interface DocumentRecords {
  /** A paper by id, whoever asks; null where there is none, or it was erased. */
  find(id: Uuid): Promise<IssuedDocument | null>;
  /** Keeps what was set, unless it was set already or was erased meanwhile; answers whether it kept it. */
  keep(id: Uuid, set: SetPaper): Promise<boolean>;
  /** The file of a paper; null where it isn't set yet, or was erased. */
  file(id: Uuid): Promise<Buffer | null>;
}

/** Finds papers as far as somebody may read them: the rule is a condition of the query. */
export interface VisibleDocuments {
  /** Those of these petitions that he may read, oldest first. */
  ofPetitions(standing: Standing, petitionIds: readonly Uuid[]): Promise<readonly IssuedDocument[]>;
  byId(standing: Standing, id: Uuid): Promise<IssuedDocument | null>;
  /** Those that are the petitioner's own, oldest first. */
  ofPetitioner(petitionId: Uuid): Promise<readonly IssuedDocument[]>;
  byIdForPetitioner(petitionId: Uuid, id: Uuid): Promise<IssuedDocument | null>;
}
