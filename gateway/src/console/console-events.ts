/** What the console's pages tell of themselves: that it happened, and nothing of what or of whom. */
export const CONSOLE_EVENTS = [
  /** What was typed came back after a reload, an error or a lost connection. */
  'draft_restored',
  /** Somebody threw a draft away. */
  'draft_discarded',
  /** A rule's refusal was shown beside its field or button. */
  'refusal_shown',
  /** Somebody else was quicker, and the page said so. */
  'conflict_shown',
  /** A page or a block of one could not be loaded. */
  'error_shown',
  /** The connection was lost while a page was open. */
  'went_offline',
] as const;

export type ConsoleEvent = (typeof CONSOLE_EVENTS)[number];
