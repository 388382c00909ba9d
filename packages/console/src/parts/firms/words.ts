import type { EnterpriseCodeKind, EnterpriseSize } from '../../api/schema.generated';
import type { Words } from '../../words/locale';

const zh = {
  sizes: { LARGE: '大型', MEDIUM: '中型', SMALL: '小型', MICRO: '微型' } satisfies Record<
    EnterpriseSize,
    string
  >,
  codeKinds: {
    UNIFIED_SOCIAL_CREDIT_CODE: '统一社会信用代码',
    OLD_REGISTRATION_NUMBER: '原注册号',
  } satisfies Record<EnterpriseCodeKind, string>,
};

const en: typeof zh = {
  sizes: { LARGE: 'large', MEDIUM: 'medium', SMALL: 'small', MICRO: 'micro' },
  codeKinds: {
    UNIFIED_SOCIAL_CREDIT_CODE: 'Unified social credit code',
    OLD_REGISTRATION_NUMBER: 'Old registration number',
  },
};

/** The words for firms that the list and the page of a firm have in common. */
export const FIRM_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };
