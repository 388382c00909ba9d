import { day } from '../../test/builders';
import type { Notice } from '../domain/notices';
import { noticeText } from './petitioners-words';

const on = day('2026-05-09');
const NOTICES: readonly Notice[] = [
  { kind: 'ROUTED_BY', on },
  { kind: 'TOLD_BY', on },
  { kind: 'EXTENDED', days: 30, on },
  { kind: 'LATE', since: on },
  { kind: 'REVIEW_BY', days: 30, on },
  { kind: 'REVIEW_OVER', on },
  { kind: 'EXECUTED_BY', on },
  { kind: 'EXECUTED', on },
  { kind: 'MAY_RATE', bodies: ['PETITION_OFFICE', 'HANDLING_UNIT'], until: on },
];

test.each(NOTICES)('the notice $kind says its day as people write it, in the reader’s language', (notice) => {
  expect(noticeText(notice, 'zh-CN')).toContain('2026年5月9日');
  expect(noticeText(notice, 'en')).toContain('9 May 2026');
});

test('every notice in Chinese speaks calmly: no orders, no exclamations, no blame', () => {
  const all: readonly Notice[] = [...NOTICES, { kind: 'REVIEW_TO_COME', days: 30 }];
  for (const notice of all) expect(noticeText(notice, 'zh-CN')).not.toMatch(/请勿|！|恶意|缠访|无理/);
  expect(noticeText({ kind: 'MAY_RATE', bodies: ['HANDLING_UNIT'], until: null }, 'zh-CN')).toBe(
    '您可以评价责任单位；是否评价由您决定，不影响办理。',
  );
});
