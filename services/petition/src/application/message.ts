/** A sentence in both languages; "{dueOn}" is filled from the rejection's details. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}
