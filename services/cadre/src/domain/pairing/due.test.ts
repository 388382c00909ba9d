import { anActive, IN_STATE, OTHER_LEADER } from '../../../test/support/pairings';
import { day } from '../../../test/support/builders';
import { pairingDue } from './due';
import { missingLogs, outstandingLogs } from './meeting-periods';
import type { Pairing } from './pairing';
import { DEFAULT_PAIRING_RULES as RULES } from './pairing-rules';

it('the next one is due on the last day of the first month without one', () => {
  const due = (date: string, role: string) => ({ kind: 'MEETING', dueOn: date, role });
  expect(pairingDue(anActive().pairing, RULES)).toEqual(due('2026-02-04', 'LEAD'));
  const met = anActive().met('LEAD', '2026-01-20').met('MIDDLE', '2026-01-20').pairing;
  expect(pairingDue(met, RULES)).toEqual(due('2026-03-04', 'LEAD'));
  expect(pairingDue(anActive().ended('2026-02-01').pairing, RULES)).toBeNull();
});

it('a month that was missed is owed until the next meeting, and no longer; its warning stays', () => {
  const late = anActive().met('MIDDLE', '2026-01-20').pairing;
  expect(outstandingLogs(late, day('2026-02-05'), RULES).map(({ role }) => role)).toEqual(['LEAD']);
  const since = anActive().met('MIDDLE', '2026-01-20').met('LEAD', '2026-02-10').pairing;
  expect(outstandingLogs(since, day('2026-02-09'), RULES).map(({ role }) => role)).toEqual(['LEAD']);
  expect(outstandingLogs(since, day('2026-02-10'), RULES)).toEqual([]);
  expect(missingLogs(since, day('2026-02-10'), RULES)).toHaveLength(1);
  expect(pairingDue(since, RULES)).toEqual({ kind: 'MEETING', dueOn: '2026-03-04', role: 'MIDDLE' });
});

it('a mentor who is gone owes nothing any more, and a new one begins with a month of his own', () => {
  const gone = anActive().vacated('LEAD', '2026-03-20');
  expect(outstandingLogs(gone.pairing, day('2026-03-25'), RULES).map(({ role }) => role)).toEqual([
    'MIDDLE',
    'MIDDLE',
  ]);
  const { pairing } = gone.refilled('LEAD', '2026-04-01', OTHER_LEADER).met('MIDDLE', '2026-04-20');
  expect(outstandingLogs(pairing, day('2026-04-30'), RULES)).toEqual([]);
  expect(pairingDue(pairing, RULES)).toEqual({ kind: 'MEETING', dueOn: '2026-04-30', role: 'LEAD' });
});

it('no meeting is due before the term, at rest, or once the probation is decided', () => {
  const decisionOn = (pairing: Pairing) => pairingDue(pairing, RULES);
  const decision = { kind: 'DECISION', dueOn: '2027-02-03', role: null };
  for (const status of ['PROPOSED', 'CONFIRMED', 'SUSPENDED'] as const)
    expect(decisionOn(IN_STATE[status])).toEqual(decision);
  expect(decisionOn(anActive().decided('QUALIFIED').pairing)).toBeNull();
});
