import type { RuleReference } from '@lianxin/kernel';
import * as pairingLaw from './pairing/law';

/** Why this service refuses, as data: each code with the article it rests on, null where the rule is the product's own. */
export const REFUSALS = {
  NAME_BLANK: null,
  DATE_IN_FUTURE: null,
  DATE_TOO_EARLY: null,
  PARENT_NOT_ACTIVE: null,
  UNIT_NOT_ACTIVE: null,
  UNIT_HAS_SUBUNITS: null,
  UNIT_HAS_CADRES: {
    source: '公务员法',
    article: '第八十八条',
    text: '因所在机关调整、撤销、合并或者缩减编制员额需要调整工作',
  },
  UNIT_CYCLE: null,
  SUCCESSOR_NOT_ACTIVE: {
    source: '信访工作条例',
    article: '第二十四条',
    text: '应当对信访事项作出处理的机关、单位分立、合并、撤销的，由继续行使其职权的机关、单位受理',
  },
  SPLIT_INCOMPLETE: null,
  CADRE_NOT_IN_UNIT: null,
  SAME_UNIT: null,
  CADRE_NOT_SERVING: null,
  CADRE_NOT_SUSPENDED: null,
  ENTRY_UNKNOWN: null,
  ENTRY_OVERLAPS: null,
  REASON_REQUIRED: null,
  PURPOSE_REQUIRED: null,
  KINSHIP_WITH_SELF: null,
  KINSHIP_EXISTS: null,
  CADRE_EXISTS: null,
  ID_NUMBER_INVALID: {
    source: 'GB 11643-1999 公民身份号码',
    article: null,
    text: '公民身份号码由十七位数字本体码和一位数字校验码组成',
  },
  PHONE_INVALID: null,
  ILLEGAL_STEP: null,
  TEXT_REQUIRED: null,
  EVIDENCE_REQUIRED: null,
  NOT_A_RECRUIT: pairingLaw.CSL_34_PROBATION,
  PAIRING_EXISTS: pairingLaw.PRODUCT_ONE_PAIR,
  PAIRING_INCOMPLETE: pairingLaw.PRODUCT_FULL_PAIR,
  TWO_LEADERS: pairingLaw.PRODUCT_TWO_TIERS,
  MENTOR_TIER_WRONG: pairingLaw.PRODUCT_TWO_TIERS,
  MENTOR_IS_RECRUIT: pairingLaw.PRODUCT_NOT_ONESELF,
  MENTOR_NOT_ELIGIBLE: pairingLaw.PRODUCT_ELIGIBLE,
  MENTOR_NOT_IN_UNIT: pairingLaw.PRODUCT_OWN_UNIT,
  MENTOR_AT_CAPACITY: pairingLaw.LOCAL_CAPACITY,
  KINSHIP: pairingLaw.PRODUCT_NO_KIN,
  SLOT_NOT_VACANT: null,
  ABSENCE_TOO_SHORT: pairingLaw.PROBATION_RULES,
  EXTENSION_TOO_LONG: pairingLaw.PROBATION_RULES,
  PROBATION_NOT_OVER: pairingLaw.CSL_34_PROBATION,
  PROBATION_DECIDED: pairingLaw.CSL_34_PROBATION,
  PROBATION_NOT_DECIDED: pairingLaw.CSL_34_PROBATION,
  PROBATION_NOT_PASSED: pairingLaw.CSL_34_PROBATION,
  CHECKLIST_OPEN: pairingLaw.CSL_67_INDUCTION,
  SECOND_OFFICER_REQUIRED: pairingLaw.PRODUCT_SECOND_OFFICER,
  NO_MENTOR_THEN: pairingLaw.LOCAL_MEETINGS,
  MEETING_LOGGED: pairingLaw.LOCAL_MEETINGS,
  NOT_A_PARTICIPANT: pairingLaw.PRODUCT_EVALUATION,
  EVALUATED_ALREADY: pairingLaw.PRODUCT_EVALUATION,
  GOAL_NOT_OPEN: null,
} as const satisfies Readonly<Record<string, RuleReference | null>>;

export type RefusalCode = keyof typeof REFUSALS;

/** Every code with which this service refuses a command. */
export const REFUSAL_CODES = Object.keys(REFUSALS) as readonly RefusalCode[];
