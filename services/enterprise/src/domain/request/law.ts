import type { RuleReference } from '@lianxin/kernel';

const ordinance = (article: string, text: string): RuleReference => ({
  source: '优化营商环境条例（2019）',
  article,
  text,
});
const local = (text: string): RuleReference => ({ source: '本地规则表', article: null, text });
const product = (text: string): RuleReference => ({ source: '企业点单工作规则', article: null, text });

export const BE_36_CORRECTION = ordinance(
  '第三十六条第一款',
  '需要市场主体补正有关材料、手续的，应当一次性告知需要补正的内容',
);
export const BE_36_LATE = ordinance('第三十六条第二款', '超过办理时间的，办理单位应当公开说明理由。');
export const BE_48_HELP = ordinance(
  '第四十八条第一款',
  '采取多种方式及时听取市场主体的反映和诉求，了解市场主体生产经营中遇到的困难和问题，并依法帮助其解决。',
);
export const BE_49_COMPLAINTS = ordinance(
  '第四十九条',
  '政府及其有关部门应当建立便利、畅通的渠道，受理有关营商环境的投诉和举报。',
);

export const LOCAL_CONTACT = local('收到企业点单后1个工作日内联系企业');
export const LOCAL_ANSWER = local('收到企业点单后5个工作日内答复企业如何办理');
export const LOCAL_SOLVE = local('收到企业点单后15个工作日内办结');
export const LOCAL_URGENT = local('紧急点单24小时内办结：至收到之日的次日止，休息日照常计入');
export const LOCAL_OBJECT = local('不属本单位职责的，自收到派单之日起5个工作日内提出异议，逾期视为接单');
export const LOCAL_OBJECTION_DECISION = local('派单单位自收到异议之日起5个工作日内核实');
export const LOCAL_RATING_WINDOW = local('企业可以自办结之日起30日内评价，未评价不作评价');
export const LOCAL_BAD_RATING_CONTACT = local('收到差评后1个工作日内回访企业');
export const LOCAL_REOPENING = local('差评点单可以重办一次，重办后的评价为最终评价');
export const LOCAL_ROLL_OVER = local('办理期限最后一日为休息日的，不顺延');
export const LOCAL_AMBER = local('期限最后五分之一，至少最后2日，黄色预警');

export const RULE_STEPS = product('点单应当按照规定的环节办理。');
export const RULE_FIRST_ASKED = product('首问负责：首次接单的单位负责到其他单位接单为止。');
export const RULE_ONE_OFFER = product('派单期间，不得另行派单。');
export const RULE_ACTIVE_UNIT = product('只能派给存续的单位。');
export const RULE_DISPATCH = product('派单应当说明理由。');
export const RULE_RATING = product('点单只能由企业本人评价，自愿评价，每次办结评价一次。');
export const RULE_BY_FIRM = product('撤回点单由企业本人决定。');
export const RULE_REFUSAL = product('不能办理的，应当向企业说明理由。');
export const RULE_SECOND_PERSON = product('办结人不得结案，结案由第二人进行。');
export const RULE_HAND_OVER = product('转为信访事项的，在信访部门确认之前，点单不得再作其他处理。');
export const RULE_OFFICER = product('责任人离任、调动的，由现责任单位负责人在本单位在岗人员中指定。');
export const RULE_TO_PETITION_OFFICE = product('转为信访事项的，只能转给信访部门。');
