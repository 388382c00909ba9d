import { dropOffer, passOnTo } from '@lianxin/casework';
import type {
  PetitionAccusationShared,
  PetitionAccusedNamed,
  PetitionPassedOn,
  PetitionPersonBarred,
} from './wall-events';
import type { Petition } from './petition';
import { OPEN_STATUSES } from './transitions';

/** What nobody was given is no answer, and nothing is accepted where the office begins again. */
const BEGUN_AGAIN = {
  handlerId: null,
  acceptance: null,
  extension: null,
  answer: null,
  answeredBy: null,
  answeredOn: null,
} as const;

/** Holder, registering office and offer without the accused; what was concluded stays concluded. */
const passedOn = (petition: Petition, { holder, registrar, offerLapsed, at }: PetitionPassedOn): Petition => {
  const { status, offeredFrom, offeredTo } = petition;
  const chain = offerLapsed ? dropOffer(petition.responsibility) : petition.responsibility;
  const isOffered = offeredTo !== null && !offerLapsed;
  const kept: Petition = {
    ...petition,
    ...(registrar ? { registrar } : {}),
    ...(offerLapsed ? { status: offeredFrom ?? status, offeredTo: null, offeredFrom: null } : {}),
    responsibility: holder ? passOnTo(chain, holder.id, at) : chain,
    heldBy: holder ?? petition.heldBy,
  };
  if (!holder || !OPEN_STATUSES.includes(status)) return kept;
  const begins = isOffered
    ? ({ status: 'OFFERED', offeredFrom: 'REGISTERED' } as const)
    : { status: 'REGISTERED' as const };
  return { ...kept, ...BEGUN_AGAIN, ...begins };
};

/** The state after an event of the accused wall, a share or a recusal. */
export const walled = (
  petition: Petition,
  event: PetitionAccusedNamed | PetitionPassedOn | PetitionAccusationShared | PetitionPersonBarred,
): Petition => {
  switch (event.type) {
    case 'petition.accused-named': {
      const { units, cadres, personal } = event;
      return {
        ...petition,
        accused: { units, cadres, outsiders: personal.accused.length > 0 },
        personal: { ...(petition.personal ?? { petitioners: [] }), accused: personal.accused },
      };
    }
    case 'petition.passed-on':
      return passedOn(petition, event);
    case 'petition.accusation-shared': {
      const { unitId, ground, at } = event;
      return { ...petition, shares: [...(petition.shares ?? []), { unitId, ground, at }] };
    }
    case 'petition.person-barred':
      return { ...petition, barred: [...(petition.barred ?? []), event.cadreId] };
  }
};
