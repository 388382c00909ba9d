import { aFirm, aUnit, creditCode, day, id, NOW } from '../../test/support/builders';
import { evolveEnterprise } from './enterprise';
import { registerEnterprise } from './register-enterprise';

const facts = { occasion: NOW, unit: aUnit(), codeKnown: false };
const decide = (changes: Parameters<typeof aFirm>[0], given: Partial<typeof facts> = {}) =>
  registerEnterprise(aFirm(changes), { ...facts, ...given });

it('opens a file, with the contact under `personal` only', () => {
  const { at, by, today } = NOW;
  expect(decide({ name: ' 晨光精密机械有限公司　' })).toEqual({
    kind: 'accepted',
    events: [
      {
        type: 'enterprise.registered',
        ...aFirm(),
        codeKind: 'UNIFIED_SOCIAL_CREDIT_CODE',
        unitId: id(1),
        filedOn: today,
        at,
        by,
      },
    ],
  });
});

it('marks an old registration number', () => {
  expect(decide({ code: '320500000012345' })).toMatchObject({
    events: [{ code: '320500000012345', codeKind: 'OLD_REGISTRATION_NUMBER' }],
  });
});

it('opens a file with name and code alone', () => {
  const bare = { industryCode: null, size: null, place: null, personal: { name: null, phone: null } };
  const decision = decide(bare);
  if (decision.kind === 'rejected') throw new Error(decision.code);
  const [event] = decision.events;
  expect(event && evolveEnterprise(null, event)).toEqual({
    id: id(501),
    name: '晨光精密机械有限公司',
    code: creditCode(1),
    codeKind: 'UNIFIED_SOCIAL_CREDIT_CODE',
    ...bare,
    unitId: id(1),
    filedOn: NOW.today,
    persons: [],
    interests: [],
    visits: [],
    visitConsents: [],
  });
});

it.each([
  ['NAME_BLANK', { name: ' 　\u200b' }],
  ['CREDIT_CODE_INVALID', { code: '91350100M000100Y44' }],
  ['CREDIT_CODE_INVALID', { code: '９1350100M000100Y43' }],
  ['INDUSTRY_INVALID', { industryCode: 'C99' }],
  ['PHONE_INVALID', { personal: { name: null, phone: '１３８00001234' } }],
])('refuses with %s: %p', (code, changes) => {
  expect(decide(changes)).toMatchObject({ kind: 'rejected', code });
});

it('says where a code is wrong, and by which standard', () => {
  expect(decide({ code: '9135O100M000100Y43' })).toMatchObject({
    code: 'CREDIT_CODE_INVALID',
    details: { position: 5 },
    rule: { source: expect.stringContaining('GB 32100-2015') as string },
  });
});

it('refuses a second file under one code', () => {
  expect(decide({}, { codeKnown: true })).toMatchObject({ code: 'DUPLICATE_ENTERPRISE' });
});

it.each([
  ['2026-04-20', 'UNIT_NOT_ACTIVE'],
  ['2026-04-21', undefined],
])('of a unit that ends on %s: %p', (from, code) => {
  const decision = decide({}, { unit: aUnit({ abolishedFrom: day(from) }) });
  expect('code' in decision ? decision.code : undefined).toBe(code);
});
