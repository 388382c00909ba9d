import fc from 'fast-check';
import { aFile, aPairing, day, id, inConflict, LIAISON, NOW } from '../../test/support/builders';
import { consentToVisits } from './consent-to-visits';
import { evolveEnterprise, type Enterprise } from './enterprise';
import { DEFAULT_LIAISON_RULES } from './liaison-rules';
import { recordVisit, visitsOf, type RecordVisit } from './record-visit';
import { firstDayOf, isQuarter, quarterDays, quarterOf } from './visit';

const PERSONAL = { givenBy: '张伟', proof: '企业来函' };
const HEAD = { ...NOW, by: { kind: 'ACCOUNT', id: 'head', cadreId: id(102) } as const };
const facts = { occasion: NOW, pairing: aPairing(), standsAside: false, rules: DEFAULT_LIAISON_RULES };
const visit = (changes: Partial<RecordVisit> = {}): RecordVisit => ({
  visitId: id(801),
  visitedOn: day('2026-04-20'),
  purpose: 'UNDERSTAND_NEEDS',
  topic: '了解用工需求',
  ...changes,
});
const after = (
  file: Enterprise,
  decision: ReturnType<typeof recordVisit | typeof consentToVisits>,
): Enterprise => (decision.kind === 'accepted' ? decision.events.reduce(evolveEnterprise, file) : file);
const codeOf = (decision: object) => ('code' in decision ? decision.code : undefined);

it.each([
  ['2026-01-01', '2026-Q1'],
  ['2026-03-31', '2026-Q1'],
  ['2026-04-01', '2026-Q2'],
  ['2026-09-30', '2026-Q3'],
  ['2026-12-31', '2026-Q4'],
])('%s is in %s', (text, quarter) => {
  expect(quarterOf(day(text))).toBe(quarter);
  const { from, to } = quarterDays(quarter);
  expect(from <= text && text <= to && from === firstDayOf(quarter)).toBe(true);
});

it('knows the last day of the year', () => {
  expect(quarterDays('2026-Q4')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
  expect(['2026-Q5', '2026Q1', '26-Q1'].filter(isQuarter)).toEqual([]);
});

it.each([
  ['NOT_RESPONSIBLE', {}, { pairing: null }],
  ['CONFLICT_OF_INTEREST', {}, { pairing: aPairing(inConflict) }],
  ['CONFLICT_OF_INTEREST', {}, { standsAside: true }],
  ['VISIT_IS_INSPECTION', { topic: '安全生产检查' }, {}],
  ['VISIT_IS_INSPECTION', { topic: 'Fire Inspection' }, {}],
  ['VISIT_IS_INSPECTION', { topic: '联合执法' }, {}],
  ['DATE_NOT_POSSIBLE', { visitedOn: day('2026-04-21') }, {}],
  ['DATE_NOT_POSSIBLE', { visitedOn: day('2026-03-31') }, {}],
  [undefined, { visitedOn: day('2026-04-01') }, {}],
])('%s: %p', (code, changes, given) => {
  expect(codeOf(recordVisit(aFile(), visit(changes), { ...facts, ...given }))).toBe(code);
});

it('takes two visits a quarter, a third only with consent, and counts anew in the next quarter', () => {
  let file = aFile();
  for (const _ of [1, 2]) file = after(file, recordVisit(file, visit(), facts));
  expect(recordVisit(file, visit(), facts)).toMatchObject({
    code: 'VISIT_CAP_REACHED',
    details: { quarter: '2026-Q2', cap: 2 },
    rule: { article: '第四十八条第二款' },
  });
  const consent = { quarter: '2026-Q2', visits: 1, givenOn: day('2026-04-20'), personal: PERSONAL };
  file = after(file, consentToVisits(consent, { occasion: HEAD, liaisonId: id(101) }));
  file = after(file, recordVisit(file, visit(), facts));
  expect(file.visits).toHaveLength(3);
  expect(codeOf(recordVisit(file, visit(), facts))).toBe('VISIT_CAP_REACHED');
  const july = { ...facts, occasion: { ...NOW, today: day('2026-07-01') } };
  expect(recordVisit(file, visit({ visitedOn: day('2026-07-01') }), july).kind).toBe('accepted');
});

it('never takes more visits in a quarter than the cap and the firm’s consent allow', () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({ visit: fc.constantFrom('2026-04-01', '2026-06-30', '2026-07-01', '2026-09-30') }),
      fc.record({ consent: fc.constantFrom('2026-Q2', '2026-Q3') }),
    ),
    { maxLength: 30 },
  );
  const autumn = { ...NOW, today: day('2026-10-01') };
  fc.assert(
    fc.property(steps, (all) => {
      let file = aFile();
      for (const step of all)
        file = after(
          file,
          'visit' in step
            ? recordVisit(file, visit({ visitedOn: day(step.visit) }), { ...facts, occasion: autumn })
            : consentToVisits(
                { quarter: step.consent, visits: 1, givenOn: NOW.today, personal: PERSONAL },
                { occasion: { ...HEAD, today: autumn.today }, liaisonId: id(101) },
              ),
        );
      return ['2026-Q2', '2026-Q3'].every((quarter) => {
        const { had, allowed } = visitsOf(file, quarter, DEFAULT_LIAISON_RULES);
        const consents = all.filter((step) => 'consent' in step && step.consent === quarter).length;
        const tried = all.filter((step) => 'visit' in step && quarterOf(day(step.visit)) === quarter).length;
        return allowed === 2 + consents && had <= allowed && had <= tried && had >= Math.min(2, tried);
      });
    }),
  );
});

it('takes the firm’s word from another person than its liaison, and not ahead', () => {
  const consent = { quarter: '2026-Q2', visits: 1, givenOn: day('2026-04-20'), personal: PERSONAL };
  const liaisonId = LIAISON.cadreId;
  expect(consentToVisits(consent, { occasion: NOW, liaisonId })).toMatchObject({
    code: 'SECOND_PERSON_REQUIRED',
  });
  const ahead = { ...consent, givenOn: day('2026-04-21') };
  expect(consentToVisits(ahead, { occasion: HEAD, liaisonId })).toMatchObject({ code: 'DATE_NOT_POSSIBLE' });
  const old = { ...consent, givenOn: day('2025-03-31') };
  expect(consentToVisits(old, { occasion: HEAD, liaisonId })).toMatchObject({ code: 'DATE_NOT_POSSIBLE' });
  expect(
    consentToVisits({ ...consent, givenOn: day('2025-04-01') }, { occasion: HEAD, liaisonId }),
  ).toMatchObject({
    events: [{ consent: { quarter: '2026-Q2', visits: 1 }, personal: PERSONAL }],
  });
});
