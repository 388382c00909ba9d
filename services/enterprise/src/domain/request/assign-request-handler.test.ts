import type { Acting } from '@lianxin/casework';
import { id } from '../../../test/support/builders';
import {
  after,
  aRequest,
  codeOf,
  delivered,
  factsOn,
  MARKET_BUREAU,
  offered,
  officerOf,
  POWER_BUREAU,
  SERVICE_CENTRE,
  working,
} from '../../../test/support/requests';
import { assignRequestHandler, type AssignRequestHandler } from './assign-request-handler';
import { officerDeparts } from './officer-departs';
import type { ServiceRequest } from './service-request';

const today = factsOn('2026-04-15');
const officer = officerOf(POWER_BUREAU.id).cadreId ?? '';
const other = id(90_001);
const headOf = (unitId: string): Acting => ({ ...officerOf(unitId), roles: ['UNIT_HEAD'] });
const leaves = (request: ServiceRequest, cadreId = officer, unitId = POWER_BUREAU.id): ServiceRequest =>
  after(request, officerDeparts(request, { cadreId, unitId }, today));
const assign = (
  request: ServiceRequest,
  part: Partial<AssignRequestHandler> = {},
  acting: Acting = headOf(POWER_BUREAU.id),
) =>
  assignRequestHandler(
    request,
    { cadreId: other, unitId: POWER_BUREAU.id, serving: true, barred: false, ...part },
    acting,
    today,
  );

test('when the officer leaves, his unit answers on without an officer, by a new link of the chain', () => {
  const left = leaves(working().build());
  expect(left).toMatchObject({ status: 'WORKING', handlerId: null });
  expect(left.responsibility.current).toEqual({
    ...{ unitId: POWER_BUREAU.id, officerId: null, since: today.now, until: null, reason: 'DEPARTURE' },
  });
  expect(left.clocks).toEqual(working().build().clocks);
});

test('what he delivered stays to his credit', () => {
  const left = leaves(delivered().build());
  expect(left).toMatchObject({ handlerId: null, deliveries: [{ handlerId: officer }] });
});

test('a second departure, another officer’s or another unit’s changes nothing, nor one after the end', () => {
  const request = working().build();
  const left = leaves(request);
  expect(leaves(left)).toEqual(left);
  expect(leaves(request, other)).toEqual(request);
  expect(leaves(request, officer, MARKET_BUREAU.id)).toEqual(request);
  const closed = delivered().later(31).closed().build();
  expect(leaves(closed)).toEqual(closed);
});

test('an offer of a request whose officer leaves stays offered', () => {
  const request = offered().build();
  const left = leaves(request, officerOf(SERVICE_CENTRE.id).cadreId ?? '', SERVICE_CENTRE.id);
  expect(left).toMatchObject({
    status: 'OFFERED',
    responsibility: { current: { officerId: null }, offer: request.responsibility.offer },
  });
});

test('the head names an officer of the unit, who works on what is worked on', () => {
  const named = after(leaves(working().build()), assign(leaves(working().build())));
  expect(named).toMatchObject({ handlerId: other, responsibility: { current: { officerId: other } } });
  expect(assign(named)).toEqual({ kind: 'accepted', events: [] });
  const early = aRequest().build();
  const centre = headOf(SERVICE_CENTRE.id);
  expect(after(early, assign(early, { unitId: SERVICE_CENTRE.id }, centre))).toMatchObject({
    ...{ handlerId: null, responsibility: { current: { officerId: other } } },
  });
});

test('it is refused for others’ officers, those who do no service, and to other than the head', () => {
  const request = working().build();
  expect(codeOf(assign(request, { unitId: MARKET_BUREAU.id }))).toBe('OFFICER_NOT_OF_UNIT');
  expect(codeOf(assign(request, { unitId: null, serving: false }))).toBe('OFFICER_NOT_OF_UNIT');
  expect(codeOf(assign(request, { serving: false }))).toBe('OFFICER_NOT_SERVING');
  expect(codeOf(assign(request, { barred: true }))).toBe('INTEREST_DECLARED');
  expect(codeOf(assign(request, {}, officerOf(POWER_BUREAU.id)))).toBe('NOT_RESPONSIBLE');
  expect(codeOf(assign(request, {}, headOf(MARKET_BUREAU.id)))).toBe('NOT_RESPONSIBLE');
});
