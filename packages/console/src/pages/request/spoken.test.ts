import { spokenOf } from './spoken';

test('calls and questions stand in one order of time, a question with what the firm answered', () => {
  const spoken = spokenOf(
    [
      { at: '2026-04-01T01:00:00.000Z', note: '首次联系', answer: null, afterBadRating: false },
      { at: '2026-05-06T01:00:00.000Z', note: '回访', answer: '已书面说明', afterBadRating: true },
    ],
    [
      {
        question: '补交用电合同',
        askedAt: '2026-04-02T09:00:00+08:00',
        answer: '已补交',
        answeredAt: '2026-04-03T09:00:00+08:00',
      },
    ],
  );
  expect(spoken.map(({ kind, said, reply }) => [kind, said, reply])).toEqual([
    ['CONTACT', '首次联系', null],
    ['QUESTION', '补交用电合同', '已补交'],
    ['AFTER_BAD_RATING', '回访', '已书面说明'],
  ]);
});
