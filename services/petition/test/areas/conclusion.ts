import type { ConclusionCommand } from '../../src/domain/conclusion/steps';
import type { AreaSteps } from './area-steps';

/** The rows of DOMAIN.md §3, written out independently of the product's table, and examples on which they succeed. */
export const CONCLUSION_STEPS: AreaSteps<ConclusionCommand> = {
  rows: '',
  standing: {},
  tries: {},
  examples: {},
  telling: {},
};
