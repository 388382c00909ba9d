import type { RuleReference } from '@lianxin/kernel';

const regulation = (article: string, text: string): RuleReference => ({
  source: '信访工作条例（2022）',
  article,
  text,
});

const product = (text: string): RuleReference => ({ source: '首访负责制工作规则', article: null, text });

export const PR_19_CONTENT = regulation(
  '第十九条',
  '信访人一般应当采用书面形式提出信访事项，并载明其姓名（名称）、住址和请求、事实、理由。',
);
export const PR_19_WITH_SUPERIOR = regulation(
  '第十九条第三款',
  '信访事项已经受理或者正在办理的，信访人在规定期限内向受理、办理机关、单位的上级机关、单位又提出同一信访事项的，上级机关、单位不予受理。',
);
export const PR_22_LITIGATION = regulation(
  '第二十二条第二款',
  '各级党委和政府信访部门对收到的涉法涉诉信件，应当转送同级政法部门依法处理；对走访反映涉诉问题的信访人，应当释法明理，引导其向有关政法部门反映问题。',
);
export const PR_31_PROCEDURES = regulation(
  '第三十一条',
  '对信访人提出的申诉求决类事项，有权处理的机关、单位应当区分情况，分别按照下列方式办理。',
);
export const PR_36_SAME_FACTS = regulation(
  '第三十六条第三款',
  '信访人对复核意见不服，仍然以同一事实和理由提出投诉请求的，各级党委和政府信访部门和其他机关、单位不再受理。',
);
export const PR_44_MUST_ACCEPT = regulation('第四十四条', '对属于其职权范围的信访事项不予受理。');

export const RULE_CORRECTION_ONCE = product('需要补正的内容应当一次性告知，同一内容不得重复要求补正。');
export const RULE_ANONYMOUS = product('信访人可以不具名；不得以补正为由要求匿名信访人说明身份。');
export const RULE_AMENDMENT = product('登记内容可以更正、补充，更正前的内容和理由一并留存。');
export const RULE_RECEIPT = product(
  '收到日期确有错误的，可以说明理由在受理前更正，只能更正为更早的日期，期限相应重新推算。',
);
export const RULE_GUIDANCE = product(
  '引导信访人通过法定途径解决的，应当写明有权机关、理由、所需材料和地点。',
);
export const RULE_DECLINE = product('不予受理由一人提出、另一人批准，书面告知依据、在先事项编号和异议权利。');
export const RULE_CONTEST = product(
  '信访人对不予受理有异议的，由提出人、批准人以外的第三人决定；提出新的事实、理由的，应当受理。',
);
export const RULE_WITHDRAWAL = product('信访事项只能由信访人撤回；代为登记的，应当有信访人书面意愿的凭证。');
export const RULE_JOINT_WITHDRAWAL = product('多人提出的共同信访事项，由全体信访人书面撤回。');
export const RULE_REOPENING = product(
  '已结案的信访事项，有新的事实、理由，或者支持的意见未执行到位的，凭证据恢复办理。',
);
export const RULE_PETITIONERS_OWN = product('由信访人本人作出，或者由现责任单位、登记单位收到后如实登记。');
export const LOCAL_CONTEST_DECISION: RuleReference = {
  source: '本地规则表',
  article: null,
  text: '自收到信访人对不予受理的异议之日起5个工作日内作出决定。',
};
