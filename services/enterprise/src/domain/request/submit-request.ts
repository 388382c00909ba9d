import type { PlainDate } from '@lianxin/calendar';
import type { Acting } from '@lianxin/casework';
import { accept } from '@lianxin/kernel';
import { frame, type RequestDecision } from './decide';
import type { Facts } from './facts';
import { mustNotBeComplainedOf } from './guards';
import { startFirmsClocks } from './request-clocks';
import type { RequestContact } from './service-request';
import type { UnitFacts } from './unit';
import type { RequestCategory } from './vocabulary';

export interface SubmitRequest {
  readonly id: string;
  readonly number: string;
  readonly enterpriseId: string;
  /** The unit that was asked first and answers from now on. */
  readonly unit: UnitFacts;
  readonly category: RequestCategory;
  readonly urgent: boolean;
  /** Given for ENVIRONMENT_COMPLAINT, and for nothing else. */
  readonly complainedOfUnitId: string | null;
  readonly subject: string;
  readonly text: string;
  readonly receivedOn: PlainDate;
  readonly contact: RequestContact;
}

/**
 * Takes down what a firm asks for; the unit asked answers until another took it (首问负责), and CONTACT, ANSWER and SOLVE run
 * from the day of receipt. Refuses UNIT_IS_COMPLAINED_OF: a complaint is taken down by another unit (BE 49).
 */
export const submitRequest = (command: SubmitRequest, acting: Acting, facts: Facts): RequestDecision => {
  const { id, unit, contact, ...said } = command;
  const { category, urgent, complainedOfUnitId, receivedOn } = said;
  const promised = { clocks: [], category, urgent };
  return (
    mustNotBeComplainedOf(unit, complainedOfUnitId) ??
    accept({
      type: 'request.submitted',
      ...frame(acting, facts, startFirmsClocks(promised, unit.id, receivedOn, facts)),
      requestId: id,
      unitId: unit.id,
      ...said,
      personal: { contact },
    })
  );
};
