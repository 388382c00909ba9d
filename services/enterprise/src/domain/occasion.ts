import type { PlainDate } from '@lianxin/calendar';
import type { Performer } from '@lianxin/kernel';

/** When and by whom something is decided; every event carries `at` and `by`. */
export interface Occasion {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly by: Performer;
  /** The day in Asia/Shanghai. */
  readonly today: PlainDate;
}

/** What every event of the service's own history says beside its facts. */
export interface Recorded {
  readonly at: string;
  readonly by: Performer;
}
