import type { PlainDate } from '@lianxin/calendar';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from '../acting';
import { clocksOfEndedDispute } from '../coordination/ended-dispute';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import {
  isBlank,
  mustActForHolder,
  mustBeAStepHere,
  mustBeATrueDate,
  mustBeFor,
  type CommandGuard,
  type StandingGuard,
} from '../guards';
import * as law from '../law';
import type { Petition } from '../petition';
import { SIGNATORIES, type AgreementForm, type Signatory } from './words';

export interface RecordMediation {
  readonly form: AgreementForm;
  readonly terms: string;
  readonly basis: string;
  readonly agreedOn: PlainDate;
  readonly signedBy: readonly Signatory[];
  readonly evidence: string;
}

export const recordMediationGuards: readonly StandingGuard[] = [
  mustBeAStepHere('recordMediation'),
  mustActForHolder,
  mustBeFor('CLAIM', law.PR_33_MEDIATION),
];

/** Both parties of the dispute sign, of their own will: AGREEMENT_NOT_SIGNED (PR 33). */
const mustBeSignedByBoth: CommandGuard<RecordMediation> = ({ signedBy }) =>
  SIGNATORIES.every((party) => signedBy.includes(party))
    ? null
    : reject('AGREEMENT_NOT_SIGNED', law.PR_33_MEDIATION);

/** Its terms, and why they lie within law and discretion: OPINION_INCOMPLETE names the missing one (PR 33). */
const mustBeComplete: CommandGuard<RecordMediation> = ({ terms, basis }) => {
  const missing = Object.entries({ terms, basis }).find(([, text]) => isBlank(text));
  return missing ? reject('OPINION_INCOMPLETE', law.PR_33_MEDIATION, { field: missing[0] }) : null;
};

/**
 * Records the agreement to which both parties came, by mediation or by themselves, as the answer to a claim (PR 33). Refuses
 * ILLEGAL_STEP, NOT_RESPONSIBLE, WRONG_PURPOSE, AGREEMENT_NOT_SIGNED, OPINION_INCOMPLETE, EVIDENCE_REQUIRED without the signed
 * copy, DATE_NOT_POSSIBLE.
 */
export const recordMediation = (
  petition: Petition,
  command: RecordMediation,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const { form, terms, basis, agreedOn, evidence } = command;
  return (
    firstRefusal(recordMediationGuards, petition, acting, facts) ??
    firstRefusal([mustBeSignedByBoth, mustBeComplete], command, petition, acting, facts) ??
    (isBlank(evidence) ? reject('EVIDENCE_REQUIRED', law.PR_33_MEDIATION) : null) ??
    mustBeATrueDate(agreedOn, petition.receivedOn, facts.today) ??
    accept({
      type: 'petition.mediation-recorded',
      ...frame(acting, facts, clocksOfEndedDispute(petition, facts)),
      agreement: { kind: 'AGREEMENT', form, terms, basis, agreedOn, evidence },
      on: facts.today,
    })
  );
};
