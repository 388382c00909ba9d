import type { FindingsRejectionCode } from '../../src/domain/findings/rejection-codes';
import type { Refused } from '../support/refusal-cases';

/** A case for each refusal. */
export const FINDINGS_REFUSALS: Readonly<Record<FindingsRejectionCode, Refused>> = {};
