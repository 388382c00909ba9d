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
    UNIT_CYCLE: 'A unit would stand below, or be succeeded by, itself or a unit below it.',
    SUCCESSOR_NOT_ACTIVE:
      'The unit that is to succeed, or to answer for open cases, doesn’t exist any more (PR 24).',
    SPLIT_INCOMPLETE: 'A split names fewer than two units, one twice, or none that takes the open cases.',
    CADRE_NOT_IN_UNIT: 'A cadre who is assigned doesn’t belong to the unit that is split.',
    SAME_UNIT: 'The cadre serves in the unit already.',
    CADRE_NOT_SERVING: 'The cadre is suspended, or his service has ended.',
    CADRE_NOT_SUSPENDED: 'The cadre isn’t suspended.',
    ENTRY_UNKNOWN: 'No entry of the file begins on the day.',
    ENTRY_OVERLAPS: 'The corrected entry would meet the one before or after it.',
    REASON_REQUIRED: 'A reason must be given.',
    KINSHIP_WITH_SELF: 'A cadre would be registered as his own kinsman.',
    KINSHIP_EXISTS: 'The kinship is on the register.',
    CADRE_EXISTS: 'There is a file with this ID number.',
    ID_NUMBER_INVALID: 'The ID number’s check character is wrong (GB 11643-1999).',
    PHONE_INVALID: 'The phone number has not 7 to 15 digits.',
  },
  MESSAGES,
);
