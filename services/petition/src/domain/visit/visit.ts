import { assertNever } from '@lianxin/kernel';
import type { PlainDate } from '@lianxin/calendar';
import type { ActingPerson } from '../acting';

/** WAITING in the queue, CALLED to a window, CONCLUDED with an outcome. */
export const VISIT_STATUSES = ['WAITING', 'CALLED', 'CONCLUDED'] as const;
export type VisitStatus = (typeof VISIT_STATUSES)[number];

/** How a visit ended; no outcome says that somebody was sent away: what is asked for is registered (PR 22, 23). */
export const VISIT_OUTCOMES = ['REGISTERED', 'ADDED_TO_CASE', 'INQUIRY', 'LEFT'] as const;
export type VisitOutcome = (typeof VISIT_OUTCOMES)[number];

/** One visit to a desk (来访接待): a ticket and a head count. Who came and why stands in the petition, and nowhere here. */
export interface Visit {
  readonly id: string;
  /** The unit whose desk it is. */
  readonly unitId: string;
  readonly day: PlainDate;
  /** The number under which it is called; from 1 each day. */
  readonly ticket: number;
  readonly attendance: number;
  readonly receivedAt: string;
  readonly status: VisitStatus;
  readonly window: string | null;
  /** Units that receive together with the desk's own (联合接访). */
  readonly withUnits: readonly string[];
  readonly calledAt: string | null;
  readonly outcome: VisitOutcome | null;
  /** The petition that was registered, or to whose case something was added or asked. */
  readonly petitionId: string | null;
  readonly concludedAt: string | null;
}

interface Frame {
  readonly at: string;
  readonly by: ActingPerson;
}

/** Somebody came and has a ticket. */
export interface VisitorReceived extends Frame {
  readonly type: 'visit.received';
  readonly visitId: string;
  readonly unitId: string;
  readonly day: PlainDate;
  readonly ticket: number;
  readonly attendance: number;
}

/** The ticket was called to a window. */
export interface VisitorCalled extends Frame {
  readonly type: 'visit.called';
  readonly window: string;
  readonly withUnits: readonly string[];
}

/** The visit ended. */
export interface VisitConcluded extends Frame {
  readonly type: 'visit.concluded';
  readonly outcome: VisitOutcome;
  readonly petitionId: string | null;
}

export type VisitEvent = VisitorReceived | VisitorCalled | VisitConcluded;

const received = ({ visitId: id, unitId, day, ticket, attendance, at }: VisitorReceived): Visit => ({
  ...{ id, unitId, day, ticket, attendance, receivedAt: at, status: 'WAITING' },
  ...{ window: null, withUnits: [], calledAt: null, outcome: null, petitionId: null, concludedAt: null },
});

/** The state after an event; a history begins with the ticket. */
export const evolveVisit = (visit: Visit | null, event: VisitEvent): Visit => {
  if (event.type === 'visit.received') return received(event);
  if (visit === null) return assertNever(event as never);
  switch (event.type) {
    case 'visit.called':
      return {
        ...visit,
        status: 'CALLED',
        window: event.window,
        withUnits: event.withUnits,
        calledAt: event.at,
      };
    case 'visit.concluded':
      return {
        ...visit,
        status: 'CONCLUDED',
        outcome: event.outcome,
        petitionId: event.petitionId,
        concludedAt: event.at,
      };
  }
};
