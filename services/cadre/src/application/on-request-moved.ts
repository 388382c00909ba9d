import { heldBy } from './case-duty';
import { knownDuty } from './known-duty';
import type { CaseDuties } from './ports';
import type { Reaction } from './reaction';

/** Another unit or officer answers for the request now. */
export const onRequestMoved =
  (duties: CaseDuties): Reaction<'request.responsibility-accepted.v1'> =>
  async ({ data, sequence }, transaction) => {
    const duty = await knownDuty(duties, data.requestId, transaction);
    await duties.save(heldBy(duty, data.responsible, sequence), transaction);
  };

/** The request came back from the petition service, to who answered for it before. */
export const onRequestReturned =
  (duties: CaseDuties): Reaction<'request.returned.v1'> =>
  async ({ data, sequence }, transaction) => {
    const duty = await knownDuty(duties, data.requestId, transaction);
    await duties.save({ ...heldBy(duty, data.responsible, sequence), open: true }, transaction);
  };

/** A unit works on the request, for the first time or again. */
export const onRequestWorkedOn =
  (duties: CaseDuties): Reaction<'request.accepted.v1' | 'request.reopened.v1'> =>
  async ({ data, sequence }, transaction) => {
    const duty = await knownDuty(duties, data.requestId, transaction);
    const holder = { unitId: data.unitId, officerId: data.handlerId };
    await duties.save({ ...heldBy(duty, holder, sequence), open: true }, transaction);
  };
