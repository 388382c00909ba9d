import {
  aPetition,
  day,
  factsOn,
  headOf,
  inHandling,
  officerOf,
  PETITION_OFFICE,
  WATER_BUREAU,
} from '../../test/builders';
import { after, clockOf, codeOf } from '../../test/outcomes';
import type { Acting } from './acting';
import { approveExtension } from './approve-extension';
import type { Petition } from './petition';
import { requestExtension } from './request-extension';

const handler = officerOf(WATER_BUREAU);
const head = headOf(WATER_BUREAU);

const request = (petition: Petition, days = 30, date = '2026-06-01', reason = '情况复杂', acting = handler) =>
  requestExtension(petition, { days, reason }, acting, factsOn(date));
const approve = (petition: Petition, acting: Acting = head, date = '2026-06-02', noticeOn = date) =>
  approveExtension(petition, { noticeOn: day(noticeOn) }, acting, factsOn(date));

const handling = inHandling().build();
const requested = after(handling, request(handling));

test('asking moves nothing; the head’s approval adds the days and records the petitioner’s notice (PR 34)', () => {
  expect(clockOf(requested, 'CONCLUDE').dueOn).toBe('2026-06-12');
  const extended = after(requested, approve(requested));
  expect(clockOf(extended, 'CONCLUDE')).toMatchObject({ dueOn: '2026-07-12', length: 90 });
  expect(extended.extension).toMatchObject({ noticeOn: '2026-06-02', approvedBy: { id: head.id } });
});

test('30 days are the most, with a reason, asked by the holder, before the due date, for a claim, once', () => {
  expect(codeOf(request(handling, 31))).toBe('EXTENSION_TOO_LONG');
  expect(codeOf(request(handling, 30, '2026-06-01', ''))).toBe('REASON_REQUIRED');
  expect(codeOf(request(handling, 30, '2026-06-01', '情况复杂', officerOf(PETITION_OFFICE)))).toBe(
    'NOT_RESPONSIBLE',
  );
  expect(codeOf(request(handling, 30, '2026-06-12'))).toBeNull();
  expect(codeOf(request(handling, 30, '2026-06-13'))).toBe('EXTENSION_TOO_LATE');
  expect(codeOf(request(requested))).toBe('EXTENSION_USED');
  const suggestion = aPetition({ unit: WATER_BUREAU, purpose: 'SUGGESTION' }).accepted().build();
  expect(codeOf(request(suggestion))).toBe('WRONG_PURPOSE');
});

test('only the head of the holding unit approves, and not what he asked for himself', () => {
  expect(codeOf(approve(requested, officerOf(WATER_BUREAU, 2)))).toBe('HEAD_APPROVAL_REQUIRED');
  expect(codeOf(approve(requested, headOf(PETITION_OFFICE)))).toBe('HEAD_APPROVAL_REQUIRED');
  const ownRequest = after(handling, request(handling, 30, '2026-06-01', '情况复杂', head));
  expect(codeOf(approve(ownRequest))).toBe('SECOND_PERSON_REQUIRED');
  const otherAccount: Acting = { ...head, id: 'second-account' };
  expect(codeOf(approve(ownRequest, otherAccount))).toBe('SECOND_PERSON_REQUIRED');
});

test('approval comes before expiry, on a request that is still open, with a true date of notice', () => {
  expect(codeOf(approve(requested, head, '2026-06-13'))).toBe('EXTENSION_TOO_LATE');
  expect(codeOf(approve(handling))).toBe('NO_EXTENSION_REQUESTED');
  expect(codeOf(approve(after(requested, approve(requested)), head, '2026-06-03'))).toBe(
    'NO_EXTENSION_REQUESTED',
  );
  expect(codeOf(approve(requested, head, '2026-06-02', '2026-06-03'))).toBe('DATE_NOT_POSSIBLE');
  expect(codeOf(approve(requested, head, '2026-06-02', '2026-04-12'))).toBe('DATE_NOT_POSSIBLE');
});
