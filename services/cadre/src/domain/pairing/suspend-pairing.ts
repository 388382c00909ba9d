import { accept, firstRefusal, type Decision } from '@lianxin/kernel';
import type { RefusalCode } from '../refusals';
import type { PairingEvent } from './events';
import type { PairingFacts, StandingGuard } from './facts';
import { frame } from './frame';
import type { Pairing } from './pairing';
import { mustGiveReason } from './texts';
import { mustBeStepOf } from './transitions';

/** What can be asked before the command. */
export const suspendPairingGuards: readonly StandingGuard[] = [mustBeStepOf('suspendPairing')];

/** The pairing rests from today on. Refuses any state but ACTIVE (ILLEGAL_STEP) and silence (REASON_REQUIRED). */
export const suspendPairing = (
  pairing: Pairing,
  { reason }: { readonly reason: string },
  facts: PairingFacts,
): Decision<PairingEvent, RefusalCode> => {
  const { occasion } = facts;
  return (
    firstRefusal(suspendPairingGuards, pairing, facts) ??
    mustGiveReason(reason) ??
    accept({ type: 'pairing.suspended', on: occasion.today, reason: reason.trim(), ...frame(occasion) })
  );
};
