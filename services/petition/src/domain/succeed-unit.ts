import { isOpen, lastClock, reopenClock, voidClock, type Clock } from '@lianxin/casework';
import { accept, type Accepted } from '@lianxin/kernel';
import { SUCCESSION } from './acting';
import { assistingNow } from './coordination/involved';
import { unitsTakingPart } from './coordination/taking-part';
import { frame } from './decide';
import type { PetitionEvent } from './events';
import type { Facts } from './facts';
import type { Petition } from './petition';
import { placesAfter, type Places, type SucceedUnit } from './succession-places';
import { isPetitionOffice, unitOfCase, type UnitFacts, type UnitOfCase } from './unit';
import { closedCircleOf, isOpenToOthers } from './visibility';
import type { Wall } from './wall';

/** What still binds, or is looked up by its unit later: what the unit that is gone has done stays its own. */
const passesOn = (clock: Clock): boolean => isOpen(clock) || clock.state === 'VOID' || clock.kind === 'ROUTE';

/** The clocks of the unit that is gone bind who takes its place, to the same due dates. */
const reboundClocks = (petition: Petition, from: string, places: Places): readonly Clock[] => {
  const next = places.holder ?? places.offeredTo ?? places.registrar;
  return petition.clocks.map((clock) =>
    next && clock.unitId === from && passesOn(clock) ? { ...clock, unitId: next.id } : clock,
  );
};

/**
 * An offer that is gone stops the receiver's clocks; ROUTE of a petition office runs on to its due date. A holder who owed no
 * notice of its own keeps the receiver's NOTIFY: it is the receiver now.
 */
const afterLapse = (petition: Petition, clocks: readonly Clock[], places: Places): readonly Clock[] => {
  const holder = places.holder ?? petition.heldBy;
  const receivers = lastClock(petition.clocks, 'NOTIFY', petition.offeredTo?.id ?? null)?.id;
  const ownsNotice = clocks.some(
    ({ id, kind, unitId }) => kind === 'NOTIFY' && unitId === holder.id && id !== receivers,
  );
  const keepsNotice = !ownsNotice && !isPetitionOffice(holder) && places.holder !== null;
  const route = isPetitionOffice(holder) ? lastClock(clocks, 'ROUTE', holder.id)?.id : undefined;
  return clocks.map((clock) => {
    if (clock.id === route) return reopenClock(clock);
    const stops =
      clock.kind === 'OBJECT' ||
      clock.kind === 'OBJECTION_DECISION' ||
      (clock.id === receivers && !keepsNotice);
    return stops && isOpen(clock) ? voidClock(clock, 'CASE_WENT_BACK') : clock;
  });
};

/** The officer who answered, or handles it, goes on where he serves with the successor now; else its head names one. */
const officerAfter = (
  petition: Petition,
  { to, servingThere }: SucceedUnit,
  places: Places,
): string | null => {
  if (places.holder?.id !== to.id) return null;
  const known = [petition.responsibility.current.officerId, petition.handlerId];
  return known.find((officer) => officer !== null && servingThere.includes(officer)) ?? null;
};

/** The same succession, past a successor or office that is accused in the petition (PR 28, 30). */
export const pastAccused = (petition: Petition, command: SucceedUnit, wall: Wall): SucceedUnit => {
  const isAccused = (unit: UnitFacts | null): boolean =>
    unit !== null && petition.accused !== undefined && wall.accuses(petition, unit.id);
  const { to, office, servingThere } = command;
  const place = wall.places.find(({ id }) => !wall.accuses(petition, id)) ?? null;
  return {
    ...command,
    ...(isAccused(to) && place
      ? { to: place, servingThere: [], pastTheAccused: true }
      : { to, servingThere }),
    office: isAccused(office) ? place : office,
  };
};

/**
 * Who takes the part of a unit that only helps, supervises, disputes or has to acknowledge something: its successor, where that one
 * may know of the petition; null where its help ends, undefined where nothing changes.
 */
const partsAfter = (petition: Petition, command: SucceedUnit): UnitOfCase | null | undefined => {
  const { from, to, pastTheAccused } = command;
  if (!unitsTakingPart(petition).includes(from)) return undefined;
  const mayKnow = isOpenToOthers(petition) || closedCircleOf(petition).includes(to.id);
  if (!pastTheAccused && mayKnow) return unitOfCase(to);
  return assistingNow(petition).includes(from) ? null : undefined;
};

/** What binds a unit for what it does beside the one that answers. */
const OF_PARTS: readonly Clock['kind'][] = ['SUPERVISION', 'OBJECTION_DECISION', 'REPORT_BACK'];

const partsSucceeded = (
  petition: Petition,
  from: string,
  parts: UnitOfCase | null,
  facts: Facts,
): Accepted<PetitionEvent> => {
  const bound = parts
    ? petition.clocks.filter(
        (clock) => clock.unitId === from && OF_PARTS.includes(clock.kind) && isOpen(clock),
      )
    : [];
  return accept<PetitionEvent>({
    type: 'petition.unit-succeeded',
    ...frame(
      SUCCESSION,
      facts,
      bound.map((clock) => ({ ...clock, unitId: parts?.id ?? from })),
    ),
    ...{ from, holder: null, officerId: null, offeredTo: null, offerLapsed: false, registrar: null, parts },
  });
};

/** A unit that is gone, and for which nobody was designated, helps no more; nothing else of it can pass to anybody (PR 24). */
export const endHelpOf = (petition: Petition, from: string, facts: Facts): Accepted<PetitionEvent> =>
  assistingNow(petition).includes(from) ? partsSucceeded(petition, from, null, facts) : accept();

/**
 * The successor of a unit that is gone takes its places in a petition: holder (a link SUCCESSION, no bounce), receiver of an
 * offer, registering office, and what it does beside these; its clocks bind the successor to the same due dates (PR 24). What is closed to others passes a
 * successor that may not receive accusations (PR 30). Nothing is recorded where the unit has no place that somebody can take.
 */
export const succeedUnit = (
  petition: Petition,
  command: SucceedUnit,
  facts: Facts,
): Accepted<PetitionEvent> => {
  const places = placesAfter(petition, command);
  const { holder, offeredTo, registrar, offerLapses } = places;
  if (!holder && !offeredTo && !registrar && !offerLapses) {
    const parts = partsAfter(petition, command);
    return parts === undefined ? accept() : partsSucceeded(petition, command.from, parts, facts);
  }
  const rebound = reboundClocks(petition, command.from, places);
  const clocks = offerLapses ? afterLapse(petition, rebound, places) : rebound;
  return accept<PetitionEvent>({
    type: 'petition.unit-succeeded',
    ...frame(
      SUCCESSION,
      facts,
      clocks.filter((clock) => !petition.clocks.includes(clock)),
    ),
    from: command.from,
    holder,
    officerId: officerAfter(petition, command, places),
    offeredTo,
    offerLapsed: offerLapses,
    registrar,
  });
};
