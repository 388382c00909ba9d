import type { RuleReference } from '@lianxin/kernel';
import { BE_48_NO_DISTURBANCE, CSL_STAND_ASIDE, LOCAL_LIAISON_CAPACITY } from './liaison-rules';

const local = (text: string): RuleReference => ({ source: '企业服务专员工作规则', article: null, text });

/** Why pairings, visits and persons of firms are refused. */
export const LIAISON_REFUSALS = {
  ID_NUMBER_INVALID: {
    source: 'GB 11643-1999 公民身份号码',
    article: null,
    text: '公民身份号码由十七位数字本体码和一位校验码组成',
  },
  CONFLICT_OF_INTEREST: CSL_STAND_ASIDE,
  LIAISON_AT_CAPACITY: LOCAL_LIAISON_CAPACITY,
  LIAISON_NOT_ACTIVE: null,
  PAIRING_EXISTS: local('一家企业同时只有一名企业服务专员，一个结对支部。'),
  VISIT_CAP_REACHED: BE_48_NO_DISTURBANCE,
  VISIT_IS_INSPECTION: BE_48_NO_DISTURBANCE,
  NOT_RESPONSIBLE: local('走访由企业的服务专员或者结对支部进行。'),
  SECOND_PERSON_REQUIRED: local('企业同意走访、利害关系解除，由服务专员以外的第二人记录。'),
  DATE_NOT_POSSIBLE: local('记载的日期应当真实：不早于结对之日，不晚于当日。'),
  REASON_REQUIRED: null,
  ILLEGAL_STEP: local('结对只能按规定的环节变更。'),
} as const satisfies Readonly<Record<string, RuleReference | null>>;
