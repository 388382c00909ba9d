import { day } from '../../test/support/builders';
import { anActive, aPairing, LEADER, MIDDLE, RECRUIT, UNIT } from '../../test/support/pairings';
import type { PairingEvent } from '../domain/pairing/events';
import { publishPairing } from './publish-pairing';

type Unmarked<Event> = Event extends PairingEvent ? Omit<Event, 'at' | 'by'> : never;

const marked = (event: Unmarked<PairingEvent>): PairingEvent => ({
  ...event,
  at: '2026-04-20T02:00:00.000Z',
  by: { kind: 'SYSTEM', id: 'test', cadreId: null },
});

const vacated = marked({
  type: 'pairing.slot-vacated',
  role: 'LEAD',
  mentorId: LEADER,
  on: day('2026-04-01'),
  cause: 'SUSPENDED',
});
const activated = marked({ type: 'pairing.activated', on: day('2026-04-02') });
const ended = marked({
  type: 'pairing.ended',
  on: day('2026-05-01'),
  reason: '考核情况',
  recruitLeft: false,
});

it('tells of activation with the mentors of that moment', () => {
  const { pairing } = aPairing().confirmed('2026-03-01');
  expect(publishPairing(pairing, [vacated, activated])).toEqual([
    {
      type: 'pairing.activated.v1',
      data: {
        pairingId: pairing.id,
        recruitId: RECRUIT,
        unitId: UNIT,
        leadId: null,
        middleId: MIDDLE,
        from: '2026-04-02',
      },
    },
  ]);
});

it('tells of a vacated slot and an end only where the pairing was active, and never why', () => {
  const { pairing: proposed } = aPairing();
  expect(publishPairing(proposed, [vacated, ended])).toEqual([]);
  const told = publishPairing(anActive().pairing, [vacated, ended]);
  expect(told.map(({ type }) => type)).toEqual(['pairing.slot-vacated.v1', 'pairing.ended.v1']);
  expect(JSON.stringify(told)).not.toMatch(/考核|SUSPENDED/);
});

it('tells of completion with the mentors of the last day', () => {
  const { pairing } = anActive().decided('QUALIFIED');
  const completed = marked({
    type: 'pairing.completed',
    on: day('2027-01-11'),
    leadId: LEADER,
    middleId: MIDDLE,
    reason: null,
  });
  expect(publishPairing(pairing, [completed])).toMatchObject([
    { type: 'pairing.completed.v1', data: { leadId: LEADER, middleId: MIDDLE, on: '2027-01-11' } },
  ]);
});

it('tells nothing of goals, meetings, evaluations and the decision', () => {
  const { pairing } = anActive();
  const evaluation = { authorId: RECRUIT, aboutId: LEADER, grade: 1, remark: null, on: day('2026-05-01') };
  expect(publishPairing(pairing, [marked({ type: 'pairing.evaluated', evaluation })])).toEqual([]);
});
