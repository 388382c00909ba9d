import { holdersOf } from '@lianxin/casework';
import { unitsTold } from './coordination/involved';
import type { Petition } from './petition';
import { reviewingUnits } from './review/reviews-of';
import { mayReceiveAccusations, type UnitOfCase } from './unit';

/** Whether other units may learn that a petition exists: not an accusation, nor what nobody has sorted yet (PR 30). */
export const isOpenToOthers = ({ purpose }: Pick<Petition, 'purpose'>): boolean =>
  purpose === 'CLAIM' || purpose === 'SUGGESTION';

/** The unit that does what falls to the registering office: that office, or who does its work since it is gone (PR 24). */
export const registrarOf = ({
  registeredBy,
  registrar,
}: Pick<Petition, 'registeredBy' | 'registrar'>): UnitOfCase => registrar ?? registeredBy;

/**
 * The units that answer, answered or are offered a petition, the one that registered it, and those that help, were told of it as
 * urgent, are in a dispute about it or decide one, or review it (PR 24, 25, 35, 36).
 */
export const involvedUnitsOf = (
  petition: Pick<
    Petition,
    | 'registeredBy'
    | 'status'
    | 'reviews'
    | 'registrar'
    | 'responsibility'
    | 'offeredTo'
    | 'assistingUnits'
    | 'urgentReports'
    | 'disputes'
  >,
): readonly string[] => {
  const { registeredBy, responsibility, offeredTo } = petition;
  const holders = holdersOf(responsibility).map(({ unitId }) => unitId);
  const offered = offeredTo ? [offeredTo.id] : [];
  const told = unitsTold(petition);
  return [
    ...new Set([
      registeredBy.id,
      registrarOf(petition).id,
      ...holders,
      ...offered,
      ...told,
      ...reviewingUnits(petition),
    ]),
  ];
};

/** The only units that may see a petition which isn't open to others: the registering office, then the competent organ. */
export const closedCircleOf = (
  petition: Pick<Petition, 'purpose' | 'registeredBy' | 'registrar' | 'heldBy' | 'offeredTo'>,
): readonly string[] => {
  const { heldBy, offeredTo, purpose } = petition;
  const registrar = registrarOf(petition).id;
  const handedOver = purpose === 'ACCUSATION' && heldBy.id !== registrar && mayReceiveAccusations(heldBy);
  const offered =
    purpose === 'ACCUSATION' && offeredTo !== null && mayReceiveAccusations(offeredTo) ? [offeredTo.id] : [];
  return [handedOver ? heldBy.id : registrar, ...offered];
};
