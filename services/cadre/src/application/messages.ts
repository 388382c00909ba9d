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
  REASON_REQUIRED: { 'zh-CN': '须说明理由', en: 'A reason must be given' },
  KINSHIP_WITH_SELF: { 'zh-CN': '不能登记为本人的亲属', en: 'Nobody is kin of himself' },
  KINSHIP_EXISTS: { 'zh-CN': '该亲属关系已登记', en: 'The kinship is on the register already' },
  CADRE_EXISTS: {
    'zh-CN': '该公民身份号码已有干部档案',
    en: 'There is a file with this ID number already',
  },
  ID_NUMBER_INVALID: { 'zh-CN': '公民身份号码有误', en: 'The ID number is not valid' },
  PHONE_INVALID: { 'zh-CN': '电话号码有误', en: 'The phone number is not valid' },
};
