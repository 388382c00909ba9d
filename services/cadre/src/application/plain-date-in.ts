import { isPlainDate, type PlainDate } from '@lianxin/calendar';
import { InvalidInput } from '@lianxin/kernel';

/** A day that an event tells; throws InvalidInput, naming the fact, where the calendar doesn't have it. */
export const plainDateIn = (fact: string, text: string): PlainDate => {
  if (!isPlainDate(text)) throw new InvalidInput(fact, 'is not a day');
  return text;
};
