import { knownDuty } from './known-duty';
import type { CaseDuties } from './ports';
import type { Reaction } from './reaction';

/** A request that is delivered, closed, withdrawn or handed over is nobody's open duty any more. */
export const onRequestDone =
  (duties: CaseDuties): Reaction<'request.delivered.v1' | 'request.ended.v1'> =>
  async ({ data, sequence }, transaction) => {
    const duty = await knownDuty(duties, data.requestId, transaction);
    await duties.save({ ...duty, open: false, lastSequence: sequence }, transaction);
  };
