import type { Rejection } from '@lianxin/kernel';

/** Every way in which a request's rules say no; each has a message in zh-CN and en. */
export const REQUEST_REJECTION_CODES = [
  'ILLEGAL_STEP',
  'NOT_RESPONSIBLE',
  'OFFER_PENDING',
  'UNIT_NOT_ACTIVE',
  'UNIT_IS_COMPLAINED_OF',
  'REASON_REQUIRED',
  'OBJECTION_TOO_LATE',
  'OBJECTION_PENDING',
  'NO_OBJECTION_PENDING',
  'QUESTION_ALREADY_ASKED',
  'RATED_BY_FIRM_ONLY',
  'BY_FIRM_ONLY',
  'ALREADY_RATED',
  'RATING_WINDOW_OVER',
  'RATING_WINDOW_RUNNING',
  'RATING_NOT_BAD',
  'ALREADY_CONTACTED',
  'CONTACT_OPEN',
  'REOPENING_USED',
  'SECOND_PERSON_REQUIRED',
  'HAND_OVER_PENDING',
  'HAND_OVER_UNKNOWN',
  'NOT_A_PETITION_OFFICE',
  'OFFICER_NOT_OF_UNIT',
  'OFFICER_NOT_SERVING',
  'INTEREST_DECLARED',
] as const;

export type RequestRejectionCode = (typeof REQUEST_REJECTION_CODES)[number];

export type RequestRejection = Rejection<RequestRejectionCode>;
