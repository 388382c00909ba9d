import { accept, type Decision } from '@lianxin/kernel';
import type { LiaisonEnded, LiaisonPairing } from './liaison';
import { isLiaisonStepOf } from './liaison-transitions';
import type { Occasion } from './occasion';
import { refuse } from './refuse';

/** A pairing ends, with a reason. Refuses one that ended (ILLEGAL_STEP), and a blank reason (REASON_REQUIRED). */
export const endLiaison = (
  pairing: LiaisonPairing,
  reason: string,
  { at, by, today }: Occasion,
): Decision<LiaisonEnded, 'ILLEGAL_STEP' | 'REASON_REQUIRED'> => {
  if (!isLiaisonStepOf(pairing, 'endLiaison')) return refuse('ILLEGAL_STEP');
  if (reason.trim() === '') return refuse('REASON_REQUIRED');
  return accept({ type: 'liaison.ended', reason: reason.trim(), on: today, at, by });
};
