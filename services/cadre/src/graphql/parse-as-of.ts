import type { PlainDate } from '@lianxin/calendar';
import { InvalidInput } from '@lianxin/kernel';

/** The day that a client asks for, or null for now, today included; throws InvalidInput for one to come: nothing is known of it. */
export const parseAsOf = (
  asOf: PlainDate | null | undefined,
  today: PlainDate,
  path = 'asOf',
): PlainDate | null => {
  if (asOf === null || asOf === undefined) return null;
  if (asOf > today) throw new InvalidInput(path, `is in the future; today is ${today}`);
  return asOf === today ? null : asOf;
};
