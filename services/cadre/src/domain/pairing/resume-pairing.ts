import { accept, firstRefusal, type Decision } from '@lianxin/kernel';
import type { RefusalCode } from '../refusals';
import type { PairingEvent } from './events';
import type { PairingFacts, StandingGuard } from './facts';
import { frame } from './frame';
import type { Pairing } from './pairing';
import { mustBeStepOf } from './transitions';

/** What can be asked before the command. */
export const resumePairingGuards: readonly StandingGuard[] = [mustBeStepOf('resumePairing')];

/** The pairing goes on from today; a slot vacated meanwhile is refilled then. Refuses any state but SUSPENDED (ILLEGAL_STEP). */
export const resumePairing = (
  pairing: Pairing,
  _command: object,
  facts: PairingFacts,
): Decision<PairingEvent, RefusalCode> => {
  const { occasion } = facts;
  return (
    firstRefusal(resumePairingGuards, pairing, facts) ??
    accept({ type: 'pairing.resumed', on: occasion.today, ...frame(occasion) })
  );
};
