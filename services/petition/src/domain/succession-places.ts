import { placesPassedOn, type PlacesTaken } from '@lianxin/casework';
import type { Petition } from './petition';
import { FINAL_STATUSES } from './transitions';
import { isPetitionOffice, mayReceiveAccusations, unitOfCase, type UnitFacts, type UnitOfCase } from './unit';
import { closedCircleOf, isOpenToOthers, registrarOf } from './visibility';

export interface SucceedUnit {
  /** The unit that is gone. */
  readonly from: string;
  /** Who answers for its cases (PR 24), at the end of a chain of successions. */
  readonly to: UnitFacts;
  /** The petition office nearest to the unit that is gone: it takes what the successor may not know of; null where none is. */
  readonly office: UnitFacts | null;
  /** The cadres who serve in `to`. */
  readonly servingThere: readonly string[];
  /** Whether `to` stands in for a successor that is accused: what that one would help with or supervise is over then. */
  readonly pastTheAccused?: boolean;
}

/** Who takes which place of the unit that is gone; null where that place wasn't its own, or nobody may take it. */
export interface Places extends PlacesTaken<UnitOfCase> {
  readonly registrar: UnitOfCase | null;
}

/** Which places of a petition a unit has; a final petition keeps its holder. */
const placesOf = (petition: Petition, unitId: string) => ({
  heldBy: petition.heldBy.id,
  offeredTo: petition.offeredTo?.id ?? null,
  holds: petition.heldBy.id === unitId && !FINAL_STATUSES.includes(petition.status),
  isOffered: petition.offeredTo?.id === unitId,
  registers: registrarOf(petition).id === unitId,
});

const openPlaces = (petition: Petition, { from, to }: SucceedUnit): Places => {
  const { registers, ...left } = placesOf(petition, from);
  const successor = unitOfCase(to);
  return {
    ...placesPassedOn({ ...left, holder: successor, receiver: successor }),
    registrar: registers ? successor : null,
  };
};

/** Who takes a closed petition from the unit that holds it: never a unit that may not receive accusations. */
const holderOfClosed = (petition: Petition, command: SucceedUnit): UnitOfCase | null => {
  const { from, to, office } = command;
  // Who may not see it only has it in name: the registering office, which may, takes it back.
  if (!closedCircleOf(petition).includes(from)) return registrarOf(petition);
  return mayReceiveAccusations(to) ? unitOfCase(to) : office && unitOfCase(office);
};

/**
 * An accusation, or what nobody has sorted, goes to the successor only where that is a petition office that takes the place of
 * the registering one, or a unit that may receive accusations; else past it to the nearest petition office (PR 30).
 */
const closedPlaces = (petition: Petition, command: SucceedUnit): Places => {
  const { from, to, office } = command;
  const { registers, ...left } = placesOf(petition, from);
  const mayRegister = isPetitionOffice(to) || mayReceiveAccusations(to);
  const successor = mayRegister ? unitOfCase(to) : office && unitOfCase(office);
  const places = placesPassedOn({
    ...left,
    holder: registers ? successor : holderOfClosed(petition, command),
    receiver: mayReceiveAccusations(to) ? unitOfCase(to) : null,
  });
  const { holder } = places;
  // A petition office that gets it past the successor is the registering office from then on: it alone sees it.
  const past = holder !== null && holder.id !== registrarOf(petition).id && !mayReceiveAccusations(holder);
  return { ...places, registrar: registers ? successor : past ? holder : null };
};

/** Who takes the places that a unit which is gone has in a petition. */
export const placesAfter = (petition: Petition, command: SucceedUnit): Places =>
  isOpenToOthers(petition) ? openPlaces(petition, command) : closedPlaces(petition, command);
