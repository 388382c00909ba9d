import type { PlainDate } from '@lianxin/calendar';
import type { Rejection } from '@lianxin/kernel';
import { refuse } from './refuse';

/** A name that holds from a day on, until the next one of the list. */
export interface DatedName {
  readonly name: string;
  readonly from: PlainDate;
}

/** All names of one thing, in the order of their days; there is always a first one. */
export type DatedNames = readonly [DatedName, ...DatedName[]];

/** The name borne now, or borne last. */
export const latest = (names: DatedNames): DatedName => names.at(-1) ?? names[0];

/** The name that held on a day, or null before the first one. */
export const nameOn = (names: DatedNames, date: PlainDate): string | null =>
  names.findLast(({ from }) => from <= date)?.name ?? null;

/** A name says something: refuses NAME_BLANK where nothing is left beside blanks and invisible characters. */
export const mustSaySomething = (name: string): Rejection<'NAME_BLANK'> | null =>
  name.replace(/[\s\p{Cc}\p{Cf}]/gu, '') === '' ? refuse('NAME_BLANK') : null;
