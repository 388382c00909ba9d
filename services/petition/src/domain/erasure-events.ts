import type { PlainDate } from '@lianxin/calendar';
import type { EventFrame } from './event-frame';

/** The petitioner asked that what names him be erased (PIPL 47); it was recorded, and he was told from when it is possible. */
export interface PetitionErasureRequested extends EventFrame {
  readonly type: 'petition.erasure-requested';
  /** Null as long as the petition isn't closed. */
  readonly possibleFrom: PlainDate | null;
}

/** The first of two persons of the registering office said that it is to be anonymised. */
export interface PetitionErasureProposed extends EventFrame {
  readonly type: 'petition.erasure-proposed';
}

/** The second agreed: names and words are gone from state and history, and what is left tells of no person. */
export interface PetitionAnonymised extends EventFrame {
  readonly type: 'petition.anonymised';
  readonly on: PlainDate;
}

/** What brings a petition to its anonymisation. */
export type ErasureEvent = PetitionErasureRequested | PetitionErasureProposed | PetitionAnonymised;
