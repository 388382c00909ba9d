import { isPlainDate, yearOf, type PlainDate } from '@lianxin/calendar';

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** The same day `months` months later; the last day of a month that is too short for it. */
export const monthsLater = (date: PlainDate, months: number): PlainDate => {
  const month = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const prefix = `${pad(Math.floor(month / 12), 4)}-${pad((month % 12) + 1, 2)}`;
  let day = Number(date.slice(8, 10));
  while (!isPlainDate(`${prefix}-${pad(day, 2)}`)) day -= 1;
  return `${prefix}-${pad(day, 2)}` as PlainDate;
};
