import type { MediaType } from './media-types';

/** A file of a petition without what names people: its name and its hash are sealed beside it. */
export interface AttachedFile {
  readonly id: string;
  /** A keyed fingerprint of case, side and content: equal ones are the same file, and nobody without the key can test for one. */
  readonly address: string;
  readonly mediaType: MediaType;
  /** In bytes. */
  readonly size: number;
  readonly at: string;
  /** Whether the petitioner attached it in his session; else an officer did. */
  readonly byPetitioner: boolean;
}

/** What a petition knows of its files; absent until there is one. */
export interface FilesPart {
  readonly files?: readonly AttachedFile[];
}
