import type { RuleReference } from '@lianxin/kernel';
import { LIAISON_REFUSALS } from './liaison-refusals';

/** Why this service refuses, as data: each code with the article it rests on, null where the rule is the product's own. */
export const REFUSALS = {
  NAME_BLANK: null,
  CREDIT_CODE_INVALID: {
    source: 'GB 32100-2015 法人和其他组织统一社会信用代码编码规则',
    article: null,
    text: '统一社会信用代码由十八位阿拉伯数字或大写英文字母（不使用I、O、Z、S、V）组成，末位为校验码',
  },
  DUPLICATE_ENTERPRISE: null,
  INDUSTRY_INVALID: {
    source: 'GB/T 4754-2017 国民经济行业分类',
    article: null,
    text: '门类用一个英文字母表示，大类、中类、小类依次用二至四位数字表示',
  },
  PHONE_INVALID: null,
  PURPOSE_REQUIRED: null,
  UNIT_NOT_ACTIVE: null,
  ...LIAISON_REFUSALS,
} as const satisfies Readonly<Record<string, RuleReference | null>>;

export type RefusalCode = keyof typeof REFUSALS;

/** Every code with which this service refuses a command. */
export const REFUSAL_CODES = Object.keys(REFUSALS) as readonly RefusalCode[];
