import { describeSteps, type Locale } from '@lianxin/calendar';
import type { Clock, ClockKind, ClockStep, Remark } from './clock';

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
  HANDED_OVER: {
    'zh-CN': '事项已移交，本期限不再适用',
    en: 'No longer binding: the case was handed over',
  },
  WITHDRAWN: { 'zh-CN': '事项已撤回，本期限不再适用', en: 'No longer binding: the case was withdrawn' },
  PERIOD_ENDED: { 'zh-CN': '期限已届满', en: 'The period has ended' },
};

type PausedStep = Extract<ClockStep, { readonly kind: 'PAUSED' }>;

/** What is waited for while a clock stands still: a hearing in re-review (PR 36), else what was asked for (BE 36). */
const waitedFor = (kind: ClockKind, locale: Locale): string => {
  if (locale === 'en') return kind === 'RE_REVIEW' ? ' for the hearing' : '';
  return kind === 'RE_REVIEW' ? '听证' : '等待补正';
};

const describePause = ({ from, until, by, unit }: PausedStep, kind: ClockKind, locale: Locale): string => {
  const reason = waitedFor(kind, locale);
  if (locale === 'en') {
    const length = `${by} ${unit === 'DAYS' ? 'calendar' : 'working'} day${by === 1 ? '' : 's'}`;
    return until === null
      ? `Waiting${reason} since ${from}: the period stands still`
      : `Waited${reason} from ${from} to ${until}: ${length} do not count`;
  }
  return until === null
    ? `自${from}起${reason}，期限暂停计算`
    : `${from}至${until}${reason}，${by}${unit === 'DAYS' ? '日' : '个工作日'}不计入期限`;
};

type RuleStep = Extract<ClockStep, { readonly kind: 'RULE_CHANGED' }>;

const describeRule = ({ length, unit, ruleVersion }: RuleStep, locale: Locale): string =>
  locale === 'en'
    ? `Under rule table ${ruleVersion}, which applies to running periods: ${length} ${unit === 'DAYS' ? 'calendar' : 'working'} days in all`
    : `规则表${ruleVersion}适用于尚未届满的期限，全部期限为${length}${unit === 'DAYS' ? '日' : '个工作日'}`;

const describeStep = (step: ClockStep, kind: ClockKind, locale: Locale): string[] => {
  if (step.kind === 'RULE_CHANGED') return [describeRule(step, locale)];
  if (step.kind === 'REMARK') return [REMARKS[step.remark][locale]];
  return step.kind === 'PAUSED' ? [describePause(step, kind, locale)] : describeSteps([step], locale);
};

/** Puts the derivation of a clock into words, one sentence a step, in the reader's language. */
export const describeClock = (clock: Clock, locale: Locale): string[] =>
  clock.steps.flatMap((step) => describeStep(step, clock.kind, locale));
