import { accept, firstRefusal, type Decision } from '@lianxin/kernel';
import type { RefusalCode } from '../refusals';
import type { PairingEvent } from './events';
import type { PairingFacts, StandingGuard } from './facts';
import { frame } from './frame';
import type { Pairing } from './pairing';
import { mustGiveReason } from './texts';
import { mustBeStepOf } from './transitions';

/** What can be asked before the command. */
export const endPairingGuards: readonly StandingGuard[] = [mustBeStepOf('endPairing')];

/** The pairing ends before its time. Refuses PROPOSED and final states (ILLEGAL_STEP) and silence (REASON_REQUIRED). */
export const endPairing = (
  pairing: Pairing,
  { reason }: { readonly reason: string },
  facts: PairingFacts,
): Decision<PairingEvent, RefusalCode> => {
  const { occasion } = facts;
  return (
    firstRefusal(endPairingGuards, pairing, facts) ??
    mustGiveReason(reason) ??
    accept({
      type: 'pairing.ended',
      on: occasion.today,
      reason: reason.trim(),
      recruitLeft: false,
      ...frame(occasion),
    })
  );
};
