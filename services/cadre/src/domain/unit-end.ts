import type { PlainDate } from '@lianxin/calendar';
import type { Rejection, Uuid } from '@lianxin/kernel';
import { EARLIEST_DATE, mustFollow, mustHaveHappened, mustNotPrecede } from './dates';
import type { Occasion } from './occasion';
import { refuse } from './refuse';
import { lastChangeOf, type Unit } from './unit';

/** What is known when a unit ends and others succeed it. */
export interface SuccessionFacts {
  readonly occasion: Occasion;
  /** The units that are to succeed it. */
  readonly successors: readonly Unit[];
  /** Each of them with its ancestors, in the same order. */
  readonly lineages: readonly (readonly Uuid[])[];
  /** The latest day on which a unit below it was abolished or a cadre left it; null where there never was any. */
  readonly emptySince: PlainDate | null;
}

/** A unit isn't succeeded by itself or by what is below it: refuses UNIT_CYCLE. */
export const mustNotSucceedItself = (
  { id }: Unit,
  { lineages }: SuccessionFacts,
): Rejection<'UNIT_CYCLE'> | null =>
  lineages.some((lineage) => lineage.includes(id)) ? refuse('UNIT_CYCLE') : null;

/** Whoever succeeds exists: refuses SUCCESSOR_NOT_ACTIVE. */
export const mustHaveLivingSuccessors = ({
  successors,
}: SuccessionFacts): Rejection<'SUCCESSOR_NOT_ACTIVE'> | null =>
  successors.every(({ status }) => status === 'ACTIVE') ? null : refuse('SUCCESSOR_NOT_ACTIVE');

/** The end has come, after everything that is known of the unit and of its successors: refuses DATE_IN_FUTURE, DATE_TOO_EARLY. */
export const mustEndInItsTime = (
  unit: Unit,
  from: PlainDate,
  { occasion, successors, emptySince }: SuccessionFacts,
): Rejection<'DATE_IN_FUTURE' | 'DATE_TOO_EARLY'> | null => {
  const founded = successors.map(({ foundedOn }) => foundedOn);
  const [latest = EARLIEST_DATE] = [...founded, emptySince ?? EARLIEST_DATE].sort().reverse();
  return (
    mustHaveHappened(from, occasion.today) ??
    mustFollow(from, lastChangeOf(unit)) ??
    mustNotPrecede(from, latest)
  );
};
