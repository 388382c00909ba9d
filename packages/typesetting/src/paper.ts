/** A part of a paper, in the order in which it is read. */
export type Block =
  | {
      readonly kind: 'TITLE' | 'NUMBER' | 'ADDRESSEE' | 'HEADING' | 'PARAGRAPH' | 'LINE';
      readonly text: string;
    }
  /** 附件：… ; what wraps stands under the first character after the colon. */
  | { readonly kind: 'ATTACHMENT'; readonly text: string }
  /** A row of a form: what it asks, and what stands there. */
  | { readonly kind: 'ROW'; readonly label: string; readonly text: string }
  /** Who signs and when, with the place of the seal (GB/T 9704, 7.3.5). */
  | { readonly kind: 'SIGNATURE'; readonly unit: string; readonly date: string };

/** What is to be set: plain text in parts. */
export type Paper = readonly Block[];
