import type { ConclusionRejectionCode } from '../../src/domain/conclusion/rejection-codes';
import type { Refused } from '../support/refusal-cases';

/** A case for each refusal. */
export const CONCLUSION_REFUSALS: Readonly<Record<ConclusionRejectionCode, Refused>> = {};
