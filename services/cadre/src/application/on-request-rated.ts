import { resultOfRating } from '../domain/ledger';
import { plainDateIn } from './plain-date-in';
import type { ResultsLedger } from './ports';
import type { Reaction } from './reaction';

/** A firm rated a delivery: well, and it is a line in the ledger of who delivered it, once. */
export const onRequestRated =
  (ledger: ResultsLedger): Reaction<'request.rated.v1'> =>
  async ({ data }, transaction) => {
    const result = resultOfRating({ ...data, deliveredOn: plainDateIn('deliveredOn', data.deliveredOn) });
    if (result) await ledger.append([result], transaction);
  };
