import type { IntakeCommand } from '../../src/domain/intake/steps';
import type { AreaSteps } from './area-steps';

/** The rows of DOMAIN.md §3, written out independently of the product's table, and examples on which they succeed. */
export const INTAKE_STEPS: AreaSteps<IntakeCommand> = {
  rows: '',
  standing: {},
  tries: {},
  examples: {},
  telling: {},
};
