import fc from 'fast-check';
import { addDays } from '@lianxin/calendar';
import {
  after,
  aRequest,
  clockOf,
  codeOf,
  delivered,
  factsOn,
  FIRM,
  offered,
  officerOf,
  on,
  POWER_BUREAU,
  ratedBadly,
  SERVICE_CENTRE,
  waiting,
  working,
} from '../../../test/support/requests';
import { contactFirm } from './contact-firm';
import { deliverRequest, refuseWithReasons } from './deliver-request';
import { NOTHING_DUE, nextDueOn } from './next-due-on';
import { afterTimePassed, nextTimerOn, passTime } from './pass-time';
import { rateRequest } from './rate-request';
import { redateRequest } from './redate-request';
import { triageRequest } from './triage-request';

const holder = officerOf(POWER_BUREAU.id);

test('the firm’s clocks run from the day of receipt and are handed on with their due dates', () => {
  const before = aRequest().build();
  const taken = working().later(0).build();
  for (const kind of ['CONTACT', 'ANSWER', 'SOLVE'] as const) {
    expect(clockOf(before, kind)).toMatchObject({ unitId: SERVICE_CENTRE.id, startedOn: '2026-04-13' });
    expect(clockOf(taken, kind)).toMatchObject({
      unitId: POWER_BUREAU.id,
      dueOn: clockOf(before, kind).dueOn,
    });
  }
});

test('a category has the periods that its locality gave it, and an urgent request the urgent ones', () => {
  const { rules } = factsOn('2026-04-13');
  const policy = { ...rules.rules.solve, value: 5 };
  const facts = { ...factsOn('2026-04-13'), rules: { ...rules, byCategory: { POLICY: { solve: policy } } } };
  const triage = (category: 'POLICY' | 'LAND', urgent: boolean) => {
    const command = { category, urgent, complainedOfUnitId: null, note: null, unit: SERVICE_CENTRE };
    const request = aRequest().build();
    return clockOf(
      after(request, triageRequest(request, command, officerOf(SERVICE_CENTRE.id), facts)),
      'SOLVE',
    );
  };
  expect(triage('POLICY', false)).toMatchObject({ dueOn: '2026-04-20', id: 'SOLVE-1' });
  expect(triage('LAND', false)).toMatchObject({ dueOn: '2026-05-07' });
  expect(triage('LAND', true)).toMatchObject({ dueOn: '2026-04-14', unit: 'DAYS' });
});

test('what turns out to be urgent later is due a day after that, and not before today', () => {
  const request = aRequest().build();
  const command = {
    ...({ category: 'UTILITIES', urgent: true, complainedOfUnitId: null, note: null } as const),
    unit: SERVICE_CENTRE,
  };
  const decision = triageRequest(request, command, officerOf(SERVICE_CENTRE.id), factsOn('2026-04-16'));
  expect(clockOf(after(request, decision), 'SOLVE')).toMatchObject({
    startedOn: '2026-04-16',
    dueOn: '2026-04-17',
  });
});

test('a contact meets CONTACT, a written answer ANSWER, and delivery what is left', () => {
  const request = working().build();
  const facts = factsOn('2026-04-14');
  const contacted = after(request, contactFirm(request, { note: '已联系', answer: null }, holder, facts));
  expect([clockOf(contacted, 'CONTACT').state, clockOf(contacted, 'ANSWER').state]).toEqual([
    'MET',
    'RUNNING',
  ]);
  const answered = after(
    request,
    contactFirm(request, { note: '已联系', answer: '五月办结' }, holder, facts),
  );
  expect(clockOf(answered, 'ANSWER').state).toBe('MET');
  expect(codeOf(contactFirm(request, { note: ' ', answer: null }, holder, facts))).toBe('REASON_REQUIRED');
  expect(
    delivered()
      .build()
      .clocks.map(({ state }) => state),
  ).not.toContain('RUNNING');
});

test('while the firm is asked nothing is due and nothing is missed; its answer moves the due dates by the wait', () => {
  const asked = waiting().build();
  expect(nextDueOn(asked)).toBe(NOTHING_DUE);
  expect(nextTimerOn(asked)).toBeNull();
  expect(passTime(asked, factsOn('2026-09-01')).events).toEqual([]);
  const back = waiting().later(10).answered().build();
  expect(clockOf(back, 'SOLVE').dueOn > clockOf(asked, 'SOLVE').dueOn).toBe(true);
  expect(clockOf(back, 'ANSWER')).toMatchObject({ state: 'RUNNING', dueOn: '2026-04-30' });
});

test('late by one day a delivery or refusal needs its reason, on the last day it doesn’t', () => {
  const request = working().build();
  const said = (reason: string | null) => ({ text: '已办结', lateReason: reason });
  for (const end of [deliverRequest, refuseWithReasons]) {
    const ending = (day: string, reason: string | null) =>
      afterTimePassed(request, factsOn(day), (now) => end(now, said(reason), holder, factsOn(day)));
    expect(codeOf(ending('2026-05-07', null))).toBeNull();
    expect(codeOf(ending('2026-05-08', null))).toBe('REASON_REQUIRED');
    expect(codeOf(ending('2026-05-08', ' '))).toBe('REASON_REQUIRED');
    const late = after(request, ending('2026-05-08', '设备到货延迟'));
    expect(clockOf(late, 'SOLVE')).toMatchObject({ state: 'MISSED', metOn: '2026-05-08' });
    expect(late.deliveries.at(-1)?.lateReason).toBe('设备到货延迟');
  }
});

test('a reopened request has SOLVE anew, and the call for the bad rating stays owed', () => {
  const reopened = ratedBadly().later(3).reopened().build();
  expect(clockOf(reopened, 'SOLVE')).toMatchObject({ id: 'SOLVE-2', startedOn: '2026-04-16' });
  expect(clockOf(reopened, 'CONTACT')).toMatchObject({ id: 'CONTACT-2', metOn: null });
});

test('the rating window ends with its thirtieth day', () => {
  const request = delivered().build();
  const rate = (day: string) => codeOf(rateRequest(request, { grade: 3, comment: null }, FIRM, factsOn(day)));
  expect([rate('2026-05-13'), rate('2026-05-14')]).toEqual([null, 'RATING_WINDOW_OVER']);
});

test('silence past the objection period is a takeover from the next day on', () => {
  const late = offered().afterSilence(8).build();
  expect(late.status).toBe('WORKING');
  expect(late.responsibility.current).toMatchObject({
    unitId: POWER_BUREAU.id,
    reason: 'DEEMED_TAKEOVER',
    since: '2026-04-20T16:00:00.000Z',
  });
  expect(offered().afterSilence(7).build().status).toBe('OFFERED');
  expect(offered().objectedTo().afterSilence(30).build().status).toBe('OFFERED');
});

test('hand-over voids the clocks, and a return starts them afresh for who answered before', () => {
  expect(nextDueOn(working().handed().build())).toBe(NOTHING_DUE);
  const back = working().handed().confirmed().later(9).returned().build();
  expect(clockOf(back, 'SOLVE')).toMatchObject({
    unitId: POWER_BUREAU.id,
    startedOn: '2026-04-22',
    state: 'RUNNING',
  });
  expect(back.responsibility.current).toMatchObject({ unitId: POWER_BUREAU.id, reason: 'RETURNED' });
  expect(back.personal.petitionStories).toHaveLength(1);
});

test('a new calendar re-dates running clocks once', () => {
  const request = working().build();
  const facts = factsOn('2026-04-14');
  const calendar = {
    ...facts.calendar,
    version: 'next',
    holidays: [...facts.calendar.holidays, on('2026-04-15')],
  };
  const redated = after(request, redateRequest(request, { ...facts, calendar }));
  expect(clockOf(redated, 'ANSWER').dueOn).toBe('2026-04-21');
  expect(redateRequest(redated, { ...facts, calendar }).events).toEqual([]);
});

test('the timer’s day is the first on which time brings something, whenever it comes round', () => {
  const examples = [aRequest(), offered(), offered().objectedTo(), working(), waiting(), ratedBadly()];
  fc.assert(
    fc.property(fc.constantFrom(...examples), fc.integer({ min: 0, max: 40 }), (example, days) => {
      const request = example.build();
      const day = addDays(example.on, days);
      const timer = nextTimerOn(request);
      const { events } = passTime(request, factsOn(day));
      expect(events.length > 0).toBe(timer !== null && timer <= day);
      const later = after(request, { kind: 'accepted', events });
      expect(passTime(later, factsOn(day)).events).toEqual([]);
    }),
  );
});
