import type { MatterCommand } from '../../src/domain/matter/steps';
import type { AreaSteps } from './area-steps';

/** The rows of DOMAIN.md §3, written out independently of the product's table, and examples on which they succeed. */
export const MATTER_STEPS: AreaSteps<MatterCommand> = {
  rows: '',
  standing: {},
  tries: {},
  examples: {},
  telling: {},
};
