/** What a petition may be about, in two levels: `words` are those by which it is recognised in a text. */
export interface Subject {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly parts: readonly SubjectPart[];
}

export interface SubjectPart {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** Separated by blanks; a word within a longer word of the same subject counts once. */
  readonly words: string;
}
