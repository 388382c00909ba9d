import { heldBy } from './case-duty';
import { knownDuty } from './known-duty';
import type { CaseDuties } from './ports';
import type { Reaction } from './reaction';

/** Another unit, or another officer of it, answers for the petition now (PR 23, 24). */
export const onPetitionResponsibilityAccepted =
  (duties: CaseDuties): Reaction<'petition.responsibility-accepted.v1'> =>
  async ({ data, sequence }, transaction) => {
    const duty = await knownDuty(duties, data.petitionId, transaction);
    await duties.save(heldBy(duty, data.responsible, sequence), transaction);
  };
