import type { CoordinationCommand } from '../../src/domain/coordination/steps';
import type { AreaSteps } from './area-steps';

/** The rows of DOMAIN.md §3, written out independently of the product's table, and examples on which they succeed. */
export const COORDINATION_STEPS: AreaSteps<CoordinationCommand> = {
  rows: '',
  standing: {},
  tries: {},
  examples: {},
  telling: {},
};
