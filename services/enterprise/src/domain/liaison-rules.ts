import { parsePlainDate, type PlainDate } from '@lianxin/calendar';
import type { RuleTable } from '@lianxin/casework';
import type { RuleReference } from '@lianxin/kernel';

/** 1 January 2020: the Business Environment Ordinance comes into force (BE 72). */
const IN_FORCE = parsePlainDate('2020-01-01') as PlainDate;

export const BE_48_NO_DISTURBANCE: RuleReference = {
  source: '优化营商环境条例（2019）',
  article: '第四十八条第二款',
  text: '建立政企沟通机制，应当充分尊重市场主体意愿，增强针对性和有效性，不得干扰市场主体正常生产经营活动，不得增加市场主体负担。',
};

export const LOCAL_LIAISON_CAPACITY: RuleReference = {
  source: '本地规则表',
  article: null,
  text: '每名企业服务专员结对联系的企业不超过20家。',
};

/** Every ground of a conflict at once, so that a refusal doesn't tell which of them stands. */
export const CSL_STAND_ASIDE: RuleReference = {
  source: '中华人民共和国公务员法（2018）',
  article: '第五十九条第十六项、第七十四条、第七十六条',
  text: '公务员不得违反有关规定在企业或者其他营利性组织中兼任职务；执行公务时，涉及本人或者与本人有第七十四条第一款所列亲属关系人员的利害关系的，应当回避。',
};

export type LiaisonRule = 'visitsAQuarter' | 'firmsALiaison';

export type LiaisonRuleTable = RuleTable<LiaisonRule>;

/** The defaults of DOMAIN.md §7 that pairings and visits are decided by. */
export const DEFAULT_LIAISON_RULES: LiaisonRuleTable = {
  version: 'liaison-default-1',
  effectiveFrom: IN_FORCE,
  rules: {
    visitsAQuarter: { value: 2, unit: 'COUNT', source: BE_48_NO_DISTURBANCE },
    firmsALiaison: { value: 20, unit: 'COUNT', source: LOCAL_LIAISON_CAPACITY },
  },
};
