import type { Doors } from '../../src/edge/doors';
import type { Edge } from '../../src/edge/edge';
import { createRateLimits, type RateLimitSettings } from '../../src/edge/rate-limits';
import { pointsInMemory } from '../../src/edge/shared-points';

/** The sample subgraphs' own doors: all of them open. */
const SAMPLE_DOORS: Doors = {
  anonymous: new Set(['Query.asker', 'Query.unit', 'Query.petition', 'Query.petitions', 'Mutation.fail']),
  caseSession: new Set(),
  signedIn: new Set(),
};

/** Limits that nobody reaches. */
export const PLENTY: RateLimitSettings = {
  account: 1e6,
  caseSession: 1e6,
  caseAddress: 1e6,
  anonymous: 1e6,
  failedSignIn: 1e6,
  counts: 1e6,
};

/** An edge for sample subgraphs that stands in nobody's way, but for what a test gives. */
export const sampleEdge = (own: Partial<Edge> = {}): Edge => ({
  safelist: null,
  doors: SAMPLE_DOORS,
  limits: createRateLimits(PLENTY, pointsInMemory()),
  corsOrigins: [],
  close: () => Promise.resolve(),
  ...own,
});
