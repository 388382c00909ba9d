import { meetClock, voidClock, type Clock } from '@lianxin/casework';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from '../acting';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import { actsFor, mustBeAStepHere, mustGiveReason, type StandingGuard } from '../guards';
import * as law from '../law';
import type { Petition } from '../petition';
import type { PetitionRejection } from '../rejection-codes';
import type { UnitFacts } from '../unit';
import { maySupervise } from './open-supervision';
import { supervisionGoingOn, supervisionStateOf } from './supervision';
import type { SupervisionEntry } from './state';
import { anotherUnitsStep } from './units-told';

/** What is said of an entry. */
export interface WordOnSupervision {
  readonly entryId: string;
  readonly text: string;
}

const mustBeSupervised: StandingGuard = (petition, acting) =>
  supervisionGoingOn(petition).some(({ unitId }) => actsFor(acting, unitId))
    ? null
    : anotherUnitsStep(law.PR_40_SUPERVISE);

export const answerSupervisionGuards: readonly StandingGuard[] = [
  mustBeAStepHere('answerSupervision'),
  mustBeSupervised,
];

const entryOf = ({ supervision = [] }: Petition, entryId: string): SupervisionEntry | null =>
  supervision.find(({ id }) => id === entryId) ?? null;

/** The clock that runs for the answer: none where a period that ran out opened the entry. */
const clocksOf = ({ clocks }: Petition, { cause, clockId }: SupervisionEntry): readonly Clock[] =>
  cause === null
    ? clocks.filter(({ id, metOn, state }) => id === clockId && metOn === null && state !== 'VOID')
    : [];

const mustBeOwn = (entry: SupervisionEntry | null, acting: Acting): PetitionRejection | null => {
  if (!entry) return reject('ENTRY_UNKNOWN', law.PR_40_SUPERVISE);
  return actsFor(acting, entry.unitId) ? null : anotherUnitsStep(law.PR_40_SUPERVISE);
};

/**
 * The supervised unit answers, once, in writing (PR 40). Meets SUPERVISION. Refuses ANOTHER_UNITS_STEP, ENTRY_UNKNOWN,
 * STEP_ALREADY_DONE, REASON_REQUIRED.
 */
export const answerSupervision = (
  petition: Petition,
  { entryId, text }: WordOnSupervision,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const entry = entryOf(petition, entryId);
  const refusal =
    firstRefusal(answerSupervisionGuards, petition, acting, facts) ??
    mustBeOwn(entry, acting) ??
    (entry && supervisionStateOf(entry, petition) !== 'OPEN'
      ? reject('STEP_ALREADY_DONE', law.PR_40_SUPERVISE)
      : null) ??
    mustGiveReason(text, law.PR_40_SUPERVISE);
  if (refusal || !entry) return refusal ?? reject('ENTRY_UNKNOWN', law.PR_40_SUPERVISE);
  const met = clocksOf(petition, entry).map((clock) => meetClock(clock, facts.today));
  return accept({
    type: 'petition.supervision-answered',
    ...frame(acting, facts, met),
    ...{ entryId, text, on: facts.today },
  });
};

/** The supervised unit closes nothing that is about itself. */
const mustNotBeSupervised: StandingGuard = (petition, acting) =>
  supervisionGoingOn(petition).some(({ unitId }) => !actsFor(acting, unitId))
    ? null
    : anotherUnitsStep(law.PR_40_SUPERVISE);

export const closeSupervisionGuards: readonly StandingGuard[] = [
  mustBeAStepHere('closeSupervision'),
  mustNotBeSupervised,
];

/** Who closes: the two units as the directory knows them; `opener` is null where time opened the entry. */
export interface Supervisors {
  readonly own: UnitFacts | null;
  readonly opener: UnitFacts | null;
  readonly supervised: UnitFacts | null;
}

/** Who opened it, or a unit above that one; what time opened, whoever might have: ANOTHER_UNITS_STEP. */
const mustHaveOpened = (
  { by, unitId }: SupervisionEntry,
  { own, opener, supervised }: Supervisors,
): PetitionRejection | null => {
  const opened = own !== null && (own.id === by || (opener?.id === by && opener.ancestors.includes(own.id)));
  const might = by === null && supervised?.id === unitId && maySupervise(own, supervised);
  return (opened && own.id !== unitId) || might ? null : anotherUnitsStep(law.PR_40_SUPERVISE);
};

/**
 * Who opened an entry says what came of it; a period that still runs for the answer ends. What time opened is closed by a
 * petition office or a unit above the supervised one (PR 40). Refuses ANOTHER_UNITS_STEP, ENTRY_UNKNOWN, STEP_ALREADY_DONE,
 * REASON_REQUIRED.
 */
export const closeSupervision = (
  petition: Petition,
  { entryId, text }: WordOnSupervision,
  acting: Acting,
  facts: Facts,
  supervisors: Supervisors,
): PetitionDecision => {
  const entry = entryOf(petition, entryId);
  const refusal =
    firstRefusal(closeSupervisionGuards, petition, acting, facts) ??
    (entry ? mustHaveOpened(entry, supervisors) : reject('ENTRY_UNKNOWN', law.PR_40_SUPERVISE)) ??
    (entry?.closed ? reject('STEP_ALREADY_DONE', law.PR_40_SUPERVISE) : null) ??
    mustGiveReason(text, law.PR_40_SUPERVISE);
  if (refusal || !entry) return refusal ?? reject('ENTRY_UNKNOWN', law.PR_40_SUPERVISE);
  const ended = clocksOf(petition, entry).map((clock) => voidClock(clock, 'NO_LONGER_APPLIES'));
  return accept({
    type: 'petition.supervision-closed',
    ...frame(acting, facts, ended),
    ...{ entryId, text, on: facts.today },
  });
};
