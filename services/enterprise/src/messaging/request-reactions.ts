import type { Reactions } from '@lianxin/messaging';
import {
  onPetitionHandOverConfirmed,
  onPetitionHandOverReturned,
  type HandOverDesk,
} from '../application/request/on-petition-hand-over';

/** What the petition service's events set off for firms' requests. */
export const requestReactionsWith = (handOvers: HandOverDesk): Reactions => ({
  'petition.hand-over-confirmed.v1': onPetitionHandOverConfirmed(handOvers),
  'petition.hand-over-returned.v1': onPetitionHandOverReturned(handOvers),
});
