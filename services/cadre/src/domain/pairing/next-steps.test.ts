import { anActive, aPairing, factsOn, IN_STATE } from '../../../test/support/pairings';
import { firstStepOf, GUARDS_OF_PAIRING_COMMAND, pairingNextSteps } from './next-steps';
import type { Pairing } from './pairing';

const OFFICER = { officer: true, participant: false };
const MENTOR = { officer: false, participant: true };
const BOTH = { officer: true, participant: true };

const stepsOf = (pairing: Pairing, parts = OFFICER, date = '2026-04-20') =>
  pairingNextSteps(pairing, parts, factsOn(date));
const proposed = (pairing: Pairing, parts = OFFICER, date = '2026-04-20') =>
  firstStepOf(pairing, stepsOf(pairing, parts, date))?.command ?? null;

const vacant = anActive().vacated('MIDDLE', '2026-04-10');
const OVER = '2027-01-10';

it.each([
  ['a proposal is to be confirmed', IN_STATE.PROPOSED, 'confirmPairing'],
  ['one that lost a mentor isn’t confirmed', aPairing().vacated('LEAD', '2026-01-06').pairing, null],
  ['a confirmed one waits for its day', IN_STATE.CONFIRMED, null],
  ['an active one with both mentors goes on by itself', IN_STATE.ACTIVE, null],
  ['a vacancy is to be filled', vacant.pairing, 'refillSlot'],
  ['a pairing at rest is to be resumed', IN_STATE.SUSPENDED, 'resumePairing'],
  ['a completed one is done', IN_STATE.COMPLETED, null],
  ['an ended one is done', IN_STATE.ENDED, null],
] as const)('for the organization department: %s', (_rule, pairing, command) => {
  expect(proposed(pairing)).toBe(command);
});

it.each([
  ['the probation is over: to be decided', anActive().pairing, 'decideProbation'],
  ['over, and a slot is vacant: to be decided all the same', vacant.pairing, 'decideProbation'],
  ['passed: to be completed', anActive().decided('QUALIFIED').pairing, 'completePairing'],
  ['not passed: to be ended', anActive().decided('UNQUALIFIED').pairing, 'endPairing'],
] as const)('%s', (_rule, pairing, command) => {
  expect(proposed(pairing, OFFICER, OVER)).toBe(command);
});

it('to recruit and mentors the log of a meeting is proposed, and an evaluation at the end', () => {
  expect(proposed(IN_STATE.ACTIVE, MENTOR)).toBe('logMentorMeeting');
  expect(proposed(IN_STATE.SUSPENDED, MENTOR)).toBe('logMentorMeeting');
  expect(proposed(IN_STATE.COMPLETED, MENTOR)).toBe('evaluatePairing');
  expect(proposed(IN_STATE.PROPOSED, MENTOR)).toBeNull();
});

it('what departs from the way stands last, and every command stands once', () => {
  const commands = stepsOf(IN_STATE.ACTIVE, BOTH).map(({ command }) => command);
  expect(commands.slice(-4)).toEqual(['extendProbation', 'suspendPairing', 'rejectPairing', 'endPairing']);
  expect([...commands].sort()).toEqual(Object.keys(GUARDS_OF_PAIRING_COMMAND).sort());
});
