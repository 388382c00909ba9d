import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { slotsOf, type Pairing } from './pairing/pairing';

export const RESULT_KINDS = ['PETITION_CARRIED_OUT', 'REQUEST_DELIVERED', 'PAIRING_COMPLETED'] as const;

/** What is verified by an event, never by a report of its own author; volumes are none of them. */
export type ResultKind = (typeof RESULT_KINDS)[number];

/** One verified result, credited to a unit and, where he is known, to the cadre who brought it about. */
export interface Result {
  readonly kind: ResultKind;
  /** The petition, request or pairing; nothing of its content. */
  readonly sourceId: Uuid;
  readonly unitId: Uuid;
  readonly cadreId: Uuid | null;
  /** The day of conclusion, of delivery, or of the pairing's completion. */
  readonly creditedOn: PlainDate;
}

/** A line of the ledger: it is appended and never changed. */
export interface LedgerLine extends Result {
  readonly id: Uuid;
}

/** The worst grade that still says that a firm got what it asked for: 基本满意. */
const SATISFIED = 3;

interface RatedDelivery {
  readonly requestId: Uuid;
  readonly unitId: Uuid;
  readonly handlerId: Uuid | null;
  readonly deliveredOn: PlainDate;
  readonly refused: boolean;
  readonly grade: number;
}

/** A delivery counts as a result once the firm rated it well; what was refused or rated badly is none. */
export const resultOfRating = ({ refused, grade, ...delivery }: RatedDelivery): Result | null =>
  refused || grade < SATISFIED
    ? null
    : {
        kind: 'REQUEST_DELIVERED',
        sourceId: delivery.requestId,
        unitId: delivery.unitId,
        cadreId: delivery.handlerId,
        creditedOn: delivery.deliveredOn,
      };

interface Execution {
  readonly petitionId: Uuid;
  readonly unitId: Uuid;
  readonly handlerId: Uuid | null;
  readonly concludedOn: PlainDate;
}

/** A petition concluded in support and carried out (PR 32) is credited to who handled it at conclusion. */
export const resultOfExecution = ({ petitionId, unitId, handlerId, concludedOn }: Execution): Result => ({
  kind: 'PETITION_CARRIED_OUT',
  sourceId: petitionId,
  unitId,
  cadreId: handlerId,
  creditedOn: concludedOn,
});

/** Who is mentor on the day that a pairing is completed is credited with it, each in the unit that he serves in (导师制). */
export const resultsOfCompletion = (before: Pairing | null, after: Pairing): readonly Result[] => {
  const { closedOn, unitId } = after;
  if (after.status !== 'COMPLETED' || before?.status === 'COMPLETED' || closedOn === null) return [];
  return slotsOf(after).flatMap(({ mentorId, mentorUnitId }) =>
    mentorId === null
      ? []
      : [
          {
            kind: 'PAIRING_COMPLETED',
            sourceId: after.id,
            unitId: mentorUnitId ?? unitId,
            cadreId: mentorId,
            creditedOn: closedOn,
          },
        ],
  );
};
