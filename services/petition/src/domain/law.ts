import type { RuleReference } from '@lianxin/kernel';

const regulation = (article: string, text: string): RuleReference => ({
  source: '信访工作条例（2022）',
  article,
  text,
});

const local = (text: string): RuleReference => ({ source: '本地规则表', article: null, text });

const product = (text: string): RuleReference => ({ source: '首访负责制工作规则', article: null, text });

export const PR_20_REPRESENTATIVES = regulation(
  '第二十条',
  '多人采用走访形式提出共同的信访事项的，应当推选代表，代表人数不得超过5人。',
);
export const PR_22_ROUTE = regulation(
  '第二十二条',
  '各级党委和政府信访部门收到信访事项，应当予以登记，并区分情况，在15日内分别按照下列方式处理。',
);
export const PR_22_REGISTER = regulation(
  '第二十二条',
  '各级党委和政府信访部门收到信访事项，应当予以登记，并区分情况。',
);
export const PR_22_ASSIGN = regulation(
  '第二十二条第一款第三项',
  '可以交由有权处理的机关、单位办理，要求其在指定办理期限内反馈结果，提交办结报告。',
);
export const PR_22_COMPETENT = regulation(
  '第二十二条第一款第一项',
  '对依照职责属于本级机关、单位或者其工作部门处理决定的，应当转送有权处理的机关、单位。',
);
export const PR_23_NOTIFY = regulation('第二十三条', '自收到信访事项之日起15日内书面告知信访人。');
export const PR_23_OBJECT = regulation(
  '第二十三条第三款',
  '不属于本机关、单位或者本系统职权范围的，有关机关、单位应当自收到之日起5个工作日内提出异议，并详细说明理由。',
);
export const PR_23_AGREE = regulation(
  '第二十三条第三款',
  '经转送、交办的信访部门或者上级机关、单位核实同意后，交还相关材料。',
);
export const PR_23_TRANSFER = regulation(
  '第二十三条第一款',
  '对属于本系统下级机关、单位职权范围的，应当转送、交办有权处理的机关、单位，并告知信访人转送、交办去向。',
);
export const PR_24_AGREE = regulation(
  '第二十四条',
  '涉及两个或者两个以上机关、单位的信访事项，由所涉及的机关、单位协商受理。',
);
export const PR_24_SUPERIOR = regulation(
  '第二十四条',
  '受理有争议的，由其共同的上一级机关、单位决定受理机关。',
);
export const PR_24_CONFERENCE = regulation(
  '第二十四条',
  '受理有争议且没有共同的上一级机关、单位的，由共同的信访工作联席会议协调处理。',
);
export const PR_25_URGENT = regulation(
  '第二十五条',
  '对可能造成社会影响的重大、紧急信访事项和信访信息，应当及时报告本级党委和政府，通报相关主管部门和本级信访工作联席会议办公室。',
);
export const PR_26_ACTS = regulation(
  '第二十六条',
  '信访人在信访过程中应当遵守法律、法规，不得损害国家、社会、集体的利益和其他公民的合法权利，不得有下列行为。',
);
export const PR_27_SORTS = regulation(
  '第二十七条',
  '按照诉求合理的解决问题到位、诉求无理的思想教育到位、生活困难的帮扶救助到位、行为违法的依法处理的要求，依法按政策及时就地解决群众合法合理诉求。',
);
export const PR_28_DILIGENCE = regulation(
  '第二十八条',
  '办理信访事项，应当恪尽职守、秉公办事，查明事实、分清责任，不得推诿、敷衍、拖延。',
);
export const PR_28_RECUSAL = regulation(
  '第二十八条第三款',
  '各级机关、单位工作人员与信访事项或者信访人有直接利害关系的，应当回避。',
);
export const PR_29_ANSWER = regulation(
  '第二十九条',
  '提出的建议意见类事项，有权处理的机关、单位应当认真研究论证。对科学合理、具有现实可行性的，应当采纳或者部分采纳，并予以回复。',
);
export const PR_30_COMPETENT = regulation(
  '第三十条',
  '检举控告类事项，纪检监察机关或者有权处理的机关、单位应当依规依纪依法接收、受理、办理和反馈。',
);
export const PR_30_REPORT = regulation(
  '第三十条第二款',
  '党委和政府信访部门应当按照干部管理权限向组织（人事）部门通报反映干部问题的信访情况，重大情况向党委主要负责同志和分管组织（人事）工作的负责同志报送。',
);
export const PR_30_ACCUSED = regulation(
  '第三十条第三款',
  '不得将信访人的检举、揭发材料以及有关情况透露或者转给被检举、揭发的人员或者单位。',
);
export const PR_32_OPINION = regulation(
  '第三十二条',
  '信访处理意见书应当载明信访人投诉请求、事实和理由、处理意见及其法律法规依据。',
);
export const PR_32_OUTCOMES = regulation(
  '第三十二条第一款',
  '请求事实清楚，符合法律、法规、规章或者其他有关规定的，予以支持；请求事由合理但缺乏法律依据的，应当作出解释说明；请求缺乏事实根据或者不符合法律、法规、规章或者其他有关规定的，不予支持。',
);
export const PR_32_EXECUTE = regulation(
  '第三十二条第二款',
  '有权处理的机关、单位作出支持信访请求意见的，应当督促有关机关、单位执行。',
);
export const PR_34_CONCLUDE = regulation(
  '第三十四条',
  '对本条例第三十一条第六项规定的信访事项应当自受理之日起60日内办结。',
);
export const PR_34_EXTEND = regulation(
  '第三十四条',
  '情况复杂的，经本机关、单位负责人批准，可以适当延长办理期限，但延长期限不得超过30日，并告知信访人延期理由。',
);
export const PR_35_REVIEW_REQUEST = regulation(
  '第三十五条',
  '信访人对信访处理意见不服的，可以自收到书面答复之日起30日内请求原办理机关、单位的上一级机关、单位复查。',
);
export const PR_35_REVIEW = regulation(
  '第三十五条',
  '收到复查请求的机关、单位应当自收到复查请求之日起30日内提出复查意见，并予以书面答复。',
);
export const PR_36_RE_REVIEW_REQUEST = regulation(
  '第三十六条',
  '信访人对复查意见不服的，可以自收到书面答复之日起30日内向复查机关、单位的上一级机关、单位请求复核。',
);
export const PR_36_RE_REVIEW = regulation(
  '第三十六条',
  '收到复核请求的机关、单位应当自收到复核请求之日起30日内提出复核意见。',
);
export const PR_36_HEARING = regulation('第三十六条第二款', '听证所需时间不计算在前款规定的期限内。');
export const PR_36_PUBLISH = regulation('第三十六条第二款', '经过听证的复核意见可以依法向社会公示。');
export const PR_36_ENDED = regulation(
  '第三十六条第三款',
  '信访人对复核意见不服，仍然以同一事实和理由提出投诉请求的，各级党委和政府信访部门和其他机关、单位不再受理。',
);
export const PR_31_DUTY = regulation(
  '第三十一条第五项',
  '属于申请查处违法行为、履行保护人身权或者财产权等合法权益职责的，依法履行或者答复。',
);
export const PR_31_HEARING = regulation('第三十一条第六项', '对重大、复杂、疑难的信访事项，可以举行听证。');
export const PR_33_MEDIATION = regulation(
  '第三十三条',
  '可以在不违反政策法规强制性规定的情况下，在裁量权范围内，经争议双方当事人同意进行调解；经调解、和解达成一致意见的，应当制作调解协议书或者和解协议书。',
);

const simplified = (text: string): RuleReference => ({
  source: '信访事项简易办理办法（试行）',
  article: null,
  text,
});
export const PR_37_ASSISTANCE = regulation(
  '第三十七条第二款',
  '对生活确有困难的信访人，可以告知或者帮助其向有关机关或者机构依法申请社会救助。',
);
export const PR_39_CONFERENCE = regulation(
  '第三十九条',
  '视情节轻重，由信访工作联席会议进行约谈、通报、挂牌督办，责令限期整改。',
);
export const PR_40_SUPERVISE = regulation(
  '第四十条',
  '党委和政府信访部门发现有关机关、单位存在违反信访工作规定受理、办理信访事项，办理信访事项推诿、敷衍、拖延、弄虚作假或者拒不执行信访处理意见等情形的，应当及时督办，并提出改进工作的建议。',
);
export const PR_41_INSPECTION = regulation(
  '第四十一条第二款',
  '根据巡视巡察工作需要，党委和政府信访部门应当向巡视巡察机构提供被巡视巡察地区、单位领导班子及其成员和下一级主要负责人有关信访举报。',
);
export const PR_47_DISSUADE = regulation(
  '第四十七条第一款',
  '信访人违反本条例第二十条、第二十六条规定的，有关机关、单位工作人员应当对其进行劝阻、批评或者教育。',
);
export const PR_47_REFER = regulation(
  '第四十七条',
  '构成违反治安管理行为的，由公安机关依法采取必要的现场处置措施、给予治安管理处罚；构成犯罪的，依法追究刑事责任。',
);

export const SIMPLIFIED_CRITERIA = simplified(
  '事实清楚、争议不大、易于解决的初次信访事项，经信访人同意，可以简易办理；不宜简易办理的，转为普通程序。',
);
export const SIMPLIFIED_ACCEPT = simplified('适用简易办理的信访事项，自收到之日起3个工作日内决定是否受理。');
export const SIMPLIFIED_REPLY = simplified('适用简易办理的信访事项，自受理之日起10个工作日内答复。');

export const LOCAL_OBJECTION_DECISION = local('转送、交办单位自收到异议之日起5个工作日内作出决定。');
export const LOCAL_SUGGESTION_REPLY = local('建议意见类事项自受理之日起60日内书面回复。');
export const LOCAL_RATING_WINDOW = local('结案后30日内，信访人仍可评价。');
export const LOCAL_EXECUTION = local('支持信访请求的处理意见自送达之日起60日内执行到位。');
export const LOCAL_RETENTION = local('信访人身份信息自结案之日起保存10年，期满后匿名化。');
export const LOCAL_ROLL_OVER = local('期限最后一日为休息日的，信访人的期限顺延，机关的办理期限不顺延。');
export const LOCAL_AMBER = local('期限的最后五分之一且不少于2日为预警期。');
export const LOCAL_CORRECTION = local(
  '材料不齐的，信访人自收到补正通知之日起15日内补正；逾期未补正的，按现有材料办理。',
);
export const LOCAL_SUPERVISION = local('收到督办的机关、单位自收到之日起15日内书面答复。');
export const LOCAL_REPORT_BACK = local(
  '交办、退回重办时未指定期限的，自交办、退回之日起30日内反馈办理结果。',
);
export const LOCAL_PROPOSAL_REPLY = local(
  '对改进工作、完善政策、追究责任的建议，自收到之日起30日内书面反馈采纳情况。',
);
export const LOCAL_REFERRAL_VALIDITY = local('移送有权机关依法处理的认定自批准之日起12个月后失效。');
export const LOCAL_URGENT_REPORT = local('重大、紧急信访事项和信访信息，自收到之时起24小时内报告。');
export const LOCAL_EMERGENCY_RECORD = local('情况危急、先行报警的，24小时内补办手续。');

export const RULE_OWN_DESK = product('来访由接待窗口所在单位接待；结束后不再变更。');
export const RULE_REFERRAL = product(
  '移送须告知信访人并听取其陈述，由提出单位以外的第二人批准；认定到期自行失效，信访人可以提出异议，诉求的办理期限照常计算。',
);
export const RULE_ONE_HOLDER = product('首访责任单位在其他单位接收之前始终负责；由现责任单位办理。');
export const RULE_OFFER_PENDING = product('转送、交办尚未答复期间，不得另行转送、交办。');
export const RULE_ACTIVE_UNIT = product('只能转送、交办给现存的机关、单位。');
export const RULE_PURPOSE_FIRST = product('信访目的未确定的事项按检举控告的要求保密，确定后方可流转、受理。');
export const RULE_REGISTRAR_SETS_PURPOSE = product('信访目的由登记单位确定、更正。');
export const RULE_SECOND_PERSON = product('延期批准、结案由经办人以外的第二人作出。');
export const RULE_EXTENSION_ONCE = product('延长办理期限只能一次，并在期限届满前批准。');
export const RULE_DEMANDS_SORTED = product('出具意见前，每项诉求均应认定；部分合理的诉求应当拆分。');
export const RULE_PROOF_OF_DELIVERY = product('送达须有凭证；信访人的复查期限自有凭证的送达之日起计算。');
export const RULE_CLOSE = product('信访人评价后或者复查期限届满后，由第二人结案；未评价不影响结案。');
export const RULE_REVIEWER = product('复查、复核由未参与原处理、复查的人员作出。');
export const RULE_REQUEST_ON_RECORD = product('代为登记信访人申请的，应当有申请日期和凭证。');
export const RULE_EXTERNAL_REVIEW = product(
  '上级机关作出的复查、复核意见，由承办单位或者登记单位凭文书登记。',
);
export const RULE_CALLBACK = product(
  '办结后由承办单位或者登记单位回访；是否化解以信访人所述为准，另行登记，不影响办结。',
);
export const RULE_RATING = product('评价由信访人自愿作出，信访部门与承办单位各评一次，他人不得代评。');
export const RULE_OFFICER = product('责任人离任、调动的，由现责任单位负责人在本单位在岗人员中指定。');
export const RULE_LINKS = product(
  '关联由人判断、注明理由、可以撤销，只能指向更早的事项；重复信访由登记单位的信访工作人员确认，各自保留编号和期限，不合并、不计过。',
);
export const RULE_STEPS = product('信访事项只能按规定的环节办理。');
export const RULE_TRUE_DATES = product('记载的日期应当真实：不早于前一环节，不晚于当日。');
export const RULE_HAND_OVER = product(
  '企业诉求移交后即行登记；由登记单位的信访工作人员确认接收一次；受理前可以说明理由退回，检举控告不退回。',
);
export const RULE_ERASURE_BY_TWO = product(
  '匿名化由登记单位的信访工作人员与单位负责人两人先后同意，匿名化后不可恢复。',
);
export const RULE_TABLE_BY_TWO = product('规则表的变更由两人先后提出、批准，并说明理由。');
export const RULE_TABLE_AHEAD = product('规则表的变更自批准之日以后的某日起施行，不溯及既往。');
export const RULE_ASSIST = product(
  '协办单位只提供协助，首访责任不因此转移；协办由责任单位或者其上级单位确定。',
);
export const RULE_INSTRUCTION = product('领导批示记录在案并限期反馈，不代替有权处理单位的认定和处理意见。');
export const RULE_COMPETENCE = product('职权登记注明事项、地域和起止日期，终止日期不早于起始日期。');
