import type { Erasing } from './erasing';
import type { ErasureEvent } from './erasure-events';

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
