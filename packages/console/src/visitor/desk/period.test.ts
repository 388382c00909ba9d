import { periodOf } from './period';
import { DESK_WORDS } from './words';

const zh = DESK_WORDS['zh-CN'].period;
const en = DESK_WORDS.en.period;
const clock = (
  state: 'RUNNING' | 'PAUSED' | 'MET' | 'MISSED' | 'VOID',
  count: number | null,
  unit: 'DAYS' | 'WORKING_DAYS' = 'DAYS',
) => ({
  state,
  dueOn: '2026-05-09',
  left: count === null ? null : { __typename: 'DaysLeft' as const, count, unit },
});

describe('a period as its visitor reads it', () => {
  it('tells the day with its weekday and what is left', () => {
    expect(periodOf(clock('RUNNING', 19), zh, 'zh-CN')).toEqual({
      sign: '○',
      tone: 'calm',
      day: '2026年5月9日（星期六）',
      text: '还有 19 天',
      counts: true,
    });
    expect(periodOf(clock('RUNNING', 1, 'WORKING_DAYS'), en, 'en')).toMatchObject({
      day: '9 May 2026 (Sat)',
      text: '1 working day left',
    });
  });

  it('is late only after its last day', () => {
    expect(periodOf(clock('RUNNING', 0), zh, 'zh-CN')).toMatchObject({ tone: 'calm', text: '就在今天' });
    expect(periodOf(clock('RUNNING', -1), zh, 'zh-CN')).toMatchObject({
      sign: '■',
      tone: 'late',
      text: '已超过 1 天',
    });
    expect(periodOf(clock('MISSED', -3, 'WORKING_DAYS'), zh, 'zh-CN')).toMatchObject({
      tone: 'late',
      text: '已超过 3 个工作日',
    });
  });

  it('says how it ended, and why it doesn’t count', () => {
    expect(periodOf(clock('MET', null), zh, 'zh-CN').text).toBe('已按期完成');
    expect(periodOf(clock('MISSED', null), zh, 'zh-CN')).toMatchObject({
      tone: 'done',
      text: '已完成，超过了期限',
    });
    expect(periodOf(clock('PAUSED', 4), zh, 'zh-CN')).toMatchObject({ text: '暂停计算', counts: false });
    expect(periodOf(clock('VOID', null), zh, 'zh-CN').text).toBe('不计期限');
  });
});
