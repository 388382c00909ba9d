import { reject } from '@lianxin/kernel';
import fc from 'fast-check';
import { aCadre, aFile, aPairing, aUnit, day, id, NOW, token, vacated } from '../../test/support/builders';
import { conflictGrounds } from './conflict';
import type { DeclaredInterest, FirmPersonToken } from './enterprise';
import { CSL_STAND_ASIDE, DEFAULT_LIAISON_RULES } from './liaison-rules';
import { pairBranches, pairLiaison, type LiaisonFacts } from './pair-liaison';

const FACTS: LiaisonFacts = {
  pairingId: id(701),
  enterpriseId: id(501),
  occasion: NOW,
  unit: aUnit(),
  live: null,
  rules: DEFAULT_LIAISON_RULES,
  cadre: aCadre(),
  kin: { personToken: token('a'), kinTokens: [token('b'), token('c')] },
  firm: aFile(),
  slotsTaken: [],
};
const decide = (facts: Partial<LiaisonFacts> = {}) => pairLiaison({ ...FACTS, ...facts });
const person = (role: FirmPersonToken['role'], letter: string | null): FirmPersonToken => ({
  role,
  token: letter === null ? null : token(letter),
});
const declared = (kind: DeclaredInterest['kind'], cadreId = id(101)): DeclaredInterest => ({
  cadreId,
  kind,
  declaredOn: NOW.today,
});

it('pairs a cadre with a firm, under the rule table that held', () => {
  const { at, by, today: on } = NOW;
  expect(decide()).toEqual({
    kind: 'accepted',
    events: [
      {
        ...{ type: 'liaison.paired', pairingId: id(701), enterpriseId: id(501), kind: 'CADRE' },
        ...{ unitId: id(1), liaisonId: id(101), slot: 1, branches: null },
        ...{ rulesVersion: 'liaison-default-1', on, at, by },
      },
    ],
  });
});

it.each([
  ['UNIT_NOT_ACTIVE', { unit: aUnit({ abolishedFrom: day('2026-04-20') }) }],
  ['LIAISON_NOT_ACTIVE', { cadre: aCadre({ leftOn: day('2026-04-20') }) }],
  ['LIAISON_NOT_ACTIVE', { cadre: aCadre({ suspendedFrom: day('2026-04-20') }) }],
  [undefined, { cadre: aCadre({ leftOn: day('2026-04-21') }) }],
  ['PAIRING_EXISTS', { live: aPairing() }],
  [undefined, { live: aPairing(vacated) }],
  ['LIAISON_AT_CAPACITY', { slotsTaken: Array.from({ length: 20 }, (_, n) => n + 1) }],
  [undefined, { slotsTaken: Array.from({ length: 19 }, (_, n) => n + 2) }],
])('%s: %p', (code, facts) => {
  const decision = decide(facts);
  expect('code' in decision ? decision.code : undefined).toBe(code);
});

it.each([
  ['his own post, by his token', { persons: [person('EXECUTIVE', 'a')] }],
  ['his own shares, by his token', { persons: [person('OWNER', 'a')] }],
  ['a declared post', { interests: [declared('POST')] }],
  ['declared shares', { interests: [declared('SHARES')] }],
  ['kin who own it', { persons: [person('OWNER', 'x'), person('OWNER', 'c')] }],
  ['kin who lead it', { persons: [person('LEGAL_REPRESENTATIVE', 'b')] }],
])('%s: CONFLICT_OF_INTEREST, in words that don’t tell the ground', (_, firm) => {
  expect(decide({ firm: aFile(firm) })).toEqual(reject('CONFLICT_OF_INTEREST', CSL_STAND_ASIDE));
});

it('a conflict rests on all its articles together', () => {
  expect(CSL_STAND_ASIDE.article).toBe('第五十九条第十六项、第七十四条、第七十六条');
});

it.each([
  ['strangers', { persons: [person('OWNER', 'x'), person('EXECUTIVE', 'y')] }],
  ['a person whose number isn’t on file', { persons: [person('OWNER', null)] }],
  ['another cadre’s interest', { interests: [declared('SHARES', id(102))] }],
])('%s: no conflict', (_, firm) => {
  expect(decide({ firm: aFile(firm), kin: { ...FACTS.kin, personToken: null } }).kind).toBe('accepted');
});

it('there is a conflict exactly where a token is shared', () => {
  const tokens = fc.uniqueArray(fc.constantFrom(...'abcdefgh').map(token), { maxLength: 4 });
  fc.assert(
    fc.property(tokens, tokens, (ofFirm, ofKin) => {
      const persons = ofFirm.map((one) => ({ role: 'OWNER', token: one }) as const);
      const kin = { personToken: ofKin[0] ?? null, kinTokens: ofKin.slice(1) };
      const grounds = conflictGrounds({ cadreId: id(101), kin }, { persons, interests: [] });
      return grounds.length > 0 === ofKin.some((one) => ofFirm.includes(one));
    }),
  );
});

it('a liaison never has more places than the rule table says, nor one twice', () => {
  const steps = fc.array(fc.oneof(fc.constant('pair'), fc.nat(19)), { maxLength: 60 });
  fc.assert(
    fc.property(steps, (all) => {
      let taken: number[] = [];
      for (const step of all) {
        if (typeof step === 'number') taken = taken.filter((_, index) => index !== step);
        else {
          const decision = decide({ slotsTaken: taken });
          const [event] = decision.kind === 'accepted' ? decision.events : [];
          if ((event === undefined) !== (taken.length === 20)) return false;
          if (event?.slot) taken.push(event.slot);
        }
      }
      return new Set(taken).size === taken.length && taken.every((slot) => slot >= 1 && slot <= 20);
    }),
  );
});

it('pairs two branches, by their names', () => {
  const names = { unitBranch: ' 区工信局机关支部 ', firmBranch: '晨光精密支部' };
  expect(pairBranches(names, FACTS)).toMatchObject({
    events: [{ kind: 'BRANCH', liaisonId: null, branches: { unitBranch: '区工信局机关支部' } }],
  });
  expect(pairBranches({ ...names, firmBranch: ' ' }, FACTS)).toMatchObject({ code: 'NAME_BLANK' });
  expect(pairBranches(names, { ...FACTS, live: aPairing() })).toMatchObject({ code: 'PAIRING_EXISTS' });
});
