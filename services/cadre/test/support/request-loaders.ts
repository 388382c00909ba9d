import type { Asker } from '@lianxin/access';
import { createLoaders, type Loaders } from '../../src/graphql/loaders';
import { readersOf, type Records } from '../../src/service';

/** The loaders of one request, on records of a test. */
export const requestLoaders = (records: Records, asker: Asker): Loaders =>
  createLoaders({
    ...readersOf(records),
    pairings: records.visiblePairings,
    register: records.desk.register,
  })({ asker });
