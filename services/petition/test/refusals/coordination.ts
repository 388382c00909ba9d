import type { CoordinationRejectionCode } from '../../src/domain/coordination/rejection-codes';
import type { Refused } from '../support/refusal-cases';

/** A case for each refusal. */
export const COORDINATION_REFUSALS: Readonly<Record<CoordinationRejectionCode, Refused>> = {};
