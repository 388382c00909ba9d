import type { PlainDate } from '@lianxin/calendar';
import type { ActingPerson } from './acting';
import type { EventFrame } from './events';

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

/** How far the anonymisation of a petition has come. */
export interface Erasing {
  /** When the petitioner asked for it, an instant; null where he didn't. */
  readonly requestedAt: string | null;
  readonly proposedBy: ActingPerson | null;
  /** The day since which nothing names a person any more. */
  readonly anonymisedOn: PlainDate | null;
}

const TYPES: readonly string[] = [
  'petition.erasure-requested',
  'petition.erasure-proposed',
  'petition.anonymised',
] satisfies readonly ErasureEvent['type'][];

/** Whether an event is one of these. */
export const isErasureEvent = <Event extends { readonly type: string }>(
  event: Event,
): event is Extract<Event, ErasureEvent> => TYPES.includes(event.type);

const NOT_BEGUN: Erasing = { requestedAt: null, proposedBy: null, anonymisedOn: null };

/** How far it has come after one of these events. */
export const erasingAfter = (before: Erasing | undefined, event: ErasureEvent): Erasing => {
  const so = before ?? NOT_BEGUN;
  switch (event.type) {
    case 'petition.erasure-requested':
      return { ...so, requestedAt: event.at };
    case 'petition.erasure-proposed':
      return { ...so, proposedBy: event.by };
    case 'petition.anonymised':
      return { ...so, anonymisedOn: event.on };
  }
};
