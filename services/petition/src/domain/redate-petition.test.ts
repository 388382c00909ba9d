import { STATE_COUNCIL_CALENDAR, type PlainDate } from '@lianxin/calendar';
import { describeClock, pauseClock, resumeClock, startClock, type ClockKind } from '@lianxin/casework';
import { aPetition, day, factsOn, inHandling, offered, received, WATER_BUREAU } from '../../test/builders';
import { after, clockOf } from '../../test/outcomes';
import { factsAt, type Facts } from './facts';
import { nextTimerOn, passTime } from './pass-time';
import type { Petition } from './petition';
import { startPetitionClock } from './petition-clocks';
import { DEFAULT_PETITION_RULES, type PetitionRule } from './petition-rules';
import { redatePetition, rederivationsOf } from './redate-petition';
import { RULE_LIMITS } from './rules/rule-limits';
import type { RuleChange } from './rules/rule-change';
import { amendmentsOf, tableWith } from './rules/rule-history';

const published = {
  ...STATE_COUNCIL_CALENDAR,
  version: 'state-council-2027',
  publishedYears: [...STATE_COUNCIL_CALENDAR.publishedYears, 2027],
  holidays: [...STATE_COUNCIL_CALENDAR.holidays, day('2027-01-01')],
};
const facts = { ...factsOn('2026-12-29'), calendar: published };

const acrossNewYear = () =>
  aPetition({ receivedOn: day('2026-12-28') })
    .transferredTo(WATER_BUREAU)
    .build();

test('a due date in an unpublished year is provisional and moves when the year is published', () => {
  expect(clockOf(acrossNewYear(), 'OBJECT')).toMatchObject({ dueOn: '2027-01-04', provisional: true });
  const redated = after(acrossNewYear(), redatePetition(acrossNewYear(), facts));
  expect(clockOf(redated, 'OBJECT')).toMatchObject({ dueOn: '2027-01-05', provisional: false });
});

test('where nothing moves nothing is recorded', () => {
  expect(redatePetition(offered().build(), facts).events).toEqual([]);
});

test('a published year comes before what its old dates would have brought, and once', () => {
  const onTheOldDay = { ...factsOn('2027-01-05'), calendar: published };
  const { events } = passTime(acrossNewYear(), onTheOldDay);
  // By the old date the offer would be deemed taken over today.
  expect(events.map(({ type }) => type)).toEqual(['petition.clocks-redated']);
  expect(passTime(after(acrossNewYear(), { kind: 'accepted', events }), onTheOldDay).events).toEqual([]);
});

const ALL_KINDS = [
  ...['ROUTE', 'NOTIFY', 'OBJECT', 'CONCLUDE', 'REVIEW_REQUEST', 'REVIEW', 'RE_REVIEW_REQUEST', 'RE_REVIEW'],
  ...['SIMPLE_ACCEPT', 'SIMPLE_REPLY', 'REPORT_BACK', 'OBJECTION_DECISION', 'SUPERVISION', 'CORRECTION'],
  ...['SUGGESTION', 'EXECUTION'],
] as const;

test('every kind of clock that depends on an unpublished day is re-dated, a paused one too', () => {
  const start = day('2026-12-28');
  const source = { source: '本地规则表', article: null, text: '5个工作日' };
  const clocks = ALL_KINDS.flatMap((kind) => {
    const clock = startClock({
      ...{ id: `${kind}-1`, kind, unitId: 'bureau', startedOn: start, ruleVersion: 'v1', rollOver: false },
      ...{ rule: { value: 5, unit: 'WORKING_DAYS', source }, calendar: STATE_COUNCIL_CALENDAR },
    });
    return [clock, pauseClock({ ...clock, id: `${kind}-2` }, day('2026-12-29'))];
  });
  const petition: Petition = { ...offered().build(), clocks };
  const [event] = redatePetition(petition, facts).events;
  expect(event?.clocks.map(({ id }) => id)).toEqual(clocks.map(({ id }) => id));
  for (const clock of event?.clocks ?? []) {
    expect(clock).toMatchObject({ dueOn: '2027-01-05', provisional: false });
    expect(clock.steps.some(({ kind }) => kind === 'REDATED')).toBe(true);
    const resumed = resumeClock(clock, day('2026-12-31'), published);
    if (clock.state === 'PAUSED') expect(resumed.dueOn).toBe('2027-01-07');
  }
});

const change = (rule: PetitionRule, value: number, from: string, appliesToRunning = true): RuleChange => ({
  ...{ id: `${rule}-${from}`, values: [{ rule, value }], effectiveFrom: day(from), appliesToRunning },
  ...{ reason: '提速', proposedAt: '', proposedBy: { kind: 'ACCOUNT', id: 'a', cadreId: 'a', unitId: null } },
  ...{ approvedAt: '2026-04-13T02:00:00.000Z', approvedBy: null },
});

const under = (date: string, ...changes: RuleChange[]): Facts => {
  const { now, calendar, today } = factsOn(date);
  return factsAt(new Date(now), calendar, tableWith(amendmentsOf(changes), today));
};

/** Accepted on 13 April: CONCLUDE, of which alone these tests are, ends on 12 June. */
const handling = (): Petition => {
  const petition = inHandling().build();
  return { ...petition, clocks: petition.clocks.filter(({ kind }) => kind === 'CONCLUDE') };
};

const concludeDueOn = (petition: Petition): PlainDate | undefined => clockOf(petition, 'CONCLUDE')?.dueOn;

test('a changed rule touches no running clock unless it says so', () => {
  const [quiet, applied] = [
    change('conclude', 45, '2026-05-01', false),
    change('conclude', 45, '2026-05-01'),
  ];
  expect(passTime(handling(), under('2026-05-01', quiet)).events).toEqual([]);
  expect(passTime(handling(), under('2026-04-30', applied)).events).toEqual([]);
  const { events } = passTime(handling(), under('2026-05-01', applied));
  expect(events).toMatchObject([{ type: 'petition.clocks-redated', ruleVersion: 'petition-2026-05-01' }]);
  const moved = after(handling(), { kind: 'accepted', events });
  expect(concludeDueOn(moved)).toBe('2026-05-28');
  expect(nextTimerOn(moved)).toBe('2026-05-29');
  expect(passTime(moved, under('2026-05-01', applied)).events).toEqual([]);
});

test('a change that comes late finds the clocks as they ran on its day: what had ended stays ended', () => {
  const weeksLater = under('2026-07-01', change('conclude', 45, '2026-05-01'));
  const types = passTime(handling(), weeksLater).events.map((event) => [event.type, event.clocks[0]?.dueOn]);
  expect(types.slice(0, 2)).toEqual([
    ['petition.clocks-redated', '2026-05-28'],
    ['petition.clock-missed', '2026-05-28'],
  ]);
  const afterExpiry = under('2026-07-01', change('conclude', 45, '2026-06-13'));
  const ended = passTime(handling(), afterExpiry).events.map(({ type }) => type);
  expect(ended).toContain('petition.clock-missed');
  expect(ended).not.toContain('petition.clocks-redated');
});

test('loosened again, a rule gives no running office more time; its clocks keep what they had', () => {
  const tightened = change('conclude', 45, '2026-05-01');
  const loosened = change('conclude', 60, '2026-05-10');
  const both = under('2026-05-20', tightened, loosened);
  const moved = after(handling(), passTime(handling(), both));
  expect(concludeDueOn(moved)).toBe('2026-05-28');
});

test('a clock starts under the table of its own day, whenever that is recorded', () => {
  const late = under('2026-05-04', change('conclude', 45, '2026-05-01', false));
  // Nobody accepted: acceptance is deemed on NOTIFY's day, 28 April, and recorded on 4 May.
  const deemed = after(received().build(), passTime(received().build(), late));
  expect(clockOf(deemed, 'CONCLUDE')).toMatchObject({
    ...{ startedOn: '2026-04-28', length: 60, ruleVersion: 'petition-default-1' },
  });
});

const RULES: Readonly<Record<Exclude<(typeof ALL_KINDS)[number], 'REPORT_BACK'>, PetitionRule>> = {
  ...{ ROUTE: 'route', NOTIFY: 'notify', OBJECT: 'objection', OBJECTION_DECISION: 'objectionDecision' },
  ...{ CONCLUDE: 'conclude', REVIEW_REQUEST: 'reviewRequest', REVIEW: 'review' },
  ...{ RE_REVIEW_REQUEST: 'reReviewRequest', RE_REVIEW: 'reReview' },
  ...{ SIMPLE_ACCEPT: 'simpleAccept', SIMPLE_REPLY: 'simpleReply', SUPERVISION: 'supervision' },
  ...{ CORRECTION: 'correction', SUGGESTION: 'suggestionReply', EXECUTION: 'execution' },
};

test.each(Object.entries(RULES) as [ClockKind, PetitionRule][])(
  '%s starts from the rule %s, is derived in words, and follows a change of it in the lawful direction',
  (kind, rule) => {
    const startedOn = day('2026-04-13');
    const unitId = RULE_LIMITS[rule].direction === 'LONGER' ? null : 'bureau';
    const clock = startPetitionClock([], { kind, rule, unitId, startedOn }, factsOn('2026-04-13'));
    expect(clock).toMatchObject({ kind, state: 'RUNNING', length: DEFAULT_PETITION_RULES.rules[rule].value });
    for (const locale of ['zh-CN', 'en'] as const)
      expect(describeClock(clock, locale).length).toBeGreaterThanOrEqual(2);
    const petition: Petition = { ...offered().build(), clocks: [clock] };
    const { direction } = RULE_LIMITS[rule];
    const changed = under(
      '2026-04-14',
      change(rule, clock.length + (direction === 'LONGER' ? 5 : -1), '2026-04-14'),
    );
    const [moved] = rederivationsOf(petition, changed).flatMap(({ clocks }) => clocks);
    expect(moved && (direction === 'LONGER' ? moved.dueOn > clock.dueOn : moved.dueOn < clock.dueOn)).toBe(
      true,
    );
  },
);

test('a day that was set with the act stays as it was set, whatever becomes of the rule', () => {
  const start = {
    kind: 'SUPERVISION',
    rule: 'supervision',
    unitId: 'bureau',
    startedOn: day('2026-04-13'),
  } as const;
  const set = {
    ...startPetitionClock([], start, factsOn('2026-04-13')),
    length: 20,
    dueOn: day('2026-05-03'),
  };
  const petition: Petition = { ...offered().build(), clocks: [set] };
  expect(rederivationsOf(petition, under('2026-04-14', change('supervision', 10, '2026-04-14')))).toEqual([]);
});
