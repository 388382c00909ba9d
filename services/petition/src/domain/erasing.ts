import type { PlainDate } from '@lianxin/calendar';
import type { ActingPerson } from './acting';

/** How far the anonymisation of a petition has come. */
export interface Erasing {
  /** When the petitioner asked for it, an instant; null where he didn't. */
  readonly requestedAt: string | null;
  readonly proposedBy: ActingPerson | null;
  /** The day since which nothing names a person any more. */
  readonly anonymisedOn: PlainDate | null;
}
