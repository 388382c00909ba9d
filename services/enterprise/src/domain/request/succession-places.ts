import { placesPassedOn, type PlacesTaken } from '@lianxin/casework';
import { holderOf, offeredUnitOf, type ServiceRequest } from './service-request';
import { FINAL_STATUSES } from './transitions';
import { belongsToAny, type UnitFacts } from './unit';

export interface SucceedUnit {
  /** The unit that is gone. */
  readonly from: string;
  /** Who answers for its cases (PR 24), at the end of a chain of successions. */
  readonly to: string;
  /** `to` and all above it, the nearest first. */
  readonly line: readonly Pick<UnitFacts, 'id' | 'active' | 'belongsTo'>[];
  /** Every unit that took over any of its work, and all below these. */
  readonly heirs: readonly string[];
  /** The cadres who serve in `to`. */
  readonly servingThere: readonly string[];
}

interface Unit {
  readonly id: string;
}

/** Who takes which place of the unit that is gone; null where that place wasn't its own, or nobody may take it. */
export interface Places extends PlacesTaken<Unit> {
  /** The successor of the unit complained of: what one may not know the other may not. */
  readonly complainedOf: Unit | null;
}

/** Who takes places of a unit in a request: the successor, or the nearest unit above that stands outside the wall. */
const takersBeyond = (walls: readonly (string | null)[], { line }: SucceedUnit): readonly Unit[] =>
  line.filter((unit) => unit.active && !belongsToAny(unit, walls));

/**
 * A place passes to the successor; in a complaint never to the unit complained of nor below it (BE 49), but past it to the
 * nearest unit above, and an offer lapses. Where the unit complained of is succeeded, its heirs are walled off likewise, all of
 * them where it was split, and what one of them or a unit below has goes to the nearest unit above.
 */
export const placesAfter = (request: ServiceRequest, command: SucceedUnit): Places => {
  const { from, to, heirs } = command;
  const [heldBy, offeredTo] = [holderOf(request), offeredUnitOf(request)];
  const wallMoves = request.complainedOfUnitId === from;
  const wall = wallMoves ? to : request.complainedOfUnitId;
  const walls = [wall, request.complainedOfAtFirst];
  const mustGoFrom = (unitId: string | null): boolean =>
    unitId !== null && (unitId === from || (wallMoves && heirs.includes(unitId)));
  const [taker] = takersBeyond(walls, command);
  const places = placesPassedOn<Unit>({
    heldBy,
    offeredTo,
    holds: mustGoFrom(heldBy) && !FINAL_STATUSES.includes(request.status),
    holder: taker ? { id: taker.id } : null,
    isOffered: mustGoFrom(offeredTo),
    receiver: taker?.id === to ? { id: to } : null,
  });
  return { ...places, complainedOf: wallMoves ? { id: to } : null };
};
