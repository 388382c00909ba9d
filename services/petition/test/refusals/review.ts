import type { ReviewRejectionCode } from '../../src/domain/review/rejection-codes';
import type { Refused } from '../support/refusal-cases';

/** A case for each refusal. */
export const REVIEW_REFUSALS: Readonly<Record<ReviewRejectionCode, Refused>> = {};
