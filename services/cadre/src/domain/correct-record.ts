import { addDays, type PlainDate } from '@lianxin/calendar';
import { accept, firstRefusal, type Decision, type Guard } from '@lianxin/kernel';
import { latestTenure, mustAllowOnCadre, type Cadre } from './cadre';
import type { CadreRecordCorrected, Correction } from './cadre-event';
import { EARLIEST_DATE, mustHaveHappened, mustNotPrecede } from './dates';
import { mustSaySomething } from './names';
import type { Occasion } from './occasion';
import { refuse } from './refuse';
import type { Unit } from './unit';

/** What an entry should have said, and why it didn't. */
export interface CorrectionOrder {
  readonly correction: Correction;
  readonly reason: string;
}

interface Facts {
  readonly occasion: Occasion;
  /** The unit that a corrected membership names; null for any other entry. */
  readonly unit: Unit | null;
}

/** Why the command may be refused. */
export type CorrectRecordRefusal =
  | 'CADRE_NOT_SERVING'
  | 'REASON_REQUIRED'
  | 'ENTRY_UNKNOWN'
  | 'NAME_BLANK'
  | 'UNIT_NOT_ACTIVE'
  | 'DATE_IN_FUTURE'
  | 'DATE_TOO_EARLY'
  | 'ENTRY_OVERLAPS';

type Rule<Code extends CorrectRecordRefusal> = Guard<[Cadre, CorrectionOrder, Facts], Code>;

interface Entry {
  readonly from: PlainDate;
}

const entriesOf = (cadre: Cadre, { fact }: Correction): readonly Entry[] =>
  fact === 'TENURE' ? cadre.tenures : fact === 'POST' ? cadre.posts : cadre.ranks;

const mustBeOnFile: Rule<'CADRE_NOT_SERVING'> = (cadre) => mustAllowOnCadre(cadre, 'correctRecord');

const mustGiveReason: Rule<'REASON_REQUIRED'> = (_, { reason }) =>
  mustSaySomething(reason) ? refuse('REASON_REQUIRED') : null;

const mustBeKnown: Rule<'ENTRY_UNKNOWN'> = (cadre, { correction }) =>
  entriesOf(cadre, correction).some(({ from }) => from === correction.of) ? null : refuse('ENTRY_UNKNOWN');

const mustBeNamed: Rule<'NAME_BLANK'> = (_, { correction }) => {
  if (correction.fact === 'RANK') return mustSaySomething(correction.rank);
  return correction.fact === 'POST' && correction.post !== null ? mustSaySomething(correction.post) : null;
};

/** An earlier membership may have been in a unit that is gone by now. */
const mustBelongToLivingUnit: Rule<'UNIT_NOT_ACTIVE'> = (cadre, { correction }, { unit }) => {
  const isPresent = cadre.status !== 'LEFT' && latestTenure(cadre).from === correction.of;
  return isPresent && unit?.status === 'ABOLISHED' ? refuse('UNIT_NOT_ACTIVE') : null;
};

const mustHaveBegun: Rule<'DATE_IN_FUTURE'> = (_, { correction }, { occasion }) =>
  mustHaveHappened(correction.from, occasion.today);

const mustNotPrecedeUnit: Rule<'DATE_TOO_EARLY'> = (_, { correction }, { unit }) =>
  mustNotPrecede(correction.from, unit?.foundedOn ?? EARLIEST_DATE);

/** The days between which an entry may begin, both included; what was recorded of later days must stay within service. */
const roomOf = (cadre: Cadre, correction: Correction): { earliest: PlainDate; latest: PlainDate | null } => {
  const entries = entriesOf(cadre, correction);
  const place = entries.findIndex(({ from }) => from === correction.of);
  const [before, after] = [entries[place - 1], entries[place + 1]];
  const [joined] = cadre.tenures;
  const first = correction.fact === 'TENURE' ? EARLIEST_DATE : joined.from;
  const ends: (PlainDate | null | undefined)[] = [after?.from];
  if (correction.fact === 'TENURE') ends.push(cadre.tenures[place]?.until);
  if (correction.fact === 'TENURE' && place === 0)
    ends.push(cadre.posts[1]?.from, ...[cadre.ranks[0], cadre.suspensions[0]].map(followingDayOf));
  if (correction.fact === 'POST' && place === 0) ends.push(addDays(joined.from, 1));
  if (correction.fact !== 'TENURE') ends.push(latestTenure(cadre).until);
  const [end] = ends.filter((day) => day !== null && day !== undefined).sort();
  return {
    earliest: before ? addDays(before.from, 1) : first,
    latest: end ? addDays(end, -1) : null,
  };
};

const followingDayOf = (entry: Entry | undefined): PlainDate | undefined => entry && addDays(entry.from, 1);

const mustNotOverlap: Rule<'ENTRY_OVERLAPS'> = (cadre, { correction }) => {
  const { earliest, latest } = roomOf(cadre, correction);
  const { from } = correction;
  return from < earliest || (latest !== null && from > latest) ? refuse('ENTRY_OVERLAPS') : null;
};

const RULES: readonly Rule<CorrectRecordRefusal>[] = [
  mustBeOnFile,
  mustGiveReason,
  mustBeKnown,
  mustBeNamed,
  mustBelongToLivingUnit,
  mustHaveBegun,
  mustNotPrecedeUnit,
  mustNotOverlap,
];

/**
 * An entry on membership, post or rank says something else; what it said stays in the history, so that the file can be read
 * as it was known before. Refuses no reason (REASON_REQUIRED), an entry that isn't there (ENTRY_UNKNOWN), a blank title or
 * rank (NAME_BLANK), a present membership in an abolished unit (UNIT_NOT_ACTIVE), a day to come (DATE_IN_FUTURE) or before
 * the unit (DATE_TOO_EARLY), and a day on which it would meet the entry before or after it (ENTRY_OVERLAPS).
 */
export const correctRecord = (
  cadre: Cadre,
  order: CorrectionOrder,
  facts: Facts,
): Decision<CadreRecordCorrected, CorrectRecordRefusal> => {
  const { at, by } = facts.occasion;
  return (
    firstRefusal(RULES, cadre, order, facts) ??
    accept({
      type: 'cadre.record-corrected',
      correction: order.correction,
      reason: order.reason.trim(),
      at,
      by,
    })
  );
};
