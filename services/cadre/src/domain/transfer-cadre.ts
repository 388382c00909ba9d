import type { PlainDate } from '@lianxin/calendar';
import { accept, firstRefusal, type Decision, type Guard, type Uuid } from '@lianxin/kernel';
import { latestTenure, mustAllowOnCadre, type Cadre } from './cadre';
import type { CadreTransferred } from './cadre-event';
import { mustFollow, mustHaveHappened, mustNotPrecede } from './dates';
import type { Occasion } from './occasion';
import { refuse } from './refuse';
import type { Unit } from './unit';

/** The unit in which a cadre is to serve from a day on. */
export interface Transfer {
  readonly unitId: Uuid;
  readonly from: PlainDate;
}

interface Facts {
  readonly occasion: Occasion;
  /** The unit of `unitId`. */
  readonly unit: Unit;
}

/** Why the command may be refused. */
export type TransferCadreRefusal =
  'CADRE_NOT_SERVING' | 'SAME_UNIT' | 'UNIT_NOT_ACTIVE' | 'DATE_IN_FUTURE' | 'DATE_TOO_EARLY';

type Rule<Code extends TransferCadreRefusal> = Guard<[Cadre, Transfer, Facts], Code>;

const mustBeServing: Rule<'CADRE_NOT_SERVING'> = (cadre) => mustAllowOnCadre(cadre, 'transferCadre');

const mustBelongToIt: Rule<'CADRE_NOT_SERVING'> = (cadre) => mustAllowOnCadre(cadre, 'followUnit');

const mustGoElsewhere: Rule<'SAME_UNIT'> = (cadre, { unitId }) =>
  latestTenure(cadre).unitId === unitId ? refuse('SAME_UNIT') : null;

const mustJoinActiveUnit: Rule<'UNIT_NOT_ACTIVE'> = (_, __, { unit }) =>
  unit.status === 'ACTIVE' ? null : refuse('UNIT_NOT_ACTIVE');

const mustHaveMoved: Rule<'DATE_IN_FUTURE'> = (_, { from }, { occasion }) =>
  mustHaveHappened(from, occasion.today);

/** Memberships neither overlap nor run backwards. */
const mustFollowLastTenure: Rule<'DATE_TOO_EARLY'> = (cadre, { from }) =>
  mustFollow(from, latestTenure(cadre).from);

const mustNotPrecedeUnit: Rule<'DATE_TOO_EARLY'> = (_, { from }, { unit }) =>
  mustNotPrecede(from, unit.foundedOn);

const MOVE: readonly Rule<TransferCadreRefusal>[] = [
  mustGoElsewhere,
  mustJoinActiveUnit,
  mustHaveMoved,
  mustFollowLastTenure,
  mustNotPrecedeUnit,
];

const decided =
  (because: CadreTransferred['because'], rules: readonly Rule<TransferCadreRefusal>[]) =>
  (cadre: Cadre, command: Transfer, facts: Facts): Decision<CadreTransferred, TransferCadreRefusal> => {
    const { at, by } = facts.occasion;
    return (
      firstRefusal(rules, cadre, command, facts) ??
      accept({ type: 'cadre.transferred', ...command, because, at, by })
    );
  };

/**
 * The cadre belongs to another unit from the given day on (CSL 69, 70). Refuses one who is suspended or has left
 * (CADRE_NOT_SERVING), the unit in which he serves (SAME_UNIT), an abolished unit (UNIT_NOT_ACTIVE), a day to come
 * (DATE_IN_FUTURE) and one not after the day he joined his unit, or before the other one was founded (DATE_TOO_EARLY).
 */
export const transferCadre = decided('TRANSFER', [mustBeServing, ...MOVE]);

/**
 * The cadre follows his unit into its successor (CSL 88), also where he is suspended. Refuses as `transferCadre` does, and
 * nobody for being suspended.
 */
export const followUnit = decided('REORGANIZATION', [mustBelongToIt, ...MOVE]);
