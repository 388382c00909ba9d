import type { PlainDate } from '@lianxin/calendar';
import type { ActingPerson } from './acting';
import type { Grade, RatedBody } from './vocabulary';

/** A petitioner who gave a name; `representative` marks those whom a joint visit chose (PR 20). */
export interface Petitioner {
  readonly name: string;
  readonly idNumber: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly representative: boolean;
}

/** An extension of CONCLUDE, asked for and, where `approvedBy` is set, granted with notice to the petitioner. */
export interface Extension {
  readonly days: number;
  readonly reason: string;
  readonly requestedBy: ActingPerson;
  readonly approvedBy: ActingPerson | null;
  readonly noticeOn: PlainDate | null;
}

/** The unit and the handler at the conclusion. */
export interface Conclusion {
  readonly unitId: string;
  readonly handlerId: string | null;
}

/** A voluntary grade that the petitioner gave one of the two bodies. */
export interface Rating {
  readonly of: RatedBody;
  readonly unitId: string;
  readonly grade: Grade;
  readonly at: string;
}
