import { registerRejectionCodes } from '@lianxin/subgraph';
import { MESSAGES } from '../application/messages';

/** `RejectionCode`, `Rejection` and the result unions of this subgraph. */
export const { answer, resultOf } = registerRejectionCodes(
  {
    NAME_BLANK: 'A name says nothing.',
    CREDIT_CODE_INVALID: 'The code is neither one by GB 32100-2015 nor an old number of 15 digits.',
    DUPLICATE_ENTERPRISE: 'There is a file under this code.',
    INDUSTRY_INVALID: 'The industry code is not one of GB/T 4754-2017.',
    PHONE_INVALID: 'The phone number has not 7 to 15 digits.',
    UNIT_NOT_ACTIVE: 'The unit is abolished.',
  },
  MESSAGES,
);
