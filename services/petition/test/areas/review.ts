import type { ReviewCommand } from '../../src/domain/review/steps';
import type { AreaSteps } from './area-steps';

/** The rows of DOMAIN.md §3, written out independently of the product's table, and examples on which they succeed. */
export const REVIEW_STEPS: AreaSteps<ReviewCommand> = {
  rows: '',
  standing: {},
  tries: {},
  examples: {},
  telling: {},
};
