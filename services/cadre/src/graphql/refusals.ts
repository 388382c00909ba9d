import { registerRejectionCodes } from '@lianxin/subgraph';
import { MESSAGES } from '../application/messages';

/** `RejectionCode`, `Rejection` and the result unions of this subgraph. */
export const { answer, resultOf } = registerRejectionCodes(
  {
    NAME_BLANK: 'A name says nothing.',
    DATE_IN_FUTURE: 'A fact is recorded before it has happened.',
    DATE_TOO_EARLY: 'A fact is recorded before another on which it depends, or before 1949-10-01.',
    PARENT_NOT_ACTIVE: 'The unit above is abolished.',
    UNIT_NOT_ACTIVE: 'The unit is abolished.',
    UNIT_HAS_SUBUNITS: 'There are active units below the unit.',
    UNIT_HAS_CADRES: 'Cadres who serve in the unit have not been given other work (CSL 88).',
    CADRE_NOT_SERVING: 'The cadre’s service has ended.',
    CADRE_EXISTS: 'There is a file with this ID number.',
    ID_NUMBER_INVALID: 'The ID number’s check character is wrong (GB 11643-1999).',
    PHONE_INVALID: 'The phone number has not 7 to 15 digits.',
  },
  MESSAGES,
);
