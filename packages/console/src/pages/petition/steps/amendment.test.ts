import { amendmentOf, registeredAs } from './amendment';
import type { StepProps } from './step';

/** Only what the amendment reads of a petition. */
const PETITION = {
  channel: 'LETTER',
  receivedAt: '2026-03-02',
  subject: '供暖不热',
  text: '屋里只有十五度。',
  place: '东桥街道',
  attendance: 1,
  superiorNumber: '市信转〔2026〕12号',
  superiorUnit: '市信访局',
  reportBackBy: null,
  limitationPeriods: [{ kind: 'SUIT', endsOn: '2026-06-20', note: null }],
} as unknown as StepProps['petition'];

const amended = (changes: object) => amendmentOf(PETITION, { ...registeredAs(PETITION), ...changes });

test('what wasn’t touched isn’t told, so that nobody’s amendment overwrites what he didn’t change', () => {
  expect(amended({})).toEqual({});
});

test('what is emptied is taken away; a count typed as text is a number', () => {
  expect(amended({ superiorNumber: ' ', attendance: '3' })).toEqual({ superiorNumber: null, attendance: 3 });
});

test('a subject that is emptied goes as it is: the server says that it can’t be', () => {
  expect(amended({ subject: undefined })).toEqual({ subject: '' });
});

test('periods of other laws go as a whole, without rows that nobody filled in', () => {
  const added = { kind: 'RECONSIDERATION', endsOn: '2026-05-20' } as const;
  const limitationPeriods = [...(registeredAs(PETITION).limitationPeriods ?? []), added, {}];
  expect(amended({ limitationPeriods })).toEqual({
    limitationPeriods: [
      { kind: 'SUIT', endsOn: '2026-06-20', note: null },
      { ...added, note: null },
    ],
  });
});

test('petitioners go only where somebody is named', () => {
  expect(amended({ petitioners: [{ name: ' ' }, undefined] })).toEqual({});
  expect(amended({ petitioners: [{ name: '甲' }] })).toMatchObject({ petitioners: [{ name: '甲' }] });
});
