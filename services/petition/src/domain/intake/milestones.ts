import type { PlainDate } from '@lianxin/calendar';
import type { Petition } from '../petition';

/** Stages of a petition that leaves its way before it is answered. */
export const INTAKE_STAGES = ['CORRECTION', 'GUIDED', 'DECLINED', 'WITHDRAWN', 'ENDED'] as const;
export type IntakeStage = (typeof INTAKE_STAGES)[number];

/** Where a petition stands that waits for its petitioner, was led elsewhere, declined or taken back; null for any other. */
export const endedInIntake = ({
  status,
  guidances,
  declines,
  withdrawal,
  delivery,
  closedOn,
}: Petition): {
  readonly stage: IntakeStage;
  readonly on: PlainDate | null;
  readonly isReached: boolean;
} | null => {
  if (status === 'AWAITING_CORRECTION') return { stage: 'CORRECTION', on: null, isReached: false };
  if (status === 'GUIDED')
    return { stage: 'GUIDED', on: guidances?.at(-1)?.noticeOn ?? null, isReached: true };
  if (status === 'DECLINED')
    return { stage: 'DECLINED', on: declines?.at(-1)?.decided?.noticeOn ?? null, isReached: true };
  if (status === 'WITHDRAWN') return { stage: 'WITHDRAWN', on: withdrawal?.on ?? null, isReached: true };
  const isEnded = status === 'CLOSED' && delivery === null && guidances?.at(-1)?.result;
  return isEnded ? { stage: 'ENDED', on: closedOn, isReached: true } : null;
};
