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

/** In which parts the asker acts on a pairing. */
export interface PairingParts {
  readonly officer: boolean;
  readonly participant: boolean;
}

/** For every command that the asker may know of: allowed now, or the refusal that it would get, from the same guards. */
export const pairingNextSteps = (
  pairing: Pairing,
  { officer, participant }: PairingParts,
  facts: PairingFacts,
): readonly PairingNextStep[] => {
  const known = {
    ...(officer ? OFFICERS_COMMANDS : {}),
    ...(participant ? PARTICIPANTS_COMMANDS : {}),
  };
  return (Object.keys(known) as PairingCommand[]).map((command) => {
    const rejection = firstRefusal(GUARDS_OF_PAIRING_COMMAND[command], pairing, facts);
    return { command, allowed: rejection === null, rejection };
  });
};
