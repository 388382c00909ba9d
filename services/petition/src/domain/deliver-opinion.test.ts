import {
  aPetition,
  day,
  decided,
  factsOn,
  officerOf,
  PETITION_OFFICE,
  WATER_BUREAU,
} from '../../test/builders';
import { after, clockOf, codeOf } from '../../test/outcomes';
import { deliverOpinion } from './deliver-opinion';
import type { Petition } from './petition';

const bureau = officerOf(WATER_BUREAU);
const deliver = (petition: Petition, on = '2026-04-13', today = on, proof = '挂号信回执', acting = bureau) =>
  deliverOpinion(petition, { how: 'POST', deliveredOn: day(on), proof }, acting, factsOn(today));

test('delivery with proof concludes: CONCLUDE is met on that day and the 30 days to ask for review begin', () => {
  const petition = after(decided().build(), deliver(decided().build(), '2026-04-13', '2026-04-15'));
  expect(petition).toMatchObject({
    status: 'CONCLUDED',
    delivery: { on: '2026-04-13', proof: '挂号信回执' },
  });
  expect(clockOf(petition, 'CONCLUDE')).toMatchObject({ state: 'MET', metOn: '2026-04-13' });
  expect(clockOf(petition, 'REVIEW_REQUEST')).toMatchObject({
    dueOn: '2026-05-13',
    unitId: null,
    rollOver: true,
  });
});

test('the petitioner’s last day moves on from a holiday (PR 35; rule table)', () => {
  const petition = after(decided().build(), deliver(decided().build(), '2026-09-01'));
  expect(clockOf(petition, 'REVIEW_REQUEST').dueOn).toBe('2026-10-08');
});

test('delivered after the due date is concluded late', () => {
  const petition = after(decided().build(), deliver(decided().build(), '2026-06-13'));
  expect(clockOf(petition, 'CONCLUDE')).toMatchObject({ state: 'MISSED', metOn: '2026-06-13' });
});

test('without proof it is EVIDENCE_REQUIRED, with an untrue date DATE_NOT_POSSIBLE, by others NOT_RESPONSIBLE', () => {
  const petition = decided().build();
  expect(codeOf(deliver(petition, '2026-04-13', '2026-04-13', ' '))).toBe('EVIDENCE_REQUIRED');
  expect(codeOf(deliver(petition, '2026-04-12', '2026-04-13'))).toBe('DATE_NOT_POSSIBLE');
  expect(codeOf(deliver(petition, '2026-04-14', '2026-04-13'))).toBe('DATE_NOT_POSSIBLE');
  expect(codeOf(deliver(petition, '2026-04-13', '2026-04-13', '回执', officerOf(PETITION_OFFICE)))).toBe(
    'NOT_RESPONSIBLE',
  );
});

test('an answered suggestion is concluded too, and opens no review', () => {
  const petition = aPetition({ unit: WATER_BUREAU, purpose: 'SUGGESTION' })
    .accepted()
    .decided()
    .concluded()
    .build();
  expect(clockOf(petition, 'SUGGESTION').state).toBe('MET');
  expect(petition.clocks.some(({ kind }) => kind === 'REVIEW_REQUEST')).toBe(false);
});
