import type { RefusalCode } from '../domain/refusals';
import { LIAISON_MESSAGES } from './liaison-messages';

/** What people read when a command is refused; `{name}` stands for a detail of the refusal. */
export const MESSAGES: Readonly<Record<RefusalCode, Readonly<Record<'zh-CN' | 'en', string>>>> = {
  NAME_BLANK: { 'zh-CN': '企业名称不能为空', en: 'The name is blank' },
  CREDIT_CODE_INVALID: {
    'zh-CN': '统一社会信用代码有误，第{position}位不符合编码规则，请逐位核对（全角字符不可用）',
    en: 'The unified social credit code is wrong: character {position} does not fit; compare it character by character (full-width ones are not accepted)',
  },
  DUPLICATE_ENTERPRISE: {
    'zh-CN': '该代码的企业已建档',
    en: 'There is a file for an enterprise with this code already',
  },
  INDUSTRY_INVALID: {
    'zh-CN': '行业代码不在国民经济行业分类之中',
    en: 'The industry code is not one of the national classification',
  },
  PHONE_INVALID: { 'zh-CN': '电话号码有误', en: 'The phone number is not valid' },
  PURPOSE_REQUIRED: { 'zh-CN': '请说明查看的用途', en: 'Say what the value is needed for' },
  UNIT_NOT_ACTIVE: { 'zh-CN': '该单位已撤销', en: 'The unit is abolished' },
  ...LIAISON_MESSAGES,
};
