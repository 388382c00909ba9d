import { aCadre, aFile, aPairing, aUnit, day, ended, id, NOW, token } from '../../test/support/builders';
import { consentToVisits } from '../domain/consent-to-visits';
import { endLiaison } from '../domain/end-liaison';
import { LIAISON_REFUSALS } from '../domain/liaison-refusals';
import { DEFAULT_LIAISON_RULES as rules } from '../domain/liaison-rules';
import { pairLiaison } from '../domain/pair-liaison';
import { recordPersons } from '../domain/record-persons';
import { recordVisit, type RecordVisit } from '../domain/record-visit';
import { MESSAGES } from './messages';

const pairing = {
  ...{ pairingId: id(701), enterpriseId: id(501), occasion: NOW, unit: aUnit(), live: null, rules },
  ...{ cadre: aCadre(), kin: { personToken: token('a'), kinTokens: [] }, firm: aFile(), slotsTaken: [] },
};
const visit: RecordVisit = {
  visitId: id(801),
  visitedOn: NOW.today,
  purpose: 'EXPLAIN_POLICY',
  topic: '惠企政策',
};
const visited = {
  ...visit,
  id: id(801),
  pairingId: id(701),
  unitId: id(1),
  liaisonId: null,
};
const facts = { occasion: NOW, pairing: aPairing(), standsAside: false, rules };
const consent = {
  ...{ quarter: '2026-Q2', visits: 1, givenOn: NOW.today },
  personal: { givenBy: '张伟', proof: '来函' },
};

const refusals = [
  recordPersons([{ role: 'OWNER', name: '王芳', idNumber: '1' }], token, NOW),
  pairLiaison({ ...pairing, firm: aFile({ persons: [{ role: 'OWNER', token: token('a') }] }) }),
  pairLiaison({ ...pairing, slotsTaken: Array.from({ length: 20 }, (_, n) => n + 1) }),
  pairLiaison({ ...pairing, cadre: aCadre({ leftOn: day('2020-01-01') }) }),
  pairLiaison({ ...pairing, live: aPairing() }),
  recordVisit(aFile({ visits: [visited, visited] }), visit, facts),
  recordVisit(aFile(), { ...visit, topic: '环保检查' }, facts),
  recordVisit(aFile(), visit, { ...facts, pairing: null }),
  recordVisit(aFile(), { ...visit, visitedOn: day('2027-01-01') }, facts),
  consentToVisits(consent, { occasion: NOW, liaisonId: id(101) }),
  endLiaison(aPairing(), '', NOW),
  endLiaison(aPairing(ended), '企业迁出', NOW),
].flatMap((decision) => (decision.kind === 'rejected' ? [decision] : []));

it('has a refusal of each kind before it', () => {
  expect(refusals.map(({ code }) => code).sort()).toEqual(Object.keys(LIAISON_REFUSALS).sort());
});

it.each(refusals.map((refusal) => [refusal.code, refusal] as const))(
  'words %s in both languages, with nothing but details that the refusal gives',
  (code, { details }) => {
    const { 'zh-CN': chinese, en: english } = MESSAGES[code];
    expect(chinese).toMatch(/\p{Script=Han}/u);
    expect(english).toMatch(/[a-z]/);
    for (const text of [chinese, english])
      for (const [, name = ''] of text.matchAll(/\{(\w+)\}/g)) expect(details).toHaveProperty(name);
  },
);
