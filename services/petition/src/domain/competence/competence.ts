import { addDays, type PlainDate } from '@lianxin/calendar';
import type { ActingPerson } from '../acting';

/** What a unit is competent for, in which place, and from when until when. */
export interface Competence {
  /** A code of the vocabulary of subjects, of either level. */
  readonly subject: string;
  /** Null: everywhere in the district. */
  readonly place: string | null;
  readonly from: PlainDate;
  /** The last day; null as long as none is known. */
  readonly until: PlainDate | null;
}

/** All that was said of one unit's competence; its id is the unit's. */
export interface UnitCompetences {
  readonly id: string;
  readonly entries: readonly Competence[];
}

/** It was said what a unit is competent for; what was said before of the same subject and place ends the day before. */
export interface CompetenceSet extends Competence {
  readonly type: 'competence.set';
  readonly at: string;
  readonly by: ActingPerson;
  readonly unitId: string;
}

export type CompetenceEvent = CompetenceSet;

const isSameMatter = (a: Competence, b: Competence): boolean =>
  a.subject === b.subject && a.place === b.place;

/** What is left of an earlier entry once a later one holds from a day on; null where nothing is. */
const before = (entry: Competence, from: PlainDate): Competence | null => {
  if (entry.from >= from) return null;
  const last = addDays(from, -1);
  return { ...entry, until: entry.until !== null && entry.until < last ? entry.until : last };
};

/** The table of a unit after an entry: of one subject and place, one holds at a time. */
export const evolveCompetences = (
  competences: UnitCompetences | null,
  { unitId, subject, place, from, until }: CompetenceEvent,
): UnitCompetences => {
  const entry: Competence = { subject, place, from, until };
  const earlier = (competences?.entries ?? []).flatMap((known) => {
    const left = isSameMatter(known, entry) ? before(known, from) : known;
    return left ? [left] : [];
  });
  return { id: unitId, entries: [...earlier, entry] };
};

/** What a unit is competent for on a day. */
export const competencesOn = (
  competences: Pick<UnitCompetences, 'entries'>,
  day: PlainDate,
): readonly Competence[] =>
  competences.entries.filter(({ from, until }) => from <= day && (until === null || day <= until));
