import { daysBetween } from '@lianxin/calendar';
import type { Petition } from '../petition';
import { OPEN_STATUSES } from '../transitions';
import type { Likeness } from './likeness';

/** How far another petition has come. */
export type MatterProgress = 'IN_PROGRESS' | 'CONCLUDED' | 'AFTER_RE_REVIEW' | 'ENDED';

/** Why another petition is shown as one of the same matter. */
export type MatterReason =
  | { readonly kind: 'SAME_PETITIONER'; readonly by: 'ID_NUMBER' | 'CONTACT' }
  | { readonly kind: 'TEXT'; readonly percent: number }
  | { readonly kind: 'WORDS'; readonly words: readonly string[] }
  | { readonly kind: 'SUBJECT' }
  | { readonly kind: 'PLACE'; readonly place: string }
  | { readonly kind: 'DATES'; readonly days: number; readonly earlier: boolean }
  | { readonly kind: 'PROGRESS'; readonly progress: MatterProgress };

/** A text of which so much stands in the other is worth a word of its own. */
const WORTH_SAYING = 0.1;

/** Whether it is in progress, answered, or at the end of review and re-review (PR 19, 36 ask for it). */
export const progressOf = ({ status, delivery }: Pick<Petition, 'status' | 'delivery'>): MatterProgress => {
  if (status === 'FINAL') return 'AFTER_RE_REVIEW';
  if (OPEN_STATUSES.includes(status)) return 'IN_PROGRESS';
  return delivery === null ? 'ENDED' : 'CONCLUDED';
};

/** The reasons in the order in which they are read: who, what, where, when, and how far it has come. */
export const reasonsOf = (
  asked: Petition,
  other: Petition,
  likeness: Likeness,
  samePetitioner: 'ID_NUMBER' | 'CONTACT' | null,
): readonly MatterReason[] => {
  const days = daysBetween(other.receivedOn, asked.receivedOn);
  const reasons: readonly (MatterReason | null)[] = [
    samePetitioner && { kind: 'SAME_PETITIONER', by: samePetitioner },
    likeness.containment >= WORTH_SAYING
      ? { kind: 'TEXT', percent: Math.round(likeness.containment * 100) }
      : null,
    likeness.sharedWords.length > 0 ? { kind: 'WORDS', words: likeness.sharedWords } : null,
    likeness.subject >= 0.5 ? { kind: 'SUBJECT' } : null,
    likeness.samePlace ? { kind: 'PLACE', place: other.place ?? '' } : null,
    { kind: 'DATES', days: Math.abs(days), earlier: days >= 0 },
    { kind: 'PROGRESS', progress: progressOf(other) },
  ];
  return reasons.filter((reason) => reason !== null);
};
