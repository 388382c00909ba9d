import { PETITION_REJECTION_CODES } from '../domain/rejection-codes';
import { describeRejection } from './describe-rejection';
import { MESSAGES } from './messages';

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();

test.each(PETITION_REJECTION_CODES)(
  '%s has a message in Chinese and in English with the same details',
  (code) => {
    const { zh, en } = MESSAGES[code];
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
    expect(en).toMatch(/^[^\u4e00-\u9fff]+$/);
    expect(new Set(placeholders(zh))).toEqual(new Set(placeholders(en)));
  },
);

test('details are filled in, names of the schema as words', () => {
  const rejection = {
    kind: 'rejected',
    code: 'ILLEGAL_STEP',
    rule: null,
    details: { command: 'transferPetition', status: 'HANDLING' },
  } as const;
  expect(describeRejection(rejection, 'zh-CN')).toBe('事项现处于“办理中”环节，不能进行“转送、交办”。');
  expect(describeRejection(rejection, 'en')).toBe(
    'A petition that is in handling does not allow Transfer or assign.',
  );
});
