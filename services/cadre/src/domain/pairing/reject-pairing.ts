import { accept, firstRefusal, type Decision } from '@lianxin/kernel';
import type { RefusalCode } from '../refusals';
import type { PairingEvent } from './events';
import type { PairingFacts, StandingGuard } from './facts';
import { frame } from './frame';
import type { Pairing } from './pairing';
import { mustGiveReason } from './texts';
import { mustBeStepOf } from './transitions';

/** What can be asked before the command. */
export const rejectPairingGuards: readonly StandingGuard[] = [mustBeStepOf('rejectPairing')];

/** The proposal comes to nothing. Refuses any state but PROPOSED (ILLEGAL_STEP) and silence (REASON_REQUIRED). */
export const rejectPairing = (
  pairing: Pairing,
  { reason }: { readonly reason: string },
  facts: PairingFacts,
): Decision<PairingEvent, RefusalCode> => {
  const { occasion } = facts;
  return (
    firstRefusal(rejectPairingGuards, pairing, facts) ??
    mustGiveReason(reason) ??
    accept({ type: 'pairing.rejected', on: occasion.today, reason: reason.trim(), ...frame(occasion) })
  );
};
