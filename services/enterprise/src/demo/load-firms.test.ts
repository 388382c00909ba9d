import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { PlainDate } from '@lianxin/calendar';
import type { Decision, Outcome } from '@lianxin/kernel';
import { DEMO_SEED, demoContext, districtPlan, readCore } from '@lianxin/synthesis';
import {
  ENTERPRISE_SIZES,
  evolveEnterprise,
  type Enterprise,
  type EnterpriseEvent,
} from '../domain/enterprise';
import { readRegistrationNumber } from '../domain/registration-number';
import { ENTERPRISE_CODE_KINDS, readEnterpriseCode } from '../domain/enterprise-code';
import {
  evolveLiaison,
  LIAISON_KINDS,
  LIAISON_STATUSES,
  type LiaisonEvent,
  type LiaisonPairing,
} from '../domain/liaison';
import { DEFAULT_LIAISON_RULES } from '../domain/liaison-rules';
import { quarterOf, VISIT_PURPOSES } from '../domain/visit';
import { loadFirms } from './load-firms';

const path = resolve(__dirname, '../../../../infra/local/demo/district.json');
const core = readCore(JSON.parse(readFileSync(path, 'utf8')));
const plan = districtPlan({ seed: DEMO_SEED, today: '2026-05-12' as PlainDate, core, share: 1 });

/** Keeps what is written, as the store does. */
const kept = () => {
  const of = <State, Event>(evolve: (state: State | null, event: Event) => State) => {
    const states = new Map<string, State>();
    return {
      states,
      presentAmong: (ids: readonly string[]) => Promise.resolve(new Set(ids.filter((id) => states.has(id)))),
      createAll: (creations: readonly { id: string; decide: () => Decision<Event, never> }[]) =>
        Promise.resolve(
          creations.map(({ id, decide }): Outcome<State, never> => {
            const decision = decide();
            const state =
              decision.kind === 'accepted' ? decision.events.reduce<State | null>(evolve, null) : null;
            if (!state) throw new Error('nothing was recorded');
            states.set(id, state);
            return { kind: 'recorded', state, repeated: false };
          }),
        ),
    };
  };
  return {
    enterprises: of<Enterprise, EnterpriseEvent>(evolveEnterprise),
    pairings: of<LiaisonPairing, LiaisonEvent>(evolveLiaison),
  };
};

it('800 firms of every size and kind of code have sound files, and a second load adds none', async () => {
  const store = kept();
  const context = demoContext(new Date('2026-05-12T02:00:00Z'));
  expect((await loadFirms(store, plan, context)).firms).toBe(800);
  expect(await loadFirms(store, plan, context)).toEqual({ firms: 0, liaisons: 0 });
  const firms = [...store.enterprises.states.values()];
  for (const { code } of firms) expect(readEnterpriseCode(code).kind).not.toBe('unsound');
  const old = firms.filter(({ code }) => code.length === 15);
  expect(old.map(({ code }) => readRegistrationNumber(code).checkDigitFits)).toEqual(old.map(() => true));
  expect(old).not.toEqual([]);
  expect(new Set(firms.map(({ codeKind }) => codeKind))).toEqual(new Set(ENTERPRISE_CODE_KINDS));
  expect(new Set(firms.map(({ size }) => size))).toEqual(new Set([...ENTERPRISE_SIZES, null]));
  for (const firm of plan.firms) expect(store.enterprises.states.get(firm.id)?.filedOn).toBe(firm.filedOn);
});

it('about 500 firms have liaisons or branches by their side, some no longer, one in conflict; visits keep to the cap', async () => {
  const store = kept();
  await loadFirms(store, plan, demoContext(new Date('2026-05-12T02:00:00Z')));
  const pairings = [...store.pairings.states.values()];
  expect(pairings.length).toBeGreaterThan(400);
  // Vacant is what the service itself makes of a pairing whose liaison departs.
  const expected = LIAISON_STATUSES.filter((status) => status !== 'VACANT');
  expect(new Set(pairings.map(({ status }) => status))).toEqual(new Set(expected));
  expect(new Set(pairings.map(({ kind }) => kind))).toEqual(new Set(LIAISON_KINDS));
  expect(pairings.filter(({ conflict }) => conflict !== null)).toHaveLength(1);
  const cap = DEFAULT_LIAISON_RULES.rules.visitsAQuarter.value;
  const visits = [...store.enterprises.states.values()].map((firm) => firm.visits);
  expect(new Set(visits.flat().map(({ purpose }) => purpose))).toEqual(new Set(VISIT_PURPOSES));
  for (const those of visits)
    for (const { visitedOn } of those)
      expect(
        those.filter((other) => quarterOf(other.visitedOn) === quarterOf(visitedOn)).length,
      ).toBeLessThanOrEqual(cap);
});

it('the demo liaison accompanies firms of his own', async () => {
  const store = kept();
  await loadFirms(store, plan, demoContext(new Date('2026-05-12T02:00:00Z')));
  const { accounts } = JSON.parse(readFileSync(path, 'utf8')) as {
    accounts: { account: string; cadreId: string }[];
  };
  const liaison = accounts.find(({ account }) => account === 'liaison');
  const his = [...store.pairings.states.values()].filter(({ liaisonId }) => liaisonId === liaison?.cadreId);
  expect(his.length).toBeGreaterThan(1);
});
