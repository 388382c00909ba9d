import type { Clock } from '@lianxin/casework';
import type { ActingPerson } from './acting';

/** What every event says: when, by whom, and the clocks that it started or changed, as they are after it. */
export interface EventFrame {
  readonly at: string;
  readonly by: ActingPerson;
  readonly clocks: readonly Clock[];
}
