import type { RefusalCode } from '../domain/refusals';

/** What people read when a command is refused; `{name}` stands for a detail of the refusal. */
export const MESSAGES: Readonly<Record<RefusalCode, Readonly<Record<'zh-CN' | 'en', string>>>> = {
  NAME_BLANK: { 'zh-CN': '名称不能为空', en: 'The name is blank' },
  DATE_IN_FUTURE: {
    'zh-CN': '日期{date}在将来，最迟为{latest}',
    en: '{date} is in the future; {latest} is the latest day',
  },
  DATE_TOO_EARLY: {
    'zh-CN': '日期{date}过早，最早为{earliest}',
    en: '{date} is too early; {earliest} is the first possible day',
  },
  PARENT_NOT_ACTIVE: { 'zh-CN': '上级单位已撤销', en: 'The parent unit is abolished' },
  UNIT_NOT_ACTIVE: { 'zh-CN': '该单位已撤销', en: 'The unit is abolished' },
  UNIT_HAS_SUBUNITS: {
    'zh-CN': '该单位还有{count}个下属单位',
    en: 'The unit still has {count} units below it',
  },
  UNIT_HAS_CADRES: {
    'zh-CN': '该单位还有{count}名在职干部，应先安排工作',
    en: '{count} cadres still serve in the unit; give them other work first',
  },
  UNIT_CYCLE: {
    'zh-CN': '单位不能并入、划归自身或其下属单位',
    en: 'A unit can’t stand below, or pass into, itself or a unit below it',
  },
  SUCCESSOR_NOT_ACTIVE: {
    'zh-CN': '承接职权的单位已撤销或不能承接',
    en: 'The unit that is to succeed is abolished, or ends with this one',
  },
  SPLIT_INCOMPLETE: {
    'zh-CN': '分立须有两个以上互不相同的单位，其中一个承接未结事项',
    en: 'A split needs at least two different units, one of which takes the open cases',
  },
  CADRE_NOT_IN_UNIT: {
    'zh-CN': '有{count}名干部不在该单位',
    en: '{count} of the cadres don’t serve in the unit',
  },
  SAME_UNIT: { 'zh-CN': '该干部已在此单位', en: 'The cadre serves in this unit already' },
  CADRE_NOT_SERVING: {
    'zh-CN': '该干部已离任或已停职',
    en: 'The cadre is suspended or has left the service',
  },
  CADRE_NOT_SUSPENDED: { 'zh-CN': '该干部未停职', en: 'The cadre isn’t suspended' },
  ENTRY_UNKNOWN: { 'zh-CN': '没有该日开始的记录', en: 'There is no entry that begins on this day' },
  ENTRY_OVERLAPS: {
    'zh-CN': '更正后的日期与前后记录重叠',
    en: 'On this day the entry would meet the one before or after it',
  },
  PURPOSE_REQUIRED: { 'zh-CN': '请说明查看的用途', en: 'Say what the value is needed for' },
  REASON_REQUIRED: { 'zh-CN': '须说明理由', en: 'A reason must be given' },
  KINSHIP_WITH_SELF: { 'zh-CN': '不能登记为本人的亲属', en: 'Nobody is kin of himself' },
  KINSHIP_EXISTS: { 'zh-CN': '该亲属关系已登记', en: 'The kinship is on the register already' },
  CADRE_EXISTS: {
    'zh-CN': '该公民身份号码已有干部档案',
    en: 'There is a file with this ID number already',
  },
  ID_NUMBER_INVALID: { 'zh-CN': '公民身份号码有误', en: 'The ID number is not valid' },
  PHONE_INVALID: { 'zh-CN': '电话号码有误', en: 'The phone number is not valid' },
  ILLEGAL_STEP: { 'zh-CN': '现在的状态不能这样办理', en: 'This step does not exist in the present state' },
  TEXT_REQUIRED: { 'zh-CN': '须写明内容', en: 'Say what it is about' },
  EVIDENCE_REQUIRED: { 'zh-CN': '须附依据', en: 'Evidence is required' },
  NOT_A_RECRUIT: { 'zh-CN': '该干部不在试用期', en: 'The cadre is not on probation' },
  PAIRING_EXISTS: { 'zh-CN': '该新录用公务员已有结对', en: 'The recruit has a live pairing already' },
  PAIRING_INCOMPLETE: {
    'zh-CN': '导师岗位不得无故空缺',
    en: 'A mentor’s slot may not be empty without need and a reason',
  },
  TWO_LEADERS: { 'zh-CN': '两名导师不能都是领导干部', en: 'Both mentors may not be leading cadres' },
  MENTOR_TIER_WRONG: { 'zh-CN': '该干部层级与导师岗位不符', en: 'The cadre’s tier is not that of the slot' },
  MENTOR_IS_RECRUIT: { 'zh-CN': '本人不能担任自己的导师', en: 'Nobody is his own mentor' },
  MENTOR_NOT_ELIGIBLE: {
    'zh-CN': '该干部在试用期、停职，或者在带教期内离任',
    en: 'The cadre is on probation, suspended, gone, or leaves within the term',
  },
  MENTOR_NOT_IN_UNIT: {
    'zh-CN': '该干部不在本单位，且不具备由上级单位干部担任的条件或者未说明理由',
    en: 'The cadre is not of the recruit’s unit, and the exception for the unit above does not hold or has no reason',
  },
  MENTOR_AT_CAPACITY: {
    'zh-CN': '该导师已带教{capacity}人；无其他人选时说明理由方可增加',
    en: 'The mentor has {capacity} recruits; one more only where nobody else is left, with a reason',
  },
  KINSHIP: { 'zh-CN': '该干部与新录用公务员有亲属关系', en: 'The cadre is the recruit’s kin' },
  SLOT_NOT_VACANT: { 'zh-CN': '该导师岗位没有空缺', en: 'The slot is not vacant' },
  ABSENCE_TOO_SHORT: {
    'zh-CN': '缺勤未超过{days}个工作日，不能延长试用期',
    en: 'An absence of up to {days} working days does not extend a probation',
  },
  EXTENSION_TOO_LONG: {
    'zh-CN': '试用期最迟到{latest}止',
    en: 'The probation can last until {latest} at most',
  },
  PROBATION_NOT_OVER: { 'zh-CN': '试用期{until}才满', en: 'The probation is not over before {until}' },
  PROBATION_DECIDED: { 'zh-CN': '试用期已作出决定', en: 'The probation was decided already' },
  PROBATION_NOT_DECIDED: { 'zh-CN': '试用期尚未作出决定', en: 'The probation is not decided yet' },
  PROBATION_NOT_PASSED: {
    'zh-CN': '试用期不合格，应终止结对',
    en: 'The probation was not passed; end the pairing instead',
  },
  CHECKLIST_OPEN: {
    'zh-CN': '本人应完成的初任培训尚无成绩',
    en: 'The recruit’s own induction training has no score yet',
  },
  SECOND_OFFICER_REQUIRED: { 'zh-CN': '须由第二名工作人员批准', en: 'A second officer has to agree' },
  NO_MENTOR_THEN: { 'zh-CN': '{date}该岗位没有导师', en: 'Nobody held the slot on {date}' },
  MEETING_LOGGED: { 'zh-CN': '当日面谈已有记录', en: 'The meeting of that day is on record already' },
  NOT_A_PARTICIPANT: { 'zh-CN': '只能由结对双方办理', en: 'Only for the two who are paired' },
  EVALUATED_ALREADY: { 'zh-CN': '已经评价过', en: 'The evaluation was given already' },
  ACCOUNT_OF_ANOTHER_CADRE: {
    'zh-CN': '该账号已属于另一名干部，或者登记时未关联干部',
    en: 'The account is another cadre’s, or was begun without one',
  },
  SECOND_PERSON_REQUIRED: {
    'zh-CN': '角色须由另一人授予或者收回，不得为本人办理；双方账号均未关联干部时也不能办理',
    en: 'Roles are given and taken by another person, never one’s own; of two accounts one at least must be a cadre’s',
  },
  UNIT_UNKNOWN: { 'zh-CN': '没有该单位', en: 'There is no such unit' },
  CADRE_UNKNOWN: { 'zh-CN': '没有该干部的档案', en: 'There is no file of this cadre' },
  ROLE_HELD: { 'zh-CN': '该账号在该单位已有此角色', en: 'The account holds this role in the unit already' },
  ROLE_NOT_HELD: {
    'zh-CN': '该账号在该单位没有此角色',
    en: 'The account doesn’t hold this role in the unit',
  },
  NAME_TOO_LONG: { 'zh-CN': '名称不得超过{longest}字', en: 'The name has more than {longest} characters' },
  ADDRESS_NOT_OF_CONSOLE: {
    'zh-CN': '地址须为本系统页面，以“/”开头，不超过{longest}字符',
    en: 'The address must be a page of the console, begin with "/" and have at most {longest} characters',
  },
  TOO_MANY_VIEWS: {
    'zh-CN': '最多保存{most}个视图，请先删除不用的',
    en: 'At most {most} views are kept; remove one first',
  },
  VIEW_UNKNOWN: {
    'zh-CN': '没有这个视图，可能已被删除',
    en: 'There is no such view; it may have been removed',
  },
  GOAL_NOT_OPEN: { 'zh-CN': '该成长目标不存在或者已结束', en: 'There is no such open goal' },
};
