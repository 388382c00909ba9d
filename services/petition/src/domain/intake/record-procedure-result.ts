import type { PlainDate } from '@lianxin/calendar';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import { isSamePerson, type Acting } from '../acting';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import {
  isBlank,
  mustActForHolder,
  mustBeAStepHere,
  mustBeATrueDate,
  type CommandGuard,
  type StandingGuard,
} from '../guards';
import * as common from '../law';
import type { Petition } from '../petition';
import { startClockOfReceipt } from '../petition-clocks';
import * as law from './law';
import type { ProcedureOutcome } from './vocabulary';

export interface RecordProcedureResult {
  readonly outcome: ProcedureOutcome;
  /** The day on which the office learned of it. */
  readonly on: PlainDate;
  readonly evidence: string;
}

export const recordProcedureResultGuards: readonly StandingGuard[] = [
  mustBeAStepHere('recordProcedureResult'),
  mustActForHolder,
];

/** A result closes the petition, and who led it away doesn't close it: SECOND_PERSON_REQUIRED. */
const mustBeASecondPerson: CommandGuard<RecordProcedureResult> = ({ outcome }, { guidances }, acting) => {
  const guidedBy = guidances?.at(-1)?.by;
  return outcome !== 'REFUSED' && guidedBy && isSamePerson(guidedBy, acting)
    ? reject('SECOND_PERSON_REQUIRED', common.RULE_SECOND_PERSON)
    : null;
};

const commandGuards: readonly CommandGuard<RecordProcedureResult>[] = [
  mustBeASecondPerson,
  ({ evidence }) => (isBlank(evidence) ? reject('EVIDENCE_REQUIRED', law.RULE_GUIDANCE) : null),
  ({ on }, { guidances, receivedOn }, _acting, { today }) =>
    mustBeATrueDate(on, guidances?.at(-1)?.noticeOn ?? receivedOn, today),
];

/**
 * Records what the procedure did, with evidence: taken up or decided there, the petition is closed, by another than who led it
 * there; refused there, it is received again, and the clock of receipt starts anew (PR 44). Refuses ILLEGAL_STEP,
 * NOT_RESPONSIBLE, SECOND_PERSON_REQUIRED, EVIDENCE_REQUIRED, DATE_NOT_POSSIBLE.
 */
export const recordProcedureResult = (
  petition: Petition,
  command: RecordProcedureResult,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const refusal =
    firstRefusal(recordProcedureResultGuards, petition, acting, facts) ??
    firstRefusal(commandGuards, command, petition, acting, facts);
  if (refusal) return refusal;
  const { outcome, on, evidence } = command;
  const clocks = outcome === 'REFUSED' ? [startClockOfReceipt(petition, petition.heldBy, on, facts)] : [];
  return accept({
    type: 'petition.procedure-result-recorded',
    ...frame(acting, facts, clocks),
    ...{ outcome, on, evidence },
  });
};
