import type { Locale } from '@lianxin/access';
import { registerRejectionCodes, type RejectionValue } from '@lianxin/subgraph';
import { MESSAGES } from '../application/messages';
import { describeRequestRejection } from '../application/request/describe-rejection';
import { REQUEST_MESSAGES } from '../application/request/messages';
import {
  REQUEST_REJECTION_CODES,
  type RequestRejection,
  type RequestRejectionCode,
} from '../domain/request/rejection-codes';

const ofRequests = <Value>(of: (code: RequestRejectionCode) => Value) =>
  Object.fromEntries(REQUEST_REJECTION_CODES.map((code) => [code, of(code)])) as Record<
    RequestRejectionCode,
    Value
  >;

const types = registerRejectionCodes(
  {
    ...ofRequests((code) => REQUEST_MESSAGES[code].en),
    NAME_BLANK: 'A name says nothing.',
    CREDIT_CODE_INVALID: 'The code is neither one by GB 32100-2015 nor an old number of 15 digits.',
    DUPLICATE_ENTERPRISE: 'There is a file under this code.',
    INDUSTRY_INVALID: 'The industry code is not one of GB/T 4754-2017.',
    PHONE_INVALID: 'The phone number has not 7 to 15 digits.',
    PURPOSE_REQUIRED: 'It isn’t said what a masked value is needed for.',
    UNIT_NOT_ACTIVE: 'The unit is abolished.',
    ID_NUMBER_INVALID: 'An ID number’s check character is wrong.',
    CONFLICT_OF_INTEREST:
      'The cadre must stand aside for the firm (CSL 59(16), 74, 76); the ground isn’t told.',
    LIAISON_AT_CAPACITY: 'The liaison accompanies as many firms as the rule table allows.',
    LIAISON_NOT_ACTIVE: 'The cadre has left or is suspended.',
    PAIRING_EXISTS: 'The firm has a live pairing of this kind.',
    VISIT_CAP_REACHED: 'The firm has had its visits of the quarter and has not agreed to more (BE 48).',
    VISIT_IS_INSPECTION: 'A visit can’t be an inspection (BE 48).',
    NOT_RESPONSIBLE: 'The step belongs to somebody else.',
    SECOND_PERSON_REQUIRED: 'A second person must do this.',
    DATE_NOT_POSSIBLE: 'The day lies ahead, or before what it follows.',
    REASON_REQUIRED: 'The reason says nothing.',
    ILLEGAL_STEP: 'The state does not allow this step.',
  },
  {
    ...ofRequests((code) => ({ 'zh-CN': REQUEST_MESSAGES[code].zh, en: REQUEST_MESSAGES[code].en })),
    ...MESSAGES,
  },
);

/** `Rejection`, `NextStep` and the result unions of this subgraph. */
export const { answer, rejected, resultOf, NextStep } = types;

/** A request's refusal as the asker reads it: the names of commands and states are words of his language. */
export const refusedRequest = (rejection: RequestRejection, locale: Locale): RejectionValue =>
  Object.assign(types.rejected(rejection, locale), { message: describeRequestRejection(rejection, locale) });
