import { parsePlainDate, type PlainDate } from '@lianxin/calendar';
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
  mustGiveReason,
  mustHavePurpose,
  type CommandGuard,
  type StandingGuard,
} from '../guards';
import type { Petition } from '../petition';
import { metClocks } from '../petition-clocks';
import { isPetitionOffice } from '../unit';
import * as law from './law';
import type { Guidance } from './state';

export type GuideToProcedure = Omit<Guidance, 'by' | 'result'>;

const FOREVER = parsePlainDate('9999-12-31') as PlainDate;

export const guideToProcedureGuards: readonly StandingGuard[] = [
  mustBeAStepHere('guideToProcedure'),
  mustActForHolder,
  mustHavePurpose,
  mustBeFor('CLAIM', law.PR_31_PROCEDURES),
];

/** A letter about a dispute before the courts is transferred to them, not sent back to its writer: LETTER_IS_TRANSFERRED (PR 22). */
const lettersMustBeTransferred: CommandGuard<GuideToProcedure> = ({ route }, { channel, heldBy }) =>
  route === 'LITIGATION' && channel === 'LETTER' && isPetitionOffice(heldBy)
    ? reject('LETTER_IS_TRANSFERRED', law.PR_22_LITIGATION)
    : null;

/** Who is led elsewhere must find the door: the organ, what to bring and where; GUIDANCE_INCOMPLETE. */
const mustBeComplete: CommandGuard<GuideToProcedure> = ({ organUnitId, organ, bring, where }) => {
  const missing = [
    ...(organUnitId === null && isBlank(organ) ? ['organ'] : []),
    ...(isBlank(bring) ? ['bring'] : []),
    ...(isBlank(where) ? ['where'] : []),
  ];
  return missing[0] === undefined
    ? null
    : reject('GUIDANCE_INCOMPLETE', law.RULE_GUIDANCE, { field: missing[0] });
};

/** Nobody is led to a procedure whose period is over: DATE_NOT_POSSIBLE. */
const mustStillBeOpen: CommandGuard<GuideToProcedure> = ({ endsOn }, _petition, _acting, { today }) =>
  endsOn !== null && endsOn < today
    ? reject('DATE_NOT_POSSIBLE', law.RULE_GUIDANCE, { date: endsOn, earliest: today, latest: FOREVER })
    : null;

const commandGuards: readonly CommandGuard<GuideToProcedure>[] = [
  lettersMustBeTransferred,
  ({ reasons }) => mustGiveReason(reasons, law.PR_31_PROCEDURES),
  mustBeComplete,
  mustStillBeOpen,
  ({ noticeOn }, { receivedOn }, _acting, { today }) => mustBeATrueDate(noticeOn, receivedOn, today),
];

/**
 * Leads a claim to the procedure that the law has for it (PR 31, litigation PR 22), the petitioner being told organ, reasons, what
 * to bring and where; meets ROUTE and NOTIFY on the day of the notice. Refuses ILLEGAL_STEP, NOT_RESPONSIBLE, PURPOSE_NOT_SET,
 * WRONG_PURPOSE, LETTER_IS_TRANSFERRED, REASON_REQUIRED, GUIDANCE_INCOMPLETE, DATE_NOT_POSSIBLE.
 */
export const guideToProcedure = (
  petition: Petition,
  command: GuideToProcedure,
  acting: Acting,
  facts: Facts,
): PetitionDecision =>
  firstRefusal(guideToProcedureGuards, petition, acting, facts) ??
  firstRefusal(commandGuards, command, petition, acting, facts) ??
  accept({
    type: 'petition.guided',
    ...frame(acting, facts, [
      ...metClocks(petition, ['ROUTE', 'NOTIFY'], command.noticeOn, petition.heldBy.id),
      ...clocksOfEndedDispute(petition, facts),
    ]),
    ...command,
  });
