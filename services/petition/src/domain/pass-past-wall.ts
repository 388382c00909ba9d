import { isOpen, lastClock, reopenClock, voidClock, type Clock } from '@lianxin/casework';
import { accept, type Accepted } from '@lianxin/kernel';
import type { Acting } from './acting';
import { frame } from './decide';
import { evolve } from './evolve';
import type { PetitionEvent } from './events';
import type { PetitionPassedOn } from './wall-events';
import type { Facts } from './facts';
import type { Petition } from './petition';
import { OPEN_STATUSES } from './transitions';
import { isPetitionOffice, unitOfCase, type UnitOfCase } from './unit';
import { registrarOf } from './visibility';
import type { Wall } from './wall';

type Passed = Pick<PetitionPassedOn, 'holder' | 'registrar' | 'offerLapsed'>;

/** The nearest unit that may take a petition past the accused; null where there is none. */
export const placePastAccused = (petition: Petition, wall: Wall): UnitOfCase | null => {
  const place = wall.places.find(({ id }) => !wall.accuses(petition, id));
  return place ? unitOfCase(place) : null;
};

/** Who takes what the accused have of a petition: the registering office, or whoever does its work past them. */
const placesPastAccused = (petition: Petition, wall: Wall): Passed => {
  const { heldBy, offeredTo } = petition;
  const isAccused = ({ id }: UnitOfCase): boolean => wall.accuses(petition, id);
  const present = registrarOf(petition);
  const registrar = isAccused(present) ? placePastAccused(petition, wall) : null;
  const next = registrar ?? (isAccused(present) ? null : present);
  const holder = isAccused(heldBy) ? next : null;
  const offerLapsed = offeredTo !== null && (isAccused(offeredTo) || offeredTo.id === holder?.id);
  return { holder, registrar, offerLapsed };
};

/** What ran for the accused's own handling of it, or for an offer, ends; what else bound the holder binds the next one. */
const ENDING: readonly Clock['kind'][] = [
  ...(['CONCLUDE', 'SUGGESTION', 'OBJECTION_DECISION', 'CORRECTION'] as const),
  ...(['REPORT_BACK', 'SUPERVISION'] as const),
];

const clocksPassedOn = (petition: Petition, { holder, offerLapsed }: Passed): readonly Clock[] => {
  const { heldBy, offeredTo, status, clocks } = petition;
  const reopened = holder ?? heldBy;
  const begins = offerLapsed || (holder !== null && OPEN_STATUSES.includes(status));
  const route = begins && isPetitionOffice(reopened) ? lastClock(clocks, 'ROUTE', reopened.id) : null;
  return clocks.flatMap((clock) => {
    if (clock.id === route?.id) return isOpen(clock) ? [] : [reopenClock(clock)];
    if (!isOpen(clock)) return [];
    const ofOffer = offerLapsed && (clock.kind === 'OBJECTION_DECISION' || clock.unitId === offeredTo?.id);
    const ends = holder !== null && OPEN_STATUSES.includes(status) && ENDING.includes(clock.kind);
    if (ofOffer || ends) return [voidClock(clock, 'CASE_WENT_BACK')];
    return holder && clock.unitId === heldBy.id ? [{ ...clock, unitId: holder.id }] : [];
  });
};

/** Officers who may not know of it stop being it, as long as the answer isn't delivered. */
const officersWithdrawn = (
  petition: Petition,
  wall: Wall,
  acting: Acting,
  facts: Facts,
): readonly PetitionEvent[] => {
  if (!OPEN_STATUSES.includes(petition.status)) return [];
  const officers = [petition.responsibility.current.officerId, petition.handlerId];
  return [...new Set(officers)]
    .filter((cadreId): cadreId is string => cadreId !== null && wall.closesTo(petition, cadreId))
    .map((cadreId) => ({ type: 'petition.officer-withdrawn', ...frame(acting, facts), cadreId }));
};

/**
 * Takes a petition past those from whom wall or recusal close it (PR 28, 30): an accused unit's places go to the registering
 * office or, where that is accused, to the nearest petition office or competent organ that isn't; its officers stop being it.
 * Where nobody may take a place it stays, and nobody there reads it. Nothing is recorded where nobody is in the way.
 */
export const passPastWall = (
  petition: Petition,
  wall: Wall,
  acting: Acting,
  facts: Facts,
): Accepted<PetitionEvent> => {
  const places = placesPastAccused(petition, wall);
  const moves = places.holder !== null || places.registrar !== null || places.offerLapsed;
  const passed: readonly PetitionEvent[] = moves
    ? [{ type: 'petition.passed-on', ...frame(acting, facts, clocksPassedOn(petition, places)), ...places }]
    : [];
  const after = passed.reduce<Petition>(evolve, petition);
  return accept<PetitionEvent>(...passed, ...officersWithdrawn(after, wall, acting, facts));
};
