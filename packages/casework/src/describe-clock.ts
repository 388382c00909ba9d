import { describeSteps, type Locale } from '@lianxin/calendar';
import type { Clock, Remark } from './clock';

const REMARKS: Readonly<Record<Remark, Readonly<Record<Locale, string>>>> = {
  UNKNOWN_FROM_IMPORT: {
    'zh-CN': '历史导入未载明是否办理此事项，情况不明',
    en: 'Unknown: the import does not tell whether this was done',
  },
  COUNTED_FROM_RECEIPT: {
    'zh-CN': '历史导入未载明受理日期，自收到之日起计算',
    en: 'Counted from receipt, because the import does not tell the day of acceptance',
  },
  NAME_OR_ADDRESS_UNCLEAR: {
    'zh-CN': '信访人姓名（名称）或者住址不清，不要求书面告知',
    en: 'Not binding: name or address of the person is unclear',
  },
  OWN_PROCEDURE: {
    'zh-CN': '纪检监察机关、政法部门的告知按照有关规定执行，本期限不适用',
    en: 'Not binding: discipline and political-legal organs notify under rules of their own',
  },
  CASE_WENT_BACK: {
    'zh-CN': '事项已退回，本期限不再适用',
    en: 'No longer binding: the case went back',
  },
  NO_LONGER_APPLIES: {
    'zh-CN': '事项性质变更，本期限不再适用',
    en: 'No longer binding: the kind of the case changed',
  },
  PERIOD_ENDED: { 'zh-CN': '期限已届满', en: 'The period has ended' },
};

/** Puts the derivation of a clock into words, one sentence a step, in the reader's language. */
export const describeClock = (clock: Clock, locale: Locale): string[] =>
  clock.steps.flatMap((step) =>
    step.kind === 'REMARK' ? [REMARKS[step.remark][locale]] : describeSteps([step], locale),
  );
