import type { Decision } from '@lianxin/kernel';
import {
  aCadre,
  aFile,
  aPairing,
  aUnit,
  day,
  ended,
  id,
  inConflict,
  NOW,
  token,
  vacated,
} from '../../test/support/builders';
import { endLiaison } from './end-liaison';
import { evolveLiaison, LIAISON_STATUSES, type LiaisonEvent, type LiaisonPairing } from './liaison';
import { DEFAULT_LIAISON_RULES } from './liaison-rules';
import { isLiaisonStepOf, LIAISON_TRANSITIONS, type LiaisonStep } from './liaison-transitions';
import { pairLiaison } from './pair-liaison';
import { reviewLiaison } from './review-liaison';

/** The lifecycle, written down by hand: from, step, to. */
const EXPECTED = `
–      pairLiaison   ACTIVE
ACTIVE vacateLiaison VACANT
ACTIVE flagConflict  ACTIVE
ACTIVE clearConflict ACTIVE
ACTIVE endLiaison    ENDED
VACANT pairLiaison   ACTIVE
VACANT endLiaison    ENDED`
  .trim()
  .split('\n')
  .map((line) => line.split(/\s+/).join(' '));

const STATES: Readonly<Record<string, LiaisonPairing | null>> = {
  '–': null,
  ACTIVE: aPairing(),
  VACANT: aPairing(vacated),
  ENDED: aPairing(ended),
};

const facts = { occasion: NOW, cadre: aCadre(), kin: { personToken: null, kinTokens: [] }, firm: aFile() };
const held = { ...facts, firm: aFile({ persons: [{ role: 'OWNER', token: token('a') }] }) };
const KIN = { personToken: null, kinTokens: [token('a')] };

/** Every step with an input that nothing but the state could object to. */
const TRIES: Readonly<
  Record<LiaisonStep, (pairing: LiaisonPairing | null) => Decision<LiaisonEvent, string>>
> = {
  pairLiaison: (live) =>
    pairLiaison({
      ...facts,
      pairingId: live?.id ?? id(702),
      enterpriseId: id(501),
      unit: aUnit(),
      live,
      slotsTaken: [],
      rules: DEFAULT_LIAISON_RULES,
    }),
  vacateLiaison: (pairing) =>
    pairing
      ? reviewLiaison(pairing, { ...facts, cadre: aCadre({ leftOn: day('2026-04-20') }) })
      : { kind: 'accepted', events: [] },
  flagConflict: (pairing) =>
    pairing ? reviewLiaison(pairing, { ...held, kin: KIN }) : { kind: 'accepted', events: [] },
  clearConflict: (pairing) => {
    const flagged = pairing?.status === 'ACTIVE' ? evolveLiaison(pairing, inConflict) : pairing;
    return flagged ? reviewLiaison(flagged, facts) : { kind: 'accepted', events: [] };
  },
  endLiaison: (pairing) =>
    pairing
      ? endLiaison(pairing, '企业迁出', NOW)
      : { kind: 'rejected', code: 'NO_PAIRING', rule: null, details: {} },
};

const STEPS = Object.keys(TRIES) as LiaisonStep[];
const PAIRS = Object.keys(STATES).flatMap((state) => STEPS.map((step) => [state, step] as const));

it('has exactly the rows of the lifecycle', () => {
  const rows = LIAISON_TRANSITIONS.map(({ from, step, to }) => `${from ?? '–'} ${step} ${to}`);
  expect(rows.sort()).toEqual([...EXPECTED].sort());
});

it.each(PAIRS)('%s %s: leads where the lifecycle says, or changes nothing', (state, step) => {
  const pairing = STATES[state] ?? null;
  const row = EXPECTED.find((line) => line.startsWith(`${state} ${step} `));
  expect(isLiaisonStepOf(pairing, step)).toBe(row !== undefined);
  const decision = TRIES[step](pairing);
  const events = decision.kind === 'accepted' ? decision.events : [];
  if (!row) return expect(events).toEqual([]);
  const after = events.reduce<LiaisonPairing | null>(evolveLiaison, pairing);
  expect(events).toHaveLength(1);
  return expect(after?.status).toBe(row.split(' ')[2]);
});

it('every state can be reached from the beginning, and every one but ENDED has an exit', () => {
  const seen = new Set<string | null>([null]);
  for (let before = 0; before !== seen.size;) {
    before = seen.size;
    for (const { from, to } of LIAISON_TRANSITIONS) if (seen.has(from)) seen.add(to);
  }
  expect([...seen].filter((state) => state !== null).sort()).toEqual([...LIAISON_STATUSES].sort());
  const stuck = LIAISON_STATUSES.filter(
    (state) => !LIAISON_TRANSITIONS.some(({ from, to }) => from === state && to !== state),
  );
  expect(stuck).toEqual(['ENDED']);
});

it('ends with a reason only', () => {
  expect(endLiaison(aPairing(), ' 　', NOW)).toMatchObject({ code: 'REASON_REQUIRED' });
  expect(endLiaison(aPairing(ended), '企业迁出', NOW)).toMatchObject({ code: 'ILLEGAL_STEP' });
});
