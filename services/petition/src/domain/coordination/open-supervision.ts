import { addDays, type PlainDate } from '@lianxin/calendar';
import { nextClockId, type Clock } from '@lianxin/casework';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from '../acting';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import { actsFor, mustBeAStepHere, mustBeATrueDate, mustGiveReason, type StandingGuard } from '../guards';
import * as law from '../law';
import type { Petition } from '../petition';
import { startPetitionClock } from '../petition-clocks';
import type { PetitionRejection } from '../rejection-codes';
import { isPetitionOffice, type UnitFacts, type UnitOfCase } from '../unit';
import { startClockUntil } from './due-clock';
import { nextEntryId } from './supervision';
import { anotherUnitsStep, mustStayInCircle, unitsWithin } from './units-told';
import { KINDS_OF_CONFERENCE, type SupervisionKind } from './vocabulary';

export interface OpenSupervision {
  readonly kind: SupervisionKind;
  /** The supervised unit, as the directory knows it. */
  readonly unit: UnitFacts;
  readonly matter: string;
  /** The last day for the answer; null: as the rule table has it. */
  readonly dueOn: PlainDate | null;
}

/** A day that no supervision reaches. */
const END_OF_TIME = '9999-12-31' as PlainDate;

/** Who is to handle a petition, or is offered it, supervises nobody on it, unless it is a petition office. */
const mustNotHandleIt: StandingGuard = ({ heldBy, offeredTo }, acting) => {
  const handling: readonly (UnitOfCase | null)[] = [heldBy, offeredTo];
  return handling.some((unit) => unit !== null && actsFor(acting, unit.id) && !isPetitionOffice(unit))
    ? anotherUnitsStep(law.PR_40_SUPERVISE)
    : null;
};

export const openSupervisionGuards: readonly StandingGuard[] = [
  mustBeAStepHere('openSupervision'),
  mustNotHandleIt,
];

/** Whether a unit may supervise another: a petition office, or a unit above it; nobody himself. */
export const maySupervise = (own: UnitFacts | null, unit: Pick<UnitFacts, 'id' | 'ancestors'>): boolean =>
  own !== null && own.id !== unit.id && (isPetitionOffice(own) || unit.ancestors.includes(own.id));

/** A petition office or a superior (PR 40); what is the joint conference's is asked for by a petition office (PR 39): ANOTHER_UNITS_STEP. */
const mustBeInCharge = ({ kind, unit }: OpenSupervision, own: UnitFacts | null): PetitionRejection | null => {
  if (!maySupervise(own, unit)) return anotherUnitsStep(law.PR_40_SUPERVISE);
  const asksConference = KINDS_OF_CONFERENCE.includes(kind);
  return asksConference && !(own && isPetitionOffice(own)) ? anotherUnitsStep(law.PR_39_CONFERENCE) : null;
};

const mustBeInvolved = ({ unit }: OpenSupervision, petition: Petition): PetitionRejection | null =>
  mustStayInCircle(unit.id, petition) ??
  (unitsWithin(petition).includes(unit.id) ? null : reject('UNIT_NOT_INVOLVED', law.PR_40_SUPERVISE));

/** The period for the answer; what is asked of the joint conference binds nobody yet. */
const clockOfAnswer = (petition: Petition, command: OpenSupervision, facts: Facts): Clock | null => {
  const { kind, unit, dueOn } = command;
  if (KINDS_OF_CONFERENCE.includes(kind)) return null;
  const start = { kind: 'SUPERVISION', unitId: unit.id, startedOn: facts.today } as const;
  return dueOn === null
    ? startPetitionClock(petition.clocks, { ...start, rule: 'supervision' }, facts)
    : startClockUntil(petition.clocks, { ...start, dueOn, source: law.LOCAL_SUPERVISION }, facts);
};

/**
 * Supervises a unit on a petition (督办, PR 39–40), by a petition office or a unit above it; interview, notice and listing are
 * only asked for, of the joint conference. Starts SUPERVISION, by the rule table or to a day that is set. Refuses
 * ANOTHER_UNITS_STEP, REASON_REQUIRED, UNIT_NOT_INVOLVED, ACCUSATION_STAYS_IN_CIRCLE, DATE_NOT_POSSIBLE.
 */
export const openSupervision = (
  petition: Petition,
  command: OpenSupervision,
  acting: Acting,
  facts: Facts,
  own: UnitFacts | null,
): PetitionDecision => {
  const { kind, unit, matter, dueOn } = command;
  const refusal =
    firstRefusal(openSupervisionGuards, petition, acting, facts) ??
    mustBeInCharge(command, own) ??
    mustGiveReason(matter, law.PR_40_SUPERVISE) ??
    mustBeInvolved(command, petition) ??
    (dueOn === null ? null : mustBeATrueDate(dueOn, addDays(facts.today, 1), END_OF_TIME));
  if (refusal) return refusal;
  const clock = clockOfAnswer(petition, command, facts);
  return accept({
    type: 'petition.supervision-opened',
    ...frame(acting, facts, clock ? [clock] : []),
    entryId: nextEntryId(petition),
    ...{ kind, unitId: unit.id, openedBy: own?.id ?? null, on: facts.today, matter, cause: null },
    clockId: clock ? nextClockId(petition.clocks, 'SUPERVISION') : null,
    dueOn: clock?.dueOn ?? dueOn,
  });
};
