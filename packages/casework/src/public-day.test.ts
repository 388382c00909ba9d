import { shanghaiDateOf } from '@lianxin/calendar';
import { publicDay } from './public-day';

it('says a day as the public reads it, without leading noughts', () => {
  expect(publicDay(shanghaiDateOf('2026-05-09T01:00:00Z'))).toEqual({ zh: '2026年5月9日', en: '9 May 2026' });
  expect(publicDay(shanghaiDateOf('2026-12-31T01:00:00Z'))).toEqual({
    zh: '2026年12月31日',
    en: '31 December 2026',
  });
});
