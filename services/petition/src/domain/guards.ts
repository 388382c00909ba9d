import type { PlainDate } from '@lianxin/calendar';
import { reject, type Guard } from '@lianxin/kernel';
import type { Acting } from './acting';
import type { Facts } from './facts';
import * as law from './law';
import type { Petition } from './petition';
import type { PetitionRejection, PetitionRejectionCode } from './rejection-codes';
import { isStepOf, type PetitionCommand } from './transitions';
import { isPetitionOffice, mayReceiveAccusations, type UnitOfCase } from './unit';
import type { Purpose } from './vocabulary';

/** A rule on a petition and who acts, whatever he would fill in. */
export type StandingGuard = Guard<[Petition, Acting, Facts], PetitionRejectionCode>;

/** A rule on what a command says. */
export type CommandGuard<Command> = Guard<[Command, Petition, Acting, Facts], PetitionRejectionCode>;

/** The step must exist in the petition's state: ILLEGAL_STEP (DOMAIN.md §3). */
export const mustBeAStepHere =
  (command: PetitionCommand): StandingGuard =>
  (petition) =>
    isStepOf(petition, command)
      ? null
      : reject('ILLEGAL_STEP', law.RULE_STEPS, { command, status: petition.status });

/** Only the unit that answers for the petition acts on it: NOT_RESPONSIBLE. */
export const mustActForHolder: StandingGuard = (petition, acting) =>
  actsFor(acting, petition.heldBy.id) ? null : reject('NOT_RESPONSIBLE', law.RULE_ONE_HOLDER);

/** Only the unit to which the petition is offered answers the offer: NOT_RESPONSIBLE. */
export const mustActForOfferedUnit: StandingGuard = (petition, acting) =>
  petition.offeredTo && actsFor(acting, petition.offeredTo.id)
    ? null
    : reject('NOT_RESPONSIBLE', law.RULE_ONE_HOLDER);

/** Nothing moves before somebody has said what the petition is for: PURPOSE_NOT_SET. */
export const mustHavePurpose: StandingGuard = (petition) =>
  petition.purpose === null ? reject('PURPOSE_NOT_SET', law.RULE_PURPOSE_FIRST) : null;

/** The step is for one purpose only: WRONG_PURPOSE. */
export const mustBeFor =
  (purpose: Purpose, rule: PetitionRejection['rule']): StandingGuard =>
  (petition) =>
    petition.purpose === purpose ? null : reject('WRONG_PURPOSE', rule, { purpose });

/** A petition office routes and decides nothing: NOT_COMPETENT (PR 14, 22). */
export const mustBeCompetent: StandingGuard = (petition) =>
  isPetitionOffice(petition.heldBy) ? reject('NOT_COMPETENT', law.PR_22_COMPETENT) : null;

/** An accusation comes only into competent hands: ACCUSATION_ONLY_TO_COMPETENT_ORGAN (PR 30). */
export const accusationOnlyTo = (petition: Petition, unit: UnitOfCase): PetitionRejection | null =>
  petition.purpose === 'ACCUSATION' && !mayReceiveAccusations(unit)
    ? reject('ACCUSATION_ONLY_TO_COMPETENT_ORGAN', law.PR_30_COMPETENT)
    : null;

/** A day that somebody states must lie in the past and not before `earliest`: DATE_NOT_POSSIBLE. */
export const mustBeATrueDate = (
  date: PlainDate,
  earliest: PlainDate,
  today: PlainDate,
): PetitionRejection | null =>
  date < earliest || date > today
    ? reject('DATE_NOT_POSSIBLE', law.RULE_TRUE_DATES, { date, earliest, latest: today })
    : null;

/** A reason that is only blanks is none: REASON_REQUIRED. */
export const mustGiveReason = (
  reason: string | null,
  rule: PetitionRejection['rule'],
): PetitionRejection | null => (isBlank(reason) ? reject('REASON_REQUIRED', rule) : null);

/** Whether a text says nothing. */
export const isBlank = (text: string | null): boolean => text === null || text.trim() === '';

/** Whether an account acts on behalf of a unit. */
export const actsFor = (acting: Acting, unitId: string): boolean =>
  acting.kind === 'ACCOUNT' && acting.unitId === unitId;
