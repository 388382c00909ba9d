import { holdersOf } from '@lianxin/casework';
import type { Petition } from './petition';
import { mayReceiveAccusations } from './unit';

/** Whether other units may learn that a petition exists: not an accusation, nor what nobody has sorted yet (PR 30). */
export const isOpenToOthers = ({ purpose }: Pick<Petition, 'purpose'>): boolean =>
  purpose === 'CLAIM' || purpose === 'SUGGESTION';

/** The units that answer, answered or are offered a petition, and the one that registered it. */
export const involvedUnitsOf = ({
  registeredBy,
  responsibility,
  offeredTo,
}: Pick<Petition, 'registeredBy' | 'responsibility' | 'offeredTo'>): readonly string[] => {
  const holders = holdersOf(responsibility).map(({ unitId }) => unitId);
  return [...new Set([registeredBy.id, ...holders, ...(offeredTo ? [offeredTo.id] : [])])];
};

/** The only units that may see a petition which isn't open to others: the registering office, then the competent organ. */
export const closedCircleOf = (
  petition: Pick<Petition, 'purpose' | 'registeredBy' | 'heldBy' | 'offeredTo'>,
): readonly string[] => {
  const { registeredBy, heldBy, offeredTo, purpose } = petition;
  const handedOver =
    purpose === 'ACCUSATION' && heldBy.id !== registeredBy.id && mayReceiveAccusations(heldBy);
  const offered =
    purpose === 'ACCUSATION' && offeredTo !== null && mayReceiveAccusations(offeredTo) ? [offeredTo.id] : [];
  return [handedOver ? heldBy.id : registeredBy.id, ...offered];
};
