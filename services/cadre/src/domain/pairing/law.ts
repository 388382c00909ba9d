import type { RuleReference } from '@lianxin/kernel';

const civilServantLaw = (article: string, text: string): RuleReference => ({
  source: '公务员法',
  article,
  text,
});

const product = (text: string): RuleReference => ({ source: '导师制工作规则', article: null, text });

const local = (text: string): RuleReference => ({ source: '本地规则表', article: null, text });

export const CSL_34_PROBATION = civilServantLaw(
  '第三十四条',
  '新录用的公务员试用期为一年。试用期满合格的，予以任职；不合格的，取消录用。',
);
export const CSL_67_INDUCTION = civilServantLaw('第六十七条', '机关对新录用人员应当在试用期内进行初任培训');
export const PROBATION_RULES: RuleReference = {
  source: '新录用公务员试用期管理规则',
  article: null,
  text: '试用期内缺勤累计超过规则表所定工作日的，可以延长试用期；试用期连同延长期最长不超过十八个月。',
};
export const PRODUCT_ONE_PAIR = product('每名新录用公务员同一时间只有一个结对。');
export const PRODUCT_TWO_TIERS = product('成长导师由一名领导干部和一名中层干部担任。');
export const PRODUCT_NOT_ONESELF = product('本人不得担任自己的成长导师。');
export const PRODUCT_NO_KIN = product('登记在册的亲属不得结为导师关系。');
export const PRODUCT_OWN_UNIT = product(
  '导师应为本单位干部；本单位无该层级干部的，说明理由后由上级单位干部担任。',
);
export const PRODUCT_ELIGIBLE = product('试用期内、停职期间或者在带教期内离任的干部不担任导师。');
export const PRODUCT_FULL_PAIR = product('有合适人选的导师岗位不得空缺；确需空缺的，说明理由。');
export const PRODUCT_SECOND_OFFICER = product(
  '本人应完成事项未完成而作出决定的，由第二名组织人事干部说明理由后批准。',
);
export const PRODUCT_EVALUATION = product('导师与新录用公务员自愿互评，各评一次。');
export const LOCAL_CAPACITY = local('领导干部同时带教不超过3人，中层干部不超过2人。');
export const LOCAL_MEETINGS = local('导师每月至少面谈一次并作记录。');
export const LOCAL_CHECKLIST = local('自试用期第335日起列出转正前应完成事项。');
