import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import { DEMO_SEED, demoContext, districtPlan, nameOf, readCore } from '@lianxin/synthesis';
import { CADRE_STATUSES } from '../domain/cadre';
import type { CadreEvent } from '../domain/cadre-event';
import { evolveCadre } from '../domain/evolve-cadre';
import type { Cadre } from '../domain/cadre';
import { KIN_RELATIONS } from '../domain/kin';
import type { PairingEvent } from '../domain/pairing/events';
import { evolvePairing } from '../domain/pairing/evolve-pairing';
import { lateLogs, missingLogs } from '../domain/pairing/meeting-periods';
import { GOAL_PROGRESS, slotsOf, type Pairing } from '../domain/pairing/pairing';
import { DEFAULT_PAIRING_RULES } from '../domain/pairing/pairing-rules';
import { PAIRING_STATUSES } from '../domain/pairing/transitions';
import type { Unit } from '../domain/unit';
import { cadreHistory } from './cadre-history';
import { fatesOf } from './fates';
import { pairingsOf } from './pairings/stories';

const path = resolve(__dirname, '../../../../infra/local/demo/district.json');
const core = readCore(JSON.parse(readFileSync(path, 'utf8')));
const NOW = new Date('2026-05-12T02:00:00Z');

const toldAt = (now: Date, share = 1) => {
  const plan = districtPlan({ seed: DEMO_SEED, today: shanghaiDateOf(now), core, share });
  const fates = fatesOf(plan);
  const pairings = pairingsOf(plan, fates);
  const unitOf = (id: string): Unit => {
    const unit = plan.units.find((one) => one.id === id);
    if (!unit) throw new Error('no such unit');
    const { foundedOn, kind, parentId, function: task } = unit;
    return {
      ...{ id, status: 'ACTIVE', parentId, parents: [{ parentId, from: foundedOn }], kind, function: task },
      ...{ names: [{ name: nameOf(unit), from: foundedOn }], foundedOn, abolishedFrom: null },
      ...{ successors: [], casesToUnitId: null },
    };
  };
  const histories = plan.cadres.map((planned) =>
    cadreHistory({
      ...{ planned, unitOf, context: demoContext(now) },
      fate: fates.get(planned.id) ?? fail(),
      pairings: pairings.filter(({ recruitId }) => recruitId === planned.id),
      cadreOf: (id) => plan.cadres.find((one) => one.id === id) ?? null,
    }),
  );
  return { plan, pairings, histories };
};
const fail = (): never => {
  throw new Error('nothing is planned for a cadre');
};
const cadreOf = (events: readonly CadreEvent[]): Cadre =>
  events.reduce<Cadre | null>(evolveCadre, null) ?? fail();
const pairingOf = (events: readonly PairingEvent[]): Pairing =>
  events.reduce<Pairing | null>(evolvePairing, null) ?? fail();

const { plan, pairings: planned, histories } = toldAt(NOW);
const cadres = histories.map(cadreOf);
const pairings = planned.map(({ events }) => pairingOf(events));
const TODAY = '2026-05-12' as PlainDate;

const expectAll = (words: readonly unknown[], found: readonly unknown[]): void =>
  expect(words.filter((word) => !found.includes(word))).toEqual([]);

it('files tell of cadres in every state, with every kind of event that a life in service has', () => {
  expectAll(
    CADRE_STATUSES,
    cadres.map(({ status }) => status),
  );
  const types = new Set(histories.flat().map(({ type }) => type));
  expectAll(
    [
      ...['cadre.added', 'cadre.transferred', 'cadre.post-changed', 'cadre.rank-changed', 'cadre.suspended'],
      ...['cadre.reinstated', 'cadre.departure-announced', 'cadre.service-ended'],
      ...['cadre.probation-extended', 'cadre.probation-decided', 'cadre.kinship-registered'],
    ],
    [...types],
  );
  const kin = cadres.flatMap((cadre) => cadre.kin);
  expectAll(
    KIN_RELATIONS,
    kin.map(({ relation }) => relation),
  );
  expect(kin.some(({ kinCadreId }) => kinCadreId !== null)).toBe(true);
  expect(kin.some(({ kinCadreId }) => kinCadreId === null)).toBe(true);
});

it('pairings are in every state that can last', () => {
  // A pairing is confirmed within the term of its recruit and active at once.
  expectAll(
    PAIRING_STATUSES.filter((status) => status !== 'CONFIRMED'),
    pairings.map(({ status }) => status),
  );
  expect(pairings.some(({ status, closingReason }) => status === 'ENDED' && closingReason !== null)).toBe(
    true,
  );
});

it('every kind of event of a pairing is told but for a recruit’s move', () => {
  const types = new Set(planned.flatMap(({ events }) => events.map(({ type }) => type)));
  expect([...types].sort()).toEqual([
    'pairing.activated',
    'pairing.completed',
    'pairing.confirmed',
    'pairing.ended',
    'pairing.evaluated',
    'pairing.goal-reviewed',
    'pairing.goal-set',
    'pairing.meeting-logged',
    'pairing.override-proposed',
    'pairing.probation-decided',
    'pairing.probation-extended',
    'pairing.proposed',
    'pairing.rejected',
    'pairing.resumed',
    'pairing.slot-refilled',
    'pairing.slot-vacated',
    'pairing.suspended',
  ]);
});

it('some slots are vacant, some meetings late or missing, goals stand in every way', () => {
  const active = pairings.filter(({ status }) => status === 'ACTIVE');
  expect(active.length).toBeGreaterThan(60);
  expect(active.some((one) => slotsOf(one).some(({ mentorId }) => mentorId === null))).toBe(true);
  const count = (of: (one: Pairing) => readonly unknown[]) => active.flatMap(of).length;
  expect(count((one) => lateLogs(one, TODAY, DEFAULT_PAIRING_RULES))).toBeGreaterThan(5);
  expect(count((one) => missingLogs(one, TODAY, DEFAULT_PAIRING_RULES))).toBeGreaterThan(10);
  expectAll(
    GOAL_PROGRESS,
    active.flatMap(({ goals }) => goals.flatMap(({ reviews }) => reviews.map(({ progress }) => progress))),
  );
});

it('who holds a slot serves in the unit in which he was chosen', () => {
  for (const pairing of pairings)
    for (const { mentorId, mentorUnitId } of slotsOf(pairing)) {
      const mentor = cadres.find(({ id }) => id === mentorId);
      if (!mentor) continue;
      expect([mentor.status, mentor.tenures.at(-1)?.unitId]).toEqual(['SERVING', mentorUnitId]);
    }
});

it('120 recruits and the one behind a demo account are on probation, and a few have nobody', () => {
  const recruits = cadres.filter(({ probation }) => probation?.decision === null);
  expect(recruits).toHaveLength(121);
  const live = new Set(
    pairings
      .filter(({ status }) => ['PROPOSED', 'CONFIRMED', 'ACTIVE', 'SUSPENDED'].includes(status))
      .map(({ recruitId }) => recruitId),
  );
  const alone = recruits.filter(({ id }) => !live.has(id));
  expect(alone.length).toBeGreaterThan(6);
  expect(alone.length).toBeLessThan(40);
});

it('every event follows the one before it and none lies ahead', () => {
  const isInOrder = (events: readonly { at: string }[]): boolean =>
    events.every(({ at }, index) => at >= (events[index - 1]?.at ?? '') && at.slice(0, 10) <= TODAY);
  expect(planned.filter(({ events }) => !isInOrder(events))).toEqual([]);
  expect(histories.filter((events) => !isInOrder(events))).toEqual([]);
});

it('is the same whenever it is told for the same day', () => {
  expect(plan.cadres).toHaveLength(2000);
  expect(JSON.stringify(toldAt(NOW, 0.1))).toBe(JSON.stringify(toldAt(NOW, 0.1)));
});

it.each(['2026-02-20T03:00:00Z', '2026-10-06T20:30:00Z', '2027-03-01T01:00:00Z'])(
  'can be told up to %s',
  (now) => {
    expect(toldAt(new Date(now), 0.3).pairings.length).toBeGreaterThan(20);
  },
);
