import { knownDuty } from './known-duty';
import type { CaseDuties } from './ports';
import type { Reaction } from './reaction';

/** Another unit answers for the petition now, and one more move is counted (PR 23). */
export const onPetitionResponsibilityAccepted =
  (duties: CaseDuties): Reaction<'petition.responsibility-accepted.v1'> =>
  async ({ data, sequence }, transaction) => {
    const duty = await knownDuty(duties, data.petitionId, transaction);
    const moved = { ...duty, ...data.responsible, moves: duty.moves + 1, lastSequence: sequence };
    await duties.save(moved, transaction);
  };
