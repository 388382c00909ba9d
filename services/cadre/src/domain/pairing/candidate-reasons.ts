import { daysBetween, type PlainDate } from '@lianxin/calendar';
import type { Rejection } from '@lianxin/kernel';
import type { Cadre } from '../cadre';
import { monthsLater } from '../months';
import type { RefusalCode } from '../refusals';
import type { SlotCandidate } from './slot-candidates';

/** What speaks for somebody, or against him: what was computed, never a score. */
export type CandidateReason =
  | { readonly kind: 'SAME_SPECIALTY'; readonly specialty: string }
  | { readonly kind: 'YEARS_OF_SERVICE'; readonly years: number }
  | { readonly kind: 'LOAD' | 'FULL'; readonly load: number; readonly capacity: number }
  | { readonly kind: 'PARENT_UNIT' | 'KINSHIP' }
  | { readonly kind: 'REFUSED'; readonly rejection: Rejection<RefusalCode> };

/** What of two files is compared. */
export interface ComparedFiles {
  readonly mentor: Pick<Cadre, 'specialties' | 'tenures'>;
  readonly recruit: Pick<Cadre, 'specialties'>;
}

/** Whole years of service on a day, since the first one. */
const yearsOfService = ({ tenures }: ComparedFiles['mentor'], today: PlainDate): number => {
  const [{ from }] = tenures;
  let years = Math.floor(daysBetween(from, today) / 365);
  while (years > 0 && monthsLater(from, years * 12) > today) years -= 1;
  return Math.max(0, years);
};

const fromFiles = ({ mentor, recruit }: ComparedFiles, today: PlainDate): readonly CandidateReason[] => [
  ...mentor.specialties
    .filter((one) => recruit.specialties.includes(one))
    .map((specialty) => ({ kind: 'SAME_SPECIALTY', specialty }) as const),
  { kind: 'YEARS_OF_SERVICE', years: yearsOfService(mentor, today) },
];

/**
 * Why somebody stands in the list of candidates as he does: who is refused has the refusal alone, kinship without whose
 * register says so. `files` are null for whom the asker may read none of.
 */
export const candidateReasons = (
  { load, capacity, exceptions, rejection }: SlotCandidate,
  files: ComparedFiles | null,
  today: PlainDate,
): readonly CandidateReason[] => {
  if (rejection) return [rejection.code === 'KINSHIP' ? { kind: 'KINSHIP' } : { kind: 'REFUSED', rejection }];
  return [
    ...(files ? fromFiles(files, today) : []),
    { kind: load < capacity ? 'LOAD' : 'FULL', load, capacity },
    ...(exceptions.includes('PARENT_UNIT') ? [{ kind: 'PARENT_UNIT' } as const] : []),
  ];
};
