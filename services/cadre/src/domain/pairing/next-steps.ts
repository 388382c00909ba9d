import { firstRefusal, type Rejection } from '@lianxin/kernel';
import type { RefusalCode } from '../refusals';
import { completePairingGuards } from './complete-pairing';
import { confirmPairingGuards } from './confirm-pairing';
import { decideProbationGuards } from './decide-probation';
import { endPairingGuards } from './end-pairing';
import { evaluatePairingGuards } from './evaluate-pairing';
import { extendProbationGuards } from './extend-probation';
import type { PairingFacts, StandingGuard } from './facts';
import { logMentorMeetingGuards } from './log-mentor-meeting';
import type { Pairing } from './pairing';
import { refillSlotGuards } from './refill-slot';
import { rejectPairingGuards } from './reject-pairing';
import { resumePairingGuards } from './resume-pairing';
import { reviewGrowthGoalGuards } from './review-growth-goal';
import { setGrowthGoalGuards } from './set-growth-goal';
import { suspendPairingGuards } from './suspend-pairing';
import type { PairingCommand } from './transitions';

/** What may be done now, or the rule that says no, before anybody fills in a form. */
export interface PairingNextStep {
  readonly command: PairingCommand;
  readonly allowed: boolean;
  readonly rejection: Rejection<RefusalCode> | null;
}

const OFFICERS_COMMANDS = {
  confirmPairing: confirmPairingGuards,
  rejectPairing: rejectPairingGuards,
  refillSlot: refillSlotGuards,
  extendProbation: extendProbationGuards,
  suspendPairing: suspendPairingGuards,
  resumePairing: resumePairingGuards,
  decideProbation: decideProbationGuards,
  completePairing: completePairingGuards,
  endPairing: endPairingGuards,
} as const satisfies Partial<Record<PairingCommand, readonly StandingGuard[]>>;

const PARTICIPANTS_COMMANDS = {
  logMentorMeeting: logMentorMeetingGuards,
  setGrowthGoal: setGrowthGoalGuards,
  reviewGrowthGoal: reviewGrowthGoalGuards,
  evaluatePairing: evaluatePairingGuards,
} as const satisfies Partial<Record<PairingCommand, readonly StandingGuard[]>>;

/** The guards of every command, in the order of its way. */
export const GUARDS_OF_PAIRING_COMMAND: Readonly<Record<PairingCommand, readonly StandingGuard[]>> = {
  ...OFFICERS_COMMANDS,
  ...PARTICIPANTS_COMMANDS,
};

/**
 * In which order a practised officer looks for the commands: what opens the way, what ends it, what mends it; then what
 * recruit and mentors do; last what departs from the way.
 */
const ORDER: readonly PairingCommand[] = [
  ...(['confirmPairing', 'resumePairing', 'completePairing', 'decideProbation', 'refillSlot'] as const),
  ...(['logMentorMeeting', 'setGrowthGoal', 'reviewGrowthGoal', 'evaluatePairing'] as const),
  ...(['extendProbation', 'suspendPairing', 'rejectPairing', 'endPairing'] as const),
];

/** What departs from the way is chosen by a person and never proposed: only a probation that wasn't passed is to be ended. */
const isDeparture = (command: PairingCommand, { decision }: Pairing): boolean =>
  command === 'endPairing'
    ? decision?.outcome !== 'UNQUALIFIED'
    : ['extendProbation', 'suspendPairing', 'rejectPairing'].includes(command);

/** In which parts the asker acts on a pairing. */
export interface PairingParts {
  readonly officer: boolean;
  readonly participant: boolean;
}

/**
 * For every command that the asker may know of: allowed now, or the refusal that it would get, from the same guards. In the
 * order in which they are looked for.
 */
export const pairingNextSteps = (
  pairing: Pairing,
  { officer, participant }: PairingParts,
  facts: PairingFacts,
): readonly PairingNextStep[] => {
  const known = {
    ...(officer ? OFFICERS_COMMANDS : {}),
    ...(participant ? PARTICIPANTS_COMMANDS : {}),
  };
  return ORDER.filter((command) => command in known).map((command) => {
    const rejection = firstRefusal(GUARDS_OF_PAIRING_COMMAND[command], pairing, facts);
    return { command, allowed: rejection === null, rejection };
  });
};

/** The step to propose: the first one that is allowed and leads on; null where nothing waits for the asker. */
export const firstStepOf = (pairing: Pairing, steps: readonly PairingNextStep[]): PairingNextStep | null =>
  steps.find(({ command, allowed }) => allowed && !isDeparture(command, pairing)) ?? null;
