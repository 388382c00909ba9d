import { shanghaiDateOf, startOfShanghaiDay } from './shanghai';
import type { PlainDate } from './plain-date';

test('a day begins in Shanghai at 16:00 UTC', () => {
  expect(shanghaiDateOf('2026-04-19T15:59:59.999Z')).toBe('2026-04-19');
  expect(shanghaiDateOf('2026-04-19T16:00:00.000Z')).toBe('2026-04-20');
  expect(shanghaiDateOf(new Date('2025-12-31T16:00:00Z'))).toBe('2026-01-01');
  expect(startOfShanghaiDay('2026-04-20' as PlainDate)).toBe('2026-04-19T16:00:00.000Z');
});
