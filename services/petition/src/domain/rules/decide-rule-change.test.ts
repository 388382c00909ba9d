import type { PlainDate } from '@lianxin/calendar';
import type { Acting } from '../acting';
import { DEFAULT_PETITION_RULES } from '../petition-rules';
import { approveRuleChange, proposeRuleChange, type Proposal } from './decide-rule-change';
import { evolveRuleChange, type RuleChange, type RuleChangeEvent } from './rule-change';
import { amendmentsOf, tableOfVersion, tableOn, tableWith } from './rule-history';

const day = (text: string): PlainDate => text as PlainDate;
const NOW = new Date('2026-04-13T02:00:00Z');

const admin = (id: string): Acting => ({
  ...{ kind: 'ACCOUNT', id, cadreId: `cadre-${id}`, unitId: 'office', roles: ['ADMIN'] },
});
const [first, second] = [admin('first'), admin('second')];

const proposal = (changes: Partial<Proposal> = {}): Proposal => ({
  changeId: 'change-1',
  values: [{ rule: 'conclude', value: 45 }],
  effectiveFrom: day('2026-06-01'),
  appliesToRunning: false,
  reason: '区委要求提速',
  ...changes,
});

const folded = (before: RuleChange | null, events: readonly RuleChangeEvent[]): RuleChange =>
  events.reduce(evolveRuleChange, before) as RuleChange;

const proposed = (changes: Partial<Proposal> = {}): RuleChange => {
  const decision = proposeRuleChange(proposal(changes), first, NOW);
  if (decision.kind === 'rejected') throw new Error(decision.code);
  return folded(null, decision.events);
};

const approved = (changes: Partial<Proposal> = {}, at = NOW): RuleChange => {
  const change = proposed(changes);
  const decision = approveRuleChange(change, second, at);
  if (decision.kind === 'rejected') throw new Error(decision.code);
  return folded(change, decision.events);
};

test.each([
  ['REASON_REQUIRED', { reason: ' \u3000' }],
  ['RULE_NOT_LAWFUL', { values: [{ rule: 'conclude', value: 61 }] }],
  ['DATE_NOT_POSSIBLE', { effectiveFrom: day('2026-04-12') }],
  ['DATE_NOT_POSSIBLE', { effectiveFrom: day('2026-04-13') }],
  ['DATE_NOT_POSSIBLE', { effectiveFrom: day('2062-06-01') }],
] as const)('%s: a change of %j isn’t proposed', (code, changes) => {
  expect(proposeRuleChange(proposal(changes), first, NOW)).toMatchObject({ kind: 'rejected', code });
});

test('tomorrow is the first possible day, and minutes before midnight the day after', () => {
  const effectiveFrom = day('2026-04-14');
  expect(proposeRuleChange(proposal({ effectiveFrom }), first, NOW).kind).toBe('accepted');
  const beforeMidnight = new Date('2026-04-13T15:58:00Z');
  expect(proposeRuleChange(proposal({ effectiveFrom }), first, beforeMidnight)).toMatchObject({
    details: { earliest: '2026-04-15' },
  });
});

test('nobody approves his own change, nor one that is decided, nor one whose day has begun', () => {
  const change = proposed();
  expect(approveRuleChange(change, first, NOW)).toMatchObject({ code: 'SECOND_PERSON_REQUIRED' });
  const otherAccount: Acting = { ...second, cadreId: first.cadreId };
  expect(approveRuleChange(change, otherAccount, NOW)).toMatchObject({ code: 'SECOND_PERSON_REQUIRED' });
  const nobodyKnows: Acting = { ...second, cadreId: null };
  expect(approveRuleChange(change, nobodyKnows, NOW)).toMatchObject({ code: 'SECOND_PERSON_REQUIRED' });
  expect(approveRuleChange(approved(), admin('third'), NOW)).toMatchObject({ code: 'RULE_CHANGE_DECIDED' });
  expect(proposeRuleChange(proposal(), nobodyKnows, NOW)).toMatchObject({ code: 'SECOND_PERSON_REQUIRED' });
  const begun = new Date('2026-06-01T02:00:00Z');
  expect(approveRuleChange(change, second, begun)).toMatchObject({ code: 'DATE_NOT_POSSIBLE' });
});

test('a change is in force from its day on, only once approved, and leaves every earlier day as it was', () => {
  expect(tableWith(amendmentsOf([proposed()]), day('2027-01-01'))).toBe(DEFAULT_PETITION_RULES);
  const amendments = amendmentsOf([approved()]);
  expect(tableWith(amendments, day('2026-05-31'))).toBe(DEFAULT_PETITION_RULES);
  const table = tableWith(amendments, day('2026-06-01'));
  expect(table).toMatchObject({ version: 'petition-2026-06-01', effectiveFrom: '2026-06-01' });
  expect(table.rules.conclude).toMatchObject({ value: 45, unit: 'DAYS', source: { article: '第三十四条' } });
  expect(table.rules.conclude.source.text).toContain('自2026-06-01起定为45日');
  expect(table.rules.route).toBe(DEFAULT_PETITION_RULES.rules.route);
});

test('changes come into force in the order of their days; of one day the later approved counts', () => {
  const later = approved({ changeId: 'b', effectiveFrom: day('2026-09-01') });
  const earlier = approved({
    changeId: 'a',
    effectiveFrom: day('2026-06-01'),
    values: [
      { rule: 'conclude', value: 50 },
      { rule: 'route', value: 10 },
    ],
  });
  const corrected = approved(
    { changeId: 'c', effectiveFrom: day('2026-06-01'), values: [{ rule: 'conclude', value: 40 }] },
    new Date('2026-04-14T02:00:00Z'),
  );
  const amendments = amendmentsOf([later, corrected, earlier]);
  const valuesOn = (text: string) => {
    const { conclude, route } = tableWith(amendments, day(text)).rules;
    return [conclude.value, route.value];
  };
  expect(['2026-05-31', '2026-06-01', '2026-09-01'].map(valuesOn)).toEqual([
    [60, 15],
    [40, 10],
    [45, 10],
  ]);
});

test('a later table knows every earlier one by its day and by its version', () => {
  const amendments = amendmentsOf([
    approved(),
    approved({ changeId: 'b', effectiveFrom: day('2026-09-01'), values: [{ rule: 'route', value: 9 }] }),
  ]);
  const table = tableWith(amendments, day('2027-01-01'));
  expect(tableOn(table, day('2026-06-15'))).toEqual(tableWith(amendments, day('2026-06-15')));
  expect(tableOn(table, day('2020-01-01'))).toBe(DEFAULT_PETITION_RULES);
  expect(tableOfVersion(table, 'petition-2026-06-01').rules).toMatchObject({
    conclude: { value: 45 },
    route: { value: 15 },
  });
  expect(tableOfVersion(table, 'petition-default-1')).toBe(DEFAULT_PETITION_RULES);
});
