import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from '../acting';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import {
  actsFor,
  mustBeAStepHere,
  mustBeCompetent,
  mustGiveReason,
  mustHavePurpose,
  type StandingGuard,
} from '../guards';
import * as law from '../law';
import type { Petition } from '../petition';
import type { PetitionRejection } from '../rejection-codes';
import type { UnitFacts } from '../unit';
import { involvedUnitsOf } from '../visibility';
import type { Wall } from '../wall';
import { assistingNow } from './involved';
import { actsForOneOf, anotherUnitsStep, mayBeTold } from './units-told';

export interface AddAssistingUnit {
  readonly unit: UnitFacts;
  /** What it is asked to do. */
  readonly task: string;
  /** The unit that answers, as the directory knows it: who is above it may name assistants, too. */
  readonly holder: UnitFacts | null;
}

/** Who has to do with a petition without answering for it names nobody; a superior reads it by what is below him. */
const mustHoldOrOversee: StandingGuard = (petition, acting) =>
  actsFor(acting, petition.heldBy.id) || !actsForOneOf(acting, involvedUnitsOf(petition))
    ? null
    : anotherUnitsStep(law.RULE_ASSIST);

export const addAssistingUnitGuards: readonly StandingGuard[] = [
  mustBeAStepHere('addAssistingUnit'),
  mustHavePurpose,
  mustHoldOrOversee,
  mustBeCompetent,
];

/** The unit that answers, or one above it: ANOTHER_UNITS_STEP. */
const mustBeAbove = (
  { holder }: AddAssistingUnit,
  petition: Petition,
  acting: Acting,
): PetitionRejection | null =>
  actsFor(acting, petition.heldBy.id) ||
  (holder?.id === petition.heldBy.id && actsForOneOf(acting, holder.ancestors))
    ? null
    : anotherUnitsStep(law.RULE_ASSIST);

const mustBeAnother = ({ unit }: AddAssistingUnit, petition: Petition): PetitionRejection | null => {
  if (unit.id === petition.heldBy.id) return reject('SAME_UNIT', law.RULE_ASSIST);
  return assistingNow(petition).includes(unit.id) ? reject('STEP_ALREADY_DONE', law.RULE_ASSIST) : null;
};

/**
 * Has another unit help (协办): it reads the petition from now on, and the holder goes on answering. Nobody outside its circle
 * helps with an accusation (PR 30). Refuses ILLEGAL_STEP, PURPOSE_NOT_SET, ANOTHER_UNITS_STEP, NOT_COMPETENT, REASON_REQUIRED,
 * SAME_UNIT, STEP_ALREADY_DONE, UNIT_IS_ACCUSED, UNIT_CANNOT_RECEIVE, ACCUSATION_STAYS_IN_CIRCLE, UNIT_NOT_ACTIVE.
 */
export const addAssistingUnit = (
  petition: Petition,
  command: AddAssistingUnit,
  acting: Acting,
  facts: Facts,
  wall: Wall,
): PetitionDecision =>
  firstRefusal(addAssistingUnitGuards, petition, acting, facts) ??
  mustBeAbove(command, petition, acting) ??
  mustGiveReason(command.task, law.RULE_ASSIST) ??
  mustBeAnother(command, petition) ??
  mayBeTold([command.unit], petition, wall) ??
  accept({
    type: 'petition.assisting-unit-added',
    ...frame(acting, facts),
    unitId: command.unit.id,
    task: command.task,
  });
