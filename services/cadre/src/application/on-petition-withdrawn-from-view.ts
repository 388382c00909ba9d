import type { CaseDuties } from './ports';
import type { Reaction } from './reaction';

/** The petition is none of this service's business any more: nothing of it is kept. */
export const onPetitionWithdrawnFromView =
  (duties: CaseDuties): Reaction<'petition.withdrawn-from-view.v1'> =>
  ({ data }, transaction) =>
    duties.forget(data.petitionId, transaction);
