import type { MatterRejectionCode } from '../../src/domain/matter/rejection-codes';
import type { Refused } from '../support/refusal-cases';

/** A case for each refusal. */
export const MATTER_REFUSALS: Readonly<Record<MatterRejectionCode, Refused>> = {};
