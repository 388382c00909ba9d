import { resultOfExecution } from '../domain/ledger';
import { plainDateIn } from './plain-date-in';
import type { ResultsLedger } from './ports';
import type { Reaction } from './reaction';

/** A petition concluded in support was carried out: a line in the ledger of who handled it, once. */
export const onPetitionExecuted =
  (ledger: ResultsLedger): Reaction<'petition.executed.v1'> =>
  async ({ data }, transaction) => {
    const concludedOn = plainDateIn('concludedOn', data.concludedOn);
    await ledger.append([resultOfExecution({ ...data, concludedOn })], transaction);
  };
