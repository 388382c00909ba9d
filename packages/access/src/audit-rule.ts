import type { Uuid } from '@lianxin/kernel';
import { all, any, is, never, within, type Condition } from './condition';

/** Of every entry: the unit in which who acted serves today, and the units of the district above which there is none. */
export type EntryFact = 'performer' | 'district';

/**
 * Which entries of an audit belong to units: those about a thing of theirs or below them (`subjects` are the facts that name a
 * thing's units today), and those of who serves there today. What is nobody's (a timer's, an import's, an account's without a
 * cadre) belongs to the whole district.
 */
export const entriesWithin = <Subject extends string>(
  units: readonly Uuid[],
  subjects: readonly Subject[],
): Condition<Subject | EntryFact> => {
  if (units.length === 0) return never;
  const owners: readonly (Subject | EntryFact)[] = [...subjects, 'performer'];
  const isNobodys = all<Subject | EntryFact>(...owners.map((owner) => is(owner, null)));
  return any<Subject | EntryFact>(
    ...owners.map((owner) => within(owner, units)),
    all<Subject | EntryFact>(isNobodys, within('district', units)),
  );
};
