import type { Chance } from '../random';

const one =
  (...texts: readonly string[]) =>
  (chance: Chance): string =>
    chance.pick(texts);

/** Why a petition is passed on. */
export const transferReason = one(
  '经审核，反映事项属你单位职责范围，请依法按程序办理并答复信访人。',
  '该事项涉及你单位主管业务，请在规定期限内告知受理情况并办结。',
  '按照属地管理、分级负责的原则转你单位办理，请做好解释沟通工作。',
  '该事项由你单位负责处理，请核实情况后书面答复，并将结果录入系统。',
  '信访人住所地和问题发生地均在你单位辖区，请依法处理。',
);

/** Why a petition is assigned with a report back. */
export const assignReason = one(
  '该事项群众反映集中，请认真调查处理，并在指定日期前报送办结报告。',
  '此件由上级交办，请主要负责人阅处，按期反馈办理结果。',
  '请查清事实、分清责任，提出处理意见，期限届满前书面报告。',
);

/** Why a unit says that a petition isn't its own. */
export const objectionReasons = one(
  '经核查，该事项的审批和监管职责在机构改革时已划转，我单位不再承担，建议转交现行主管部门。',
  '信访人反映的地段不在我单位管养范围内，移交清单可以佐证，请另行确定承办单位。',
  '该事项的主要诉求属于另一部门的行政执法权限，我单位无执法依据，请予收回。',
  '信访人住所地不在本辖区，我单位无法核实，建议转属地办理。',
  '所涉合同由其他单位签订和履行，我单位没有相关档案，不具备办理条件。',
);

/** Why an objection isn't agreed to. */
export const objectionRefusal = one(
  '经查阅职责清单，该事项仍属你单位，异议理由不成立，请依法办理。',
  '你单位为牵头部门，涉及其他部门的由你单位协调，请继续办理。',
  '移交手续尚未办结，按规定由原单位负责，请抓紧受理。',
);

/** Why more days are needed. */
export const extensionReason = one(
  '需委托第三方检测，检测报告尚未出具。',
  '涉及历史档案较多，部分材料需向外地单位调取。',
  '需会同相关部门现场核查并召开协调会，短期内难以办结。',
  '信访人补充了新的证据材料，需要重新核实。',
  '所涉账目跨度较长，审计核对仍在进行。',
);

/** What proves that a paper reached the petitioner. */
export const deliveryProof = (chance: Chance): string =>
  chance.pick([
    `送达回证（示信送〔${chance.int(100, 999)}〕号），信访人签收`,
    `挂号信回执 ${chance.int(10_000_000, 99_999_999)}，本人签收`,
    '信访人当面签字领取，留存复印件',
    '网上平台送达，系统显示已阅',
    '两名工作人员上门留置送达，社区见证并拍照',
  ]);

/** What the petition is asked to do is set out briefly in an opinion. */
export const reasonsOf = one(
  '信访人反映的情况经调查属实，其诉求符合法律法规和政策规定，应予支持。',
  '信访人反映的主要事实成立，合理部分应当解决，其余部分依法解释。',
  '经调查，信访人对政策的理解有偏差，现予说明。',
  '调查中听取了信访人的陈述，查阅了相关档案，并进行了现场核实。',
);

/** What an older system's answer said. */
export const oldReply = one(
  '您好！您反映的问题已收悉。经核实，相关单位已安排人员现场处理，如有疑问请与承办科室联系。',
  '您好，经与相关部门沟通，该事项已列入年度计划，感谢您的关注与支持。',
  '您反映的情况已转承办单位调查，现将结果答复如下：问题已整改到位，将加强日常巡查。',
  '经查，您反映的事项情况复杂，已召开专题会议研究，后续进展将及时告知。',
);

/** What shows that what was promised was done. */
export const executionEvidence = one(
  '现场验收单，社区和信访人代表签字确认',
  '整改前后对比照片和验收记录',
  '补发款项银行回单，信访人已签收',
  '登记簿记载和办结通知书',
);
