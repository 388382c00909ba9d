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
  CADRE_NOT_SERVING: { 'zh-CN': '该干部已离任', en: 'The cadre has left the service' },
  CADRE_EXISTS: {
    'zh-CN': '该公民身份号码已有干部档案',
    en: 'There is a file with this ID number already',
  },
  ID_NUMBER_INVALID: { 'zh-CN': '公民身份号码有误', en: 'The ID number is not valid' },
  PHONE_INVALID: { 'zh-CN': '电话号码有误', en: 'The phone number is not valid' },
};
