import type { Decision } from '@lianxin/kernel';
import { day, id } from '../../../test/support/builders';
import { anActive, choiceOn, factsOn, IN_STATE, LEADER, RECRUIT } from '../../../test/support/pairings';
import { proposed } from '../../../test/support/refused-choices';
import { VERDICT } from '../../../test/support/refused-probations';
import type { RefusalCode } from '../refusals';
import { completePairing } from './complete-pairing';
import { confirmPairing } from './confirm-pairing';
import { decideProbation } from './decide-probation';
import { endPairing } from './end-pairing';
import { evaluatePairing } from './evaluate-pairing';
import type { PairingEvent } from './events';
import { evolvePairing } from './evolve-pairing';
import { extendProbation } from './extend-probation';
import { logMentorMeeting } from './log-mentor-meeting';
import { GUARDS_OF_PAIRING_COMMAND, pairingNextSteps } from './next-steps';
import type { Pairing } from './pairing';
import { passTime } from './pass-time';
import { refillSlot } from './refill-slot';
import { rejectPairing } from './reject-pairing';
import { resumePairing } from './resume-pairing';
import { reviewGrowthGoal } from './review-growth-goal';
import { setGrowthGoal } from './set-growth-goal';
import { suspendPairing } from './suspend-pairing';
import {
  FINAL_PAIRING_STATUSES,
  isPairingStep,
  PAIRING_ALLOWED_IN,
  PAIRING_STATUSES,
  PAIRING_TRANSITIONS,
  type PairingCommand,
  type PairingStatus,
} from './transitions';

/** The rows of DOMAIN.md §2, copied by hand; last, the product's own rule on recruits who leave. */
const EXPECTED = `
–         proposePairing  PROPOSED
PROPOSED  confirmPairing  CONFIRMED
PROPOSED  rejectPairing   ENDED
CONFIRMED activatePairing ACTIVE
CONFIRMED endPairing      ENDED
ACTIVE    refillSlot      ACTIVE
ACTIVE    extendProbation ACTIVE
ACTIVE    suspendPairing  SUSPENDED
SUSPENDED resumePairing   ACTIVE
SUSPENDED endPairing      ENDED
ACTIVE    completePairing COMPLETED
ACTIVE    endPairing      ENDED
PROPOSED  recruitLeaves   ENDED
CONFIRMED recruitLeaves   ENDED
ACTIVE    recruitLeaves   ENDED
SUSPENDED recruitLeaves   ENDED`
  .trim()
  .split('\n')
  .map((line) => line.split(/\s+/).join(' '));

test('the product’s table has exactly the rows of DOMAIN.md §2 and the end by a recruit’s leaving', () => {
  const rows = PAIRING_TRANSITIONS.map(({ from, step, to }) => `${from ?? '–'} ${step} ${to}`);
  expect(rows.sort()).toEqual([...EXPECTED].sort());
});

test('commands that leave the state alone are allowed in these states', () => {
  expect(PAIRING_ALLOWED_IN).toEqual({
    vacateSlot: ['PROPOSED', 'CONFIRMED', 'ACTIVE', 'SUSPENDED'],
    followRecruit: ['PROPOSED', 'CONFIRMED', 'ACTIVE', 'SUSPENDED'],
    logMentorMeeting: ['ACTIVE', 'SUSPENDED'],
    setGrowthGoal: ['ACTIVE'],
    reviewGrowthGoal: ['ACTIVE'],
    evaluatePairing: ['ACTIVE', 'COMPLETED'],
    decideProbation: ['ACTIVE'],
  });
});

test('every state can be reached from a proposal', () => {
  const seen = new Set<PairingStatus>(['PROPOSED']);
  for (let before = -1; before !== seen.size;) {
    before = seen.size;
    for (const { from, to } of PAIRING_TRANSITIONS) if (from !== null && seen.has(from)) seen.add(to);
  }
  expect([...seen].sort()).toEqual([...PAIRING_STATUSES].sort());
});

test('every state but the final ones has an exit', () => {
  const withExit = (status: PairingStatus): boolean =>
    PAIRING_TRANSITIONS.some(({ from, to }) => from === status && to !== status);
  expect(PAIRING_STATUSES.filter((status) => !withExit(status))).toEqual(FINAL_PAIRING_STATUSES);
});

type Try = (pairing: Pairing) => Decision<PairingEvent, RefusalCode>;

const OVER = '2027-01-20';
const facts = factsOn(OVER);
const reason = '工作需要';
const absent = { absenceWorkingDays: 41, until: day('2027-03-05'), reason };
const author = { authorId: RECRUIT };

/** Every command with an input that nothing but the state could object to. */
const TRIES: Readonly<Record<PairingCommand, Try>> = {
  confirmPairing: (p) => confirmPairing(p, {}, choiceOn(OVER)),
  rejectPairing: (p) => rejectPairing(p, { reason }, facts),
  refillSlot: (p) => refillSlot(vacant(p), { role: 'LEAD', mentorId: LEADER, reason: null }, choiceOn(OVER)),
  extendProbation: (p) => extendProbation(p, absent, facts),
  suspendPairing: (p) => suspendPairing(p, { reason }, facts),
  resumePairing: (p) => resumePairing(p, {}, facts),
  decideProbation: (p) => decideProbation({ ...p, decision: null }, VERDICT, facts),
  completePairing: (p) =>
    completePairing({ ...p, decision: anActive().decided('QUALIFIED').pairing.decision }, { reason }, facts),
  endPairing: (p) => endPairing(p, { reason }, facts),
  logMentorMeeting: (p) =>
    logMentorMeeting(
      p,
      { meetingId: id(701), role: 'LEAD', metOn: day('2026-02-10'), topic: reason, ...author },
      facts,
    ),
  setGrowthGoal: (p) =>
    setGrowthGoal(p, { goalId: id(801), text: reason, dueOn: day('2027-02-01'), ...author }, facts),
  reviewGrowthGoal: (p) =>
    reviewGrowthGoal(
      { ...p, goals: anActive().withGoal().pairing.goals },
      { goalId: id(801), progress: 'MET', remark: null, ...author },
      facts,
    ),
  evaluatePairing: (p) => evaluatePairing(p, { ...author, aboutId: LEADER, grade: 5, remark: null }, facts),
};

const vacant = (pairing: Pairing): Pairing => ({ ...pairing, lead: { ...pairing.lead, mentorId: null } });

const COMMANDS = Object.keys(TRIES) as readonly PairingCommand[];

describe.each(PAIRING_STATUSES)('in %s', (status) => {
  it.each(COMMANDS)('%s is refused with ILLEGAL_STEP unless the table lists it', (command) => {
    const decision = TRIES[command](IN_STATE[status]);
    if (isPairingStep(status, command)) expect(decision).toMatchObject({ kind: 'accepted' });
    else expect(decision).toMatchObject({ kind: 'rejected', code: 'ILLEGAL_STEP' });
  });

  it.each(COMMANDS)('%s leads to the state that the table says', (command) => {
    const decision = TRIES[command](IN_STATE[status]);
    if (decision.kind === 'rejected') return;
    const row = PAIRING_TRANSITIONS.find(({ from, step }) => from === status && step === command);
    const after = decision.events.reduce<Pairing>(evolvePairing, IN_STATE[status]);
    const expected = row?.to ?? status;
    expect(after.status).toBe(expected === 'CONFIRMED' ? 'ACTIVE' : expected);
  });

  it('the end of the recruit’s service ends what is live, and changes nothing else', () => {
    const departures = [{ cadreId: RECRUIT, on: day('2026-05-01'), cause: 'LEFT' as const }];
    const { events } = passTime(IN_STATE[status], {
      occasion: facts.occasion,
      departures,
      recruitMovedTo: null,
    });
    const types = events.map(({ type }) => type);
    expect(types).toEqual(isPairingStep(status, 'recruitLeaves') ? ['pairing.ended'] : []);
  });

  it('a mentor’s departure vacates his slot where the pairing is live', () => {
    const departures = [{ cadreId: LEADER, on: day('2026-05-01'), cause: 'LEFT' as const }];
    const { events } = passTime(IN_STATE[status], {
      occasion: facts.occasion,
      departures,
      recruitMovedTo: null,
    });
    const vacated = events.filter(({ type }) => type === 'pairing.slot-vacated');
    expect(vacated).toHaveLength(isPairingStep(status, 'vacateSlot') ? 1 : 0);
  });

  it('next steps say the same as the commands’ own guards, to those who may know of them', () => {
    const steps = pairingNextSteps(IN_STATE[status], { officer: true, participant: true }, facts);
    expect(steps.map(({ command }) => command).sort()).toEqual(Object.keys(GUARDS_OF_PAIRING_COMMAND).sort());
    for (const { command, rejection } of steps)
      expect(rejection?.code === 'ILLEGAL_STEP').toBe(!isPairingStep(status, command));
    expect(pairingNextSteps(IN_STATE[status], { officer: false, participant: false }, facts)).toEqual([]);
  });
});

test('a proposal begins in PROPOSED, with the rule table’s version', () => {
  const decision = proposed();
  if (decision.kind === 'rejected') throw new Error(decision.code);
  const [event] = decision.events;
  expect(event).toMatchObject({ type: 'pairing.proposed', ruleVersion: 'pairing-default-1' });
  expect(decision.events.reduce<Pairing | null>(evolvePairing, null)).toMatchObject({
    status: 'PROPOSED',
    lead: { mentorId: LEADER },
  });
});
