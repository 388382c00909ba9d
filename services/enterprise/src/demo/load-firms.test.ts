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
import { ENTERPRISE_CODE_KINDS, readEnterpriseCode } from '../domain/enterprise-code';
import { loadFirms } from './load-firms';

const path = resolve(__dirname, '../../../../infra/local/demo/district.json');
const core = readCore(JSON.parse(readFileSync(path, 'utf8')));
const plan = districtPlan({ seed: DEMO_SEED, today: '2026-05-12' as PlainDate, core, share: 1 });

/** Keeps what is written, as the store does. */
const kept = () => {
  const firms = new Map<string, Enterprise>();
  return {
    firms,
    presentAmong: (ids: readonly string[]) => Promise.resolve(new Set(ids.filter((id) => firms.has(id)))),
    createAll: (creations: readonly { id: string; decide: () => Decision<EnterpriseEvent, never> }[]) =>
      Promise.resolve(
        creations.map(({ id, decide }): Outcome<Enterprise, never> => {
          const decision = decide();
          const state = decision.kind === 'accepted' ? decision.events.reduce(evolveEnterprise, null) : null;
          if (!state) throw new Error('nothing was recorded');
          firms.set(id, state);
          return { kind: 'recorded', state, repeated: false };
        }),
      ),
  };
};

it('800 firms of every size and kind of code have sound files, and a second load adds none', async () => {
  const store = kept();
  const context = demoContext(new Date('2026-05-12T02:00:00Z'));
  expect(await loadFirms(store, plan, context)).toBe(800);
  expect(await loadFirms(store, plan, context)).toBe(0);
  const firms = [...store.firms.values()];
  for (const { code } of firms) expect(readEnterpriseCode(code).kind).not.toBe('unsound');
  expect(new Set(firms.map(({ codeKind }) => codeKind))).toEqual(new Set(ENTERPRISE_CODE_KINDS));
  expect(new Set(firms.map(({ size }) => size))).toEqual(new Set([...ENTERPRISE_SIZES, null]));
  for (const firm of plan.firms) expect(store.firms.get(firm.id)?.filedOn).toBe(firm.filedOn);
});
