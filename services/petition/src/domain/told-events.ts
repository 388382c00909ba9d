import type { PetitionEvent } from './events';
import type { Petition } from './petition';
import { isOpenToOthers } from './visibility';

/** What tells of an accusation, and is nobody's business who reads the petition as a claim or a suggestion (PR 30). */
const OF_ACCUSATIONS: readonly PetitionEvent['type'][] = [
  'petition.accused-named',
  'petition.accusation-shared',
  'petition.passed-on',
];

/** The steps of a petition that its readers are told of. */
export const toldEvents = (
  petition: Petition,
  history: readonly PetitionEvent[],
): readonly PetitionEvent[] =>
  isOpenToOthers(petition)
    ? history.filter((event) => !OF_ACCUSATIONS.includes(event.type) && !('told' in event && !event.told))
    : history;
