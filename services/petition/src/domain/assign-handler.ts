import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from './acting';
import { frame, type PetitionDecision } from './decide';
import type { Facts } from './facts';
import { mustActForHolder, mustBeAStepHere, type CommandGuard, type StandingGuard } from './guards';
import * as law from './law';
import type { Petition } from './petition';
import { NO_WALL, type Wall } from './wall';

export interface AssignHandler {
  readonly cadreId: string;
  /** The unit to which the cadre belongs now; null where none is known. */
  readonly unitId: string | null;
  readonly serving: boolean;
}

/** Within the unit that answers its head says who does the work: NOT_RESPONSIBLE. */
const mustBeHead: StandingGuard = (_petition, acting) =>
  acting.roles.includes('UNIT_HEAD') ? null : reject('NOT_RESPONSIBLE', law.RULE_OFFICER);

export const assignHandlerGuards: readonly StandingGuard[] = [
  mustBeAStepHere('assignHandler'),
  mustActForHolder,
  mustBeHead,
];

const mustBeOfTheUnit: CommandGuard<AssignHandler> = ({ unitId }, { heldBy }) =>
  unitId === heldBy.id ? null : reject('OFFICER_NOT_OF_UNIT', law.RULE_OFFICER);

const mustServe: CommandGuard<AssignHandler> = ({ serving }) =>
  serving ? null : reject('OFFICER_NOT_SERVING', law.RULE_OFFICER);

/** Nobody gets a case of which he may not know (PR 28): INTEREST_DECLARED, whatever the reason. */
const mustNotBeBarred = ({ cadreId }: AssignHandler, petition: Petition, wall: Wall) =>
  wall.closesTo(petition, cadreId) ? reject('INTEREST_DECLARED', law.PR_28_RECUSAL) : null;

/**
 * The head of the unit that answers names the officer, e.g. after the last one left; who is named already stays, and nothing
 * is recorded. Refuses ILLEGAL_STEP, NOT_RESPONSIBLE, OFFICER_NOT_OF_UNIT, OFFICER_NOT_SERVING,
 * INTEREST_DECLARED.
 */
export const assignHandler = (
  petition: Petition,
  command: AssignHandler,
  acting: Acting,
  facts: Facts,
  wall: Wall = NO_WALL,
): PetitionDecision => {
  const refusal =
    firstRefusal(assignHandlerGuards, petition, acting, facts) ??
    firstRefusal([mustBeOfTheUnit, mustServe], command, petition, acting, facts) ??
    mustNotBeBarred(command, petition, wall);
  if (refusal) return refusal;
  const { cadreId } = command;
  const handles = petition.status === 'HANDLING' || petition.status === 'DECIDED';
  const named = petition.responsibility.current.officerId === cadreId;
  if (named && (!handles || petition.handlerId === cadreId)) return accept();
  return accept({ type: 'petition.handler-assigned', ...frame(acting, facts), cadreId });
};
