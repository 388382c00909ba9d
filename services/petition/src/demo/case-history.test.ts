import { categoryOn } from '../domain/findings/in-force';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { STATE_COUNCIL_CALENDAR, shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import { levelOf, type Clock } from '@lianxin/casework';
import { DEMO_SEED, districtPlan, readCore } from '@lianxin/synthesis';
import { evolve } from '../domain/evolve';
import type { PetitionEvent } from '../domain/events';
import { nextTimerOn } from '../domain/pass-time';
import type { Petition } from '../domain/petition';
import { amberRuleOf, DEFAULT_PETITION_RULES } from '../domain/petition-rules';
import { FINAL_STATUSES } from '../domain/transitions';
import {
  ADOPTIONS,
  CATEGORIES,
  CHANNELS,
  DELIVERY_METHODS,
  MERITS,
  OUTCOMES,
  PETITION_STATUSES,
  PURPOSES,
  RATED_BODIES,
} from '../domain/vocabulary';
import { arrivalsOf } from './arrivals';
import { caseHistory } from './case-history';
import { Staff } from './staff';

const demo = (file: string): unknown =>
  JSON.parse(readFileSync(resolve(__dirname, '../../../../infra/local/demo', file), 'utf8'));
const core = readCore(demo('district.json'));
const book = { calendar: STATE_COUNCIL_CALENDAR, rulesOn: () => DEFAULT_PETITION_RULES };

const historiesAt = (end: Date, share = 1) => {
  const plan = districtPlan({ seed: DEMO_SEED, today: shanghaiDateOf(end), core, share });
  const setting = { plan, staff: new Staff(plan), book, end, handled: [] };
  return arrivalsOf(plan).map((arrival, index) =>
    caseHistory(setting, arrival, `XF-2026-${100_000 + index}`),
  );
};

const END = new Date('2026-05-12T08:00:00Z');
const TODAY = '2026-05-12' as PlainDate;
const histories = historiesAt(END);
const fold = (events: readonly PetitionEvent[]): Petition => {
  const petition = events.reduce<Petition | null>(evolve, null);
  if (!petition) throw new Error('a history without an event');
  return petition;
};
const petitions = histories.map(fold);
const open = petitions.filter(({ status }) => status !== 'CONCLUDED' && !FINAL_STATUSES.includes(status));

/** Every word of a vocabulary comes up somewhere: a word that is added later fails here until the generator knows it. */
const expectAll = (words: readonly unknown[], found: readonly unknown[]): void =>
  expect(words.filter((word) => !found.includes(word))).toEqual([]);

it('tells of petitions in every state, from every channel, of every purpose, the unsorted ones included', () => {
  expect(petitions).toHaveLength(3000);
  expectAll(
    PETITION_STATUSES,
    petitions.map(({ status }) => status),
  );
  expectAll(
    CHANNELS,
    petitions.map(({ channel }) => channel),
  );
  expectAll(
    [...PURPOSES, null],
    petitions.map(({ purpose }) => purpose),
  );
});

it('demands get every finding and category, answers every outcome and way to the petitioner', () => {
  const demands = petitions.flatMap((petition) => petition.demands);
  expectAll(
    MERITS,
    demands.map(({ merit }) => merit),
  );
  expectAll(
    CATEGORIES,
    petitions.flatMap((petition) =>
      petition.demands.map((demand) =>
        categoryOn(
          petition,
          demand,
          petition.findings?.referrals.at(-1)?.approved?.on ?? petition.receivedOn,
        ),
      ),
    ),
  );
  expectAll(
    [true, false],
    demands.map(({ hardship }) => hardship),
  );
  const answers = petitions.flatMap(({ answer }) => (answer ? [answer] : []));
  expectAll(
    OUTCOMES,
    answers.map((answer) => (answer.kind === 'OPINION' ? answer.outcome : null)),
  );
  expectAll(
    ADOPTIONS,
    answers.map((answer) => (answer.kind === 'SUGGESTION_ANSWER' ? answer.adopted : null)),
  );
  expectAll(
    ['OPINION', 'SUGGESTION_ANSWER', 'IMPORTED_REPLY'],
    answers.map(({ kind }) => kind),
  );
  expectAll(
    DELIVERY_METHODS,
    petitions.map(({ delivery }) => delivery?.how),
  );
  const ratings = petitions.flatMap((petition) => petition.ratings);
  expectAll(
    RATED_BODIES,
    ratings.map(({ of }) => of),
  );
  expectAll(
    [1, 2, 3, 4, 5],
    ratings.map(({ grade }) => grade),
  );
});

it('clocks were met, missed, done late, void and run; responsibility moved in every way', () => {
  const clocks = petitions.flatMap((petition) => petition.clocks);
  const kept = (clock: Clock) => `${clock.state}${clock.metOn === null ? '' : ' done'}`;
  expectAll(['RUNNING', 'MET done', 'MISSED', 'MISSED done', 'VOID'], clocks.map(kept));
  expectAll(
    [
      'ROUTE',
      'NOTIFY',
      'OBJECT',
      'OBJECTION_DECISION',
      'CONCLUDE',
      'SUGGESTION',
      'REVIEW_REQUEST',
      'EXECUTION',
    ],
    clocks.map(({ kind }) => kind),
  );
  const reasons = petitions.map(({ responsibility }) => responsibility.current.reason);
  expectAll(
    ['FIRST_RECEIVED', 'ACCEPTED', 'DEEMED_TAKEOVER', 'DECIDED', 'RETURNED'],
    [
      ...reasons,
      ...petitions.flatMap(({ responsibility }) => (responsibility.bounces.length > 0 ? ['RETURNED'] : [])),
    ],
  );
  expectAll(
    [true, false],
    petitions.map(({ acceptance }) => acceptance?.deemed),
  );
  expectAll(
    [true],
    petitions.map(({ extension }) => extension !== null && extension.approvedBy !== null),
  );
  expectAll(
    [true],
    petitions.map(({ historical }) => historical),
  );
});

it('every kind of event is told that a petition’s story has, but for a new calendar', () => {
  const types = new Set(histories.flat().map(({ type }) => type));
  expect([...types].sort()).toEqual([
    'petition.accepted',
    'petition.accusation-shared',
    'petition.accused-named',
    'petition.amended',
    'petition.assistance-arranged',
    'petition.clock-missed',
    'petition.closed',
    'petition.contest-decided',
    'petition.correction-answered',
    'petition.correction-lapsed',
    'petition.correction-requested',
    'petition.decline-contested',
    'petition.decline-proposed',
    'petition.decline-refused',
    'petition.declined',
    'petition.demand-added',
    'petition.demand-assessed',
    'petition.dissuasion-recorded',
    'petition.executed',
    'petition.explanation-recorded',
    'petition.extension-approved',
    'petition.extension-requested',
    'petition.external-review-recorded',
    'petition.guided',
    'petition.objection-decided',
    'petition.opinion-delivered',
    'petition.opinion-issued',
    'petition.petitioner-notified',
    'petition.procedure-result-recorded',
    'petition.purpose-set',
    'petition.rated',
    'petition.re-review-period-ended',
    'petition.recalled',
    'petition.referral-approved',
    'petition.referral-proposed',
    'petition.registered',
    'petition.reopened',
    'petition.reply-imported',
    'petition.review-decided',
    'petition.review-delivered',
    'petition.review-period-ended',
    'petition.review-requested',
    'petition.suggestion-answered',
    'petition.supervision-opened',
    'petition.takeover-deemed',
    'petition.transfer-accepted',
    'petition.transfer-objected',
    'petition.transfer-offered',
    'petition.withdrawn',
  ]);
});

it('accusations name units, cadres and outsiders, never those in whose hands they are, and some are shown to others', () => {
  const accusing = petitions.flatMap((petition) => (petition.accused ? [petition] : []));
  expect(accusing.every(({ purpose }) => purpose === 'ACCUSATION')).toBe(true);
  expect(accusing.some(({ accused }) => accused?.outsiders)).toBe(true);
  expect(accusing.some(({ accused }) => accused?.cadres.length)).toBe(true);
  expect(accusing.some(({ accused }) => accused?.units.length)).toBe(true);
  expect(accusing.filter(({ accused, heldBy }) => accused?.units.includes(heldBy.id))).toEqual([]);
  expect(accusing.filter(({ accused, handlerId }) => accused?.cadres.includes(String(handlerId)))).toEqual(
    [],
  );
  const shared = accusing.filter(({ shares = [] }) => shares.length > 0);
  expect(shared.length).toBeGreaterThan(3);
  expect(shared.length).toBeLessThan(accusing.length);
});

it('a few hundred are open, most in good time, some amber and some red', () => {
  expect(open.length).toBeGreaterThan(300);
  expect(open.length).toBeLessThan(500);
  const levels = open.flatMap(({ clocks }) =>
    clocks
      .filter(({ unitId }) => unitId !== null)
      .map((clock) => levelOf(clock, TODAY, amberRuleOf(DEFAULT_PETITION_RULES), STATE_COUNCIL_CALENDAR)),
  );
  const count = (level: string): number => levels.filter((other) => other === level).length;
  expect(count('AMBER')).toBeGreaterThan(5);
  expect(count('RED')).toBeGreaterThan(10);
  expect(count('CALM')).toBeGreaterThan(count('RED'));
});

it('what was promised was done in time, late, or is still to be done', () => {
  const promises = petitions.flatMap(({ clocks }) => clocks.filter(({ kind }) => kind === 'EXECUTION'));
  const kept = ({ state, metOn }: Clock) => `${state}${metOn === null ? '' : ' done'}`;
  expectAll(['MET done', 'MISSED done', 'MISSED', 'RUNNING'], promises.map(kept));
  expect(petitions.filter(({ execution }) => execution !== null).length).toBeGreaterThan(300);
});

it('no two petitions say the same, and time has nothing left to do', () => {
  expect(new Set(petitions.map(({ text }) => text)).size).toBe(petitions.length);
  expect(petitions.filter((petition) => (nextTimerOn(petition) ?? '9') <= TODAY)).toEqual([]);
});

it('every event happened after the one before it, and none after the end', () => {
  const isInOrder = (events: readonly PetitionEvent[]): boolean =>
    events.every(({ at }, index) => at >= (events[index - 1]?.at ?? '') && at <= END.toISOString());
  expect(histories.filter((events) => !isInOrder(events))).toEqual([]);
});

it('everybody behind a demo account that handles petitions has work of his own', () => {
  const { accounts } = demo('district.json') as {
    accounts: { account: string; cadreId: string | null; grants: { role: string }[] }[];
  };
  const idle = accounts
    .filter(({ grants }) => grants.some(({ role }) => role === 'UNIT_HANDLER'))
    .filter(({ cadreId }) => !open.some(({ handlerId }) => handlerId === cadreId));
  expect(idle.map(({ account }) => account)).toEqual([]);
  const atOffice = open.filter(
    ({ heldBy, status }) => heldBy.function === 'PETITION_OFFICE' && status === 'REGISTERED',
  );
  expect(atOffice.length).toBeGreaterThan(10);
});

it('is the same whenever it is told for the same moment', () => {
  const again = [historiesAt(END, 0.05), historiesAt(END, 0.05)].map((told) => JSON.stringify(told));
  expect(again[0] === again[1]).toBe(true);
});

it.each(['2026-02-20T03:00:00Z', '2026-10-06T23:30:00Z', '2027-03-01T01:00:00Z'])(
  'can be told up to %s',
  (end) => {
    expect(historiesAt(new Date(end), 0.1)).toHaveLength(300);
  },
);
