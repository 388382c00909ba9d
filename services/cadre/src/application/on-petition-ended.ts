import { knownDuty } from './known-duty';
import type { CaseDuties } from './ports';
import type { Reaction } from './reaction';

/** A petition that is concluded or closed would pass to no successor any more: its duty is no longer open. */
export const onPetitionEnded =
  (duties: CaseDuties): Reaction<'petition.concluded.v1' | 'petition.closed.v1'> =>
  async ({ data, sequence }, transaction) => {
    const duty = await knownDuty(duties, data.petitionId, transaction);
    await duties.save({ ...duty, open: false, lastSequence: sequence }, transaction);
  };
