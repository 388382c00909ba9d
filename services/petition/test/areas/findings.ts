import type { FindingsCommand } from '../../src/domain/findings/steps';
import type { AreaSteps } from './area-steps';

/** The rows of DOMAIN.md §3, written out independently of the product's table, and examples on which they succeed. */
export const FINDINGS_STEPS: AreaSteps<FindingsCommand> = {
  rows: '',
  standing: {},
  tries: {},
  examples: {},
  telling: {},
};
