import { handOnClock, openClocks, SUCCESSION, voidedClocks, withClocks, type Clock } from '@lianxin/casework';
import { accept, type Accepted } from '@lianxin/kernel';
import { frame } from './decide';
import type { RequestEvent } from './events';
import type { Facts } from './facts';
import { ALL_CLOCKS } from './request-clocks';
import { holderOf, offeredUnitOf, type ServiceRequest } from './service-request';
import { placesAfter, type Places, type SucceedUnit } from './succession-places';

/** What is still owed binds who takes the place, to the same due dates; an offer that is gone binds nobody. */
const clocksAfter = (
  request: ServiceRequest,
  { holder, offeredTo, offerLapses }: Places,
): readonly Clock[] => {
  const [heldBy, offered] = [holderOf(request), offeredUnitOf(request)];
  const owed = holder ? openClocks(request, ALL_CLOCKS, heldBy) : [];
  const asked = offeredTo && offered !== heldBy ? openClocks(request, ALL_CLOCKS, offered) : [];
  const passed = [
    ...owed.map((clock) => handOnClock(clock, holder?.id ?? heldBy)),
    ...asked.map((clock) => handOnClock(clock, offeredTo?.id ?? heldBy)),
  ];
  if (!offerLapses) return passed;
  const clocks = withClocks(request.clocks, passed);
  return withClocks(passed, voidedClocks({ clocks }, ['OBJECT', 'OBJECTION_DECISION'], 'CASE_WENT_BACK'));
};

/** The officer who answered, or works on it, goes on where he serves with the successor now; else its head names one. */
const officerAfter = (
  { responsibility, handlerId }: ServiceRequest,
  { to, servingThere }: SucceedUnit,
  { holder }: Places,
): string | null => {
  if (holder?.id !== to) return null;
  const known = [responsibility.current.officerId, handlerId];
  return known.find((officer) => officer !== null && servingThere.includes(officer)) ?? null;
};

/**
 * The successor of a unit that is gone takes its places in a request: holder (a link SUCCESSION, no bounce), receiver of an
 * offer, unit complained of; its clocks bind the successor to the same due dates (PR 24). A complaint passes the unit
 * complained of (BE 49). Nothing is recorded where the unit has no place that somebody can take.
 */
export const succeedUnit = (
  request: ServiceRequest,
  command: SucceedUnit,
  facts: Facts,
): Accepted<RequestEvent> => {
  const places = placesAfter(request, command);
  const { holder, offeredTo, offerLapses, complainedOf } = places;
  if (!holder && !offeredTo && !offerLapses && !complainedOf) return accept();
  return accept<RequestEvent>({
    type: 'request.unit-succeeded',
    ...frame(SUCCESSION, facts, clocksAfter(request, places)),
    from: command.from,
    holder: holder?.id ?? null,
    officerId: officerAfter(request, command, places),
    offeredTo: offeredTo?.id ?? null,
    offerLapsed: offerLapses,
    complainedOf: complainedOf?.id ?? null,
  });
};
