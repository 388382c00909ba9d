import type { DerivationStep, PeriodUnit } from './due-date';

export type Locale = 'zh-CN' | 'en';

const lengthIn = (locale: Locale, length: number, unit: PeriodUnit): string => {
  if (locale === 'en')
    return `${length} ${unit === 'DAYS' ? 'calendar' : 'working'} day${length === 1 ? '' : 's'}`;
  return `${length}${unit === 'DAYS' ? '日' : '个工作日'}`;
};

const inChinese = (step: DerivationStep): string => {
  switch (step.kind) {
    case 'STARTED':
      return `起算事由发生于${step.on}，当日不计`;
    case 'COUNTED':
      return `自${step.from}起计算${lengthIn('zh-CN', step.length, step.unit)}，至${step.lastDay}`;
    case 'SKIPPED_DAYS_OFF':
      return `其间跳过${step.count}个休息日、节假日（调休上班日照常计入）`;
    case 'ROLLED_OVER':
      return `${step.from}为休息日，顺延至${step.to}`;
    case 'NOT_ROLLED_OVER':
      return `${step.on}为休息日，机关办理期限不顺延`;
    case 'PROVISIONAL':
      return `${step.years.join('、')}年节假日安排尚未公布，日期暂定（日历版本${step.calendarVersion}）`;
    case 'EXTENDED':
      return `经批准延长${lengthIn('zh-CN', step.by, step.unit)}`;
    case 'REDATED':
      return `按日历版本${step.calendarVersion}重新计算：由${step.from}改为${step.to}`;
  }
};

const inEnglish = (step: DerivationStep): string => {
  switch (step.kind) {
    case 'STARTED':
      return `Begins with the act of ${step.on}, which does not count`;
    case 'COUNTED':
      return `${lengthIn('en', step.length, step.unit)} counted from ${step.from}, to ${step.lastDay}`;
    case 'SKIPPED_DAYS_OFF':
      return `${step.count} days off skipped on the way (make-up workdays count)`;
    case 'ROLLED_OVER':
      return `${step.from} is a day off: moved on to ${step.to}`;
    case 'NOT_ROLLED_OVER':
      return `${step.on} is a day off; periods of offices are not moved on`;
    case 'PROVISIONAL':
      return `Holidays of ${step.years.join(', ')} are not announced yet: provisional (calendar ${step.calendarVersion})`;
    case 'EXTENDED':
      return `Extended by ${lengthIn('en', step.by, step.unit)} with approval`;
    case 'REDATED':
      return `Derived again with calendar ${step.calendarVersion}: from ${step.from} to ${step.to}`;
  }
};

/** Puts a derivation into words, one sentence a step, in the reader's language. */
export const describeSteps = (steps: readonly DerivationStep[], locale: Locale): string[] =>
  steps.map(locale === 'en' ? inEnglish : inChinese);
