import { metClocks, type Acting } from '@lianxin/casework';
import { accept, firstRefusal } from '@lianxin/kernel';
import { frame, type RequestDecision } from './decide';
import type { Facts } from './facts';
import { mustActForHolder, mustBeAStepHere, mustGiveReason, type StandingGuard } from './guards';
import * as law from './law';
import type { ServiceRequest } from './service-request';

export interface ContactFirm {
  /** What was spoken of. */
  readonly note: string;
  /** What the firm was told in writing of how its request is dealt with; null for a mere contact. */
  readonly answer: string | null;
}

export const contactFirmGuards: readonly StandingGuard[] = [mustBeAStepHere('contactFirm'), mustActForHolder];

/**
 * Records that the firm was spoken to: meets CONTACT, and with a written answer ANSWER too. Refuses HAND_OVER_PENDING,
 * ILLEGAL_STEP, NOT_RESPONSIBLE, REASON_REQUIRED for a contact of which nothing is noted.
 */
export const contactFirm = (
  request: ServiceRequest,
  { note, answer }: ContactFirm,
  acting: Acting,
  facts: Facts,
): RequestDecision =>
  firstRefusal(contactFirmGuards, request, acting, facts) ??
  mustGiveReason(note, law.BE_48_HELP) ??
  (answer === null ? null : mustGiveReason(answer, law.BE_48_HELP)) ??
  accept({
    type: 'request.firm-contacted',
    ...frame(
      acting,
      facts,
      metClocks(request, answer === null ? ['CONTACT'] : ['CONTACT', 'ANSWER'], facts.today),
    ),
    note,
    answer,
  });
