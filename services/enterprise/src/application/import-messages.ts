import type { RegisterEnterpriseRefusal } from '../domain/register-enterprise';

/** What people read of a row that isn't imported, after the name of its column. */
export const IMPORT_MESSAGES: Readonly<
  Record<RegisterEnterpriseRefusal, Readonly<Record<'zh-CN' | 'en', string>>>
> = {
  UNIT_NOT_ACTIVE: { 'zh-CN': '建档单位已撤销', en: 'the unit that opens the file is abolished' },
  NAME_BLANK: { 'zh-CN': '不能为空', en: 'must not be empty' },
  CREDIT_CODE_INVALID: {
    'zh-CN': '既不是校验无误的统一社会信用代码，也不是15位旧注册号',
    en: 'is neither a credit code whose check character fits nor an old number of 15 digits',
  },
  DUPLICATE_ENTERPRISE: {
    'zh-CN': '该代码的企业已建档',
    en: 'has a file already, opened otherwise than by this row',
  },
  INDUSTRY_INVALID: {
    'zh-CN': '不在国民经济行业分类之中',
    en: 'is not one of the national classification of industries',
  },
  PHONE_INVALID: { 'zh-CN': '电话号码有误', en: 'is no phone number of 7 to 15 digits' },
};
