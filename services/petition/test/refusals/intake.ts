import type { IntakeRejectionCode } from '../../src/domain/intake/rejection-codes';
import type { Refused } from '../support/refusal-cases';

/** A case for each refusal. */
export const INTAKE_REFUSALS: Readonly<Record<IntakeRejectionCode, Refused>> = {};
