import type { PlainDate } from '@lianxin/calendar';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from '../acting';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import { actsFor, mustBeAStepHere, mustBeATrueDate, mustGiveReason, type StandingGuard } from '../guards';
import * as law from '../law';
import type { Petition } from '../petition';
import type { PetitionRejection } from '../rejection-codes';
import type { Wall } from '../wall';
import type { Instruction } from './state';
import {
  actsForOneOf,
  anotherUnitsStep,
  mustActForInvolved,
  mustStayInCircle,
  unitsWithin,
} from './units-told';

export interface RecordInstruction {
  /** The leader as a cadre; null where he is none here. */
  readonly leaderId: string | null;
  readonly leaderName: string;
  readonly text: string;
  readonly instructedOn: PlainDate;
  readonly ownerUnitId: string;
  readonly ownerOfficerId: string | null;
  readonly dueOn: PlainDate | null;
  readonly feedbackAsked: boolean;
}

export const recordInstructionGuards: readonly StandingGuard[] = [
  mustBeAStepHere('recordInstruction'),
  mustActForInvolved(law.RULE_INSTRUCTION),
];

/** Whom wall or recusal close a petition to instructs nobody on it, and isn't named as an owner: UNIT_CANNOT_RECEIVE, without why. */
const mustNotBeClosedOut = (
  { leaderId, ownerOfficerId }: RecordInstruction,
  petition: Petition,
  wall: Wall,
): PetitionRejection | null =>
  [leaderId, ownerOfficerId].some((cadreId) => cadreId !== null && wall.closesTo(petition, cadreId))
    ? reject('UNIT_CANNOT_RECEIVE', law.PR_28_RECUSAL)
    : null;

const mustHaveAnOwner = ({ ownerUnitId }: RecordInstruction, petition: Petition): PetitionRejection | null =>
  mustStayInCircle(ownerUnitId, petition) ??
  (unitsWithin(petition).includes(ownerUnitId) ? null : reject('UNIT_NOT_INVOLVED', law.RULE_INSTRUCTION));

const mustBeDueLater = ({ dueOn, instructedOn }: RecordInstruction): PetitionRejection | null =>
  dueOn === null ? null : mustBeATrueDate(dueOn, instructedOn, '9999-12-31' as PlainDate);

/**
 * Puts a leader's instruction (阅批) on record, with the unit that owns it and the day of the feedback that he asks for. It changes
 * nothing of what the competent unit finds and answers, nor of any period. Refuses ANOTHER_UNITS_STEP, REASON_REQUIRED,
 * DATE_NOT_POSSIBLE, UNIT_NOT_INVOLVED, ACCUSATION_STAYS_IN_CIRCLE, UNIT_CANNOT_RECEIVE.
 */
export const recordInstruction = (
  petition: Petition,
  command: RecordInstruction,
  acting: Acting,
  facts: Facts,
  wall: Wall,
): PetitionDecision =>
  firstRefusal(recordInstructionGuards, petition, acting, facts) ??
  mustGiveReason(command.leaderName, law.RULE_INSTRUCTION) ??
  mustGiveReason(command.text, law.RULE_INSTRUCTION) ??
  mustBeATrueDate(command.instructedOn, petition.receivedOn, facts.today) ??
  mustBeDueLater(command) ??
  mustHaveAnOwner(command, petition) ??
  mustNotBeClosedOut(command, petition, wall) ??
  accept({
    type: 'petition.instruction-recorded',
    ...frame(acting, facts),
    entryId: `I-${(petition.instructions ?? []).length + 1}`,
    ...command,
  });

/** The instructions on which nothing has come back yet. */
export const instructionsOpen = ({
  instructions = [],
}: Pick<Petition, 'instructions'>): readonly Instruction[] =>
  instructions.filter(({ feedback }) => feedback === null);

const mustOwnOne: StandingGuard = ({ instructions = [] }, acting) =>
  actsForOneOf(
    acting,
    instructions.map(({ ownerUnitId }) => ownerUnitId),
  )
    ? null
    : anotherUnitsStep(law.RULE_INSTRUCTION);

export const answerInstructionGuards: readonly StandingGuard[] = [
  mustBeAStepHere('answerInstruction'),
  mustOwnOne,
];

export interface AnswerInstruction {
  readonly entryId: string;
  readonly text: string;
}

/**
 * The owning unit says what came of an instruction, once. Refuses ANOTHER_UNITS_STEP, ENTRY_UNKNOWN, STEP_ALREADY_DONE,
 * REASON_REQUIRED.
 */
export const answerInstruction = (
  petition: Petition,
  { entryId, text }: AnswerInstruction,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const refusal = firstRefusal(answerInstructionGuards, petition, acting, facts);
  if (refusal) return refusal;
  const instruction = (petition.instructions ?? []).find(({ id }) => id === entryId);
  if (!instruction) return reject('ENTRY_UNKNOWN', law.RULE_INSTRUCTION);
  if (!actsFor(acting, instruction.ownerUnitId)) return anotherUnitsStep(law.RULE_INSTRUCTION);
  if (instruction.feedback) return reject('STEP_ALREADY_DONE', law.RULE_INSTRUCTION);
  return (
    mustGiveReason(text, law.RULE_INSTRUCTION) ??
    accept({
      type: 'petition.instruction-answered',
      ...frame(acting, facts),
      ...{ entryId, text, on: facts.today },
    })
  );
};
