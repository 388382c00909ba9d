import { firstRefusal } from '@lianxin/kernel';
import { acceptPetitionGuards } from './accept-petition';
import { acceptTransferGuards } from './accept-transfer';
import { INTAKE_GUARDS, INTAKE_KNOWN } from './intake/guards';
import { COORDINATION_GUARDS, COORDINATION_KNOWN } from './coordination/guards';
import { FINDINGS_GUARDS, FINDINGS_KNOWN } from './findings/guards';
import { CONCLUSION_GUARDS, CONCLUSION_KNOWN } from './conclusion/guards';
import { REVIEW_GUARDS, REVIEW_KNOWN } from './review/guards';
import { MATTER_GUARDS, MATTER_KNOWN } from './matter/guards';
import type { Acting } from './acting';
import type { Known } from './area';
import { addDemandGuards } from './add-demand';
import { answerSuggestionGuards } from './answer-suggestion';
import { approveExtensionGuards } from './approve-extension';
import { assessDemandGuards } from './assess-demand';
import { assignHandlerGuards } from './assign-handler';
import { placeAmongCalls } from './called-for';
import { closePetitionGuards } from './close-petition';
import { decideObjectionGuards } from './decide-objection';
import { deliverOpinionGuards } from './deliver-opinion';
import { requestExtensionGuards } from './extension-guards';
import { confirmRequestHandOverGuards } from './confirm-request-hand-over';
import type { Facts } from './facts';
import type { StandingGuard } from './guards';
import { issueOpinionGuards } from './issue-opinion';
import { nameAccusedGuards } from './name-accused';
import { notifyPetitionerGuards } from './notify-petitioner';
import { objectToTransferGuards } from './object-to-transfer';
import type { Petition } from './petition';
import { ratePetitionGuards } from './rate-petition';
import { declareInterestGuards, recuseGuards } from './recuse';
import type { PetitionRejection } from './rejection-codes';
import { returnToEnterpriseGuards } from './return-to-enterprise';
import { recordExecutionGuards } from './record-execution';
import { setPurposeGuards } from './set-purpose';
import { shareAccusationGuards } from './share-accusation';
import { transferGuards } from './transfer-petition';
import type { PetitionCommand } from './transitions';
import { closedCircleOf, isOpenToOthers } from './visibility';

/** What may be done now, or the rule that says no, before anybody fills in a form. */
export interface NextStep {
  readonly command: PetitionCommand;
  readonly allowed: boolean;
  readonly rejection: PetitionRejection | null;
  /** Whether the procedure asks for it now; what isn't called for may be allowed all the same. */
  readonly calledFor: boolean;
}

/** The guards of every command of a petition's story, in the order of its way. */
export const GUARDS_OF_COMMAND: Readonly<Record<PetitionCommand, readonly StandingGuard[]>> = {
  setPurpose: setPurposeGuards,
  transferPetition: transferGuards,
  acceptTransfer: acceptTransferGuards,
  objectToTransfer: objectToTransferGuards,
  decideObjection: decideObjectionGuards,
  notifyPetitioner: notifyPetitionerGuards,
  acceptPetition: acceptPetitionGuards,
  addDemand: addDemandGuards,
  assessDemand: assessDemandGuards,
  requestExtension: requestExtensionGuards,
  approveExtension: approveExtensionGuards,
  issueOpinion: issueOpinionGuards,
  answerSuggestion: answerSuggestionGuards,
  deliverOpinion: deliverOpinionGuards,
  ratePetition: ratePetitionGuards,
  closePetition: closePetitionGuards,
  confirmRequestHandOver: confirmRequestHandOverGuards,
  returnToEnterprise: returnToEnterpriseGuards,
  recordExecution: recordExecutionGuards,
  assignHandler: assignHandlerGuards,
  nameAccused: nameAccusedGuards,
  shareAccusation: shareAccusationGuards,
  declareInterest: declareInterestGuards,
  recuse: recuseGuards,
  ...INTAKE_GUARDS,
  ...COORDINATION_GUARDS,
  ...FINDINGS_GUARDS,
  ...CONCLUSION_GUARDS,
  ...REVIEW_GUARDS,
  ...MATTER_GUARDS,
};

const COMMANDS = Object.keys(GUARDS_OF_COMMAND) as readonly PetitionCommand[];

const KNOWN: readonly Known<PetitionCommand>[] = [
  INTAKE_KNOWN,
  COORDINATION_KNOWN,
  FINDINGS_KNOWN,
  CONCLUSION_KNOWN,
  REVIEW_KNOWN,
  MATTER_KNOWN,
];

/** What only the petitioner does, and what he does as well as officers do. */
const PETITIONERS_ONLY: readonly PetitionCommand[] = [
  'ratePetition',
  ...KNOWN.flatMap(({ petitioners }) => petitioners),
];
const PETITIONERS_COMMANDS: readonly PetitionCommand[] = [
  ...PETITIONERS_ONLY,
  ...KNOWN.flatMap(({ both }) => both),
];

const isBesideThePoint = (petition: Petition, command: PetitionCommand): boolean =>
  KNOWN.some(({ onlyWhere }) => onlyWhere[command]?.(petition) === false);

/** Steps of a firm's request that was handed over; no other petition has them. */
const HAND_OVER_COMMANDS: readonly PetitionCommand[] = ['confirmRequestHandOver', 'returnToEnterprise'];

/** Steps of what is closed to others; no other petition has them. */
const ACCUSATION_COMMANDS: readonly PetitionCommand[] = ['nameAccused', 'shareAccusation'];

/** The petitioner knows his own steps in his own case; an officer those of offices, where the petition isn't closed to him. */
const knownCommands = (petition: Petition, acting: Acting): readonly PetitionCommand[] => {
  if (acting.kind === 'CASE_SESSION')
    return acting.id === petition.id
      ? PETITIONERS_COMMANDS.filter((command) => !isBesideThePoint(petition, command))
      : [];
  const mayKnow =
    isOpenToOthers(petition) || (acting.unitId !== null && closedCircleOf(petition).includes(acting.unitId));
  if (!mayKnow) return [];
  const others = [
    ...PETITIONERS_ONLY,
    ...(petition.origin ? [] : HAND_OVER_COMMANDS),
    ...(isOpenToOthers(petition) ? ACCUSATION_COMMANDS : []),
  ];
  return COMMANDS.filter((command) => !others.includes(command) && !isBesideThePoint(petition, command));
};

interface Placed {
  readonly command: PetitionCommand;
  /** Among the calls of the procedure; null for what isn't called for. */
  readonly place: number | null;
}

/** The commands that the asker may know of: what the procedure asks for first, the rest in the order of a petition's way. */
const inOrder = (petition: Petition, acting: Acting): readonly Placed[] =>
  knownCommands(petition, acting)
    .map((command) => ({ command, place: placeAmongCalls(petition, command) }))
    .sort((a, b) => (a.place ?? COMMANDS.length) - (b.place ?? COMMANDS.length));

const asStep = ({ command, place }: Placed, petition: Petition, acting: Acting, facts: Facts): NextStep => {
  const rejection = firstRefusal(GUARDS_OF_COMMAND[command], petition, acting, facts);
  return { command, allowed: rejection === null, rejection, calledFor: place !== null };
};

/**
 * For every command that the asker may know of: allowed now, or the refusal that it would get, from the same guards. What the
 * procedure asks for stands first, the next step at the head; the rest follows in the order of a petition's way.
 */
export const nextSteps = (petition: Petition, acting: Acting, facts: Facts): readonly NextStep[] =>
  inOrder(petition, acting).map((placed) => asStep(placed, petition, acting, facts));

/**
 * The step that the asker is to take next: the first allowed one of those called for; null where it is others' turn. Lists ask it
 * of every row, so that nothing behind it is looked at.
 */
export const nextStep = (petition: Petition, acting: Acting, facts: Facts): NextStep | null => {
  for (const placed of inOrder(petition, acting)) {
    if (placed.place === null) return null;
    const step = asStep(placed, petition, acting, facts);
    if (step.allowed) return step;
  }
  return null;
};
