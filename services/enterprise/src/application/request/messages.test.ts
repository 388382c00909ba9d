import { REQUEST_REJECTION_CODES } from '../../domain/request/rejection-codes';
import { describeRequestRejection } from './describe-rejection';
import { REQUEST_MESSAGES } from './messages';

const placeholders = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''));

it.each(REQUEST_REJECTION_CODES)('%s is worded in Chinese and in English with the same details', (code) => {
  const { zh, en } = REQUEST_MESSAGES[code];
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(en).not.toMatch(/\p{Script=Han}/u);
  expect(placeholders(zh)).toEqual(placeholders(en));
});

it('names of the schema are words of the reader’s language', () => {
  const details = { command: 'deliverRequest', status: 'WAITING' };
  const rejection = { kind: 'rejected', code: 'ILLEGAL_STEP', rule: null, details } as const;
  expect(describeRequestRejection(rejection, 'zh-CN')).toBe('点单现处于“待企业补正”环节，不能进行“办结”。');
  expect(describeRequestRejection(rejection, 'en')).toBe(
    'A request that is waiting for the firm does not allow Deliver now.',
  );
});
