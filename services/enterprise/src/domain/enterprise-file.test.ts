import { aFile, creditCode, id, NOW, token } from '../../test/support/builders';
import { declareInterest } from './declare-interest';
import { evolveEnterprise, type Enterprise, type EnterpriseEvent } from './enterprise';
import { recordPersons } from './record-persons';
import { updateEnterprise, type EnterpriseChanges } from './update-enterprise';

const HEAD = { ...NOW, by: { kind: 'ACCOUNT', id: 'head', cadreId: id(102) } as const };
const update = (changes: EnterpriseChanges, file = aFile(), codeKnown = false) =>
  updateEnterprise(file, changes, { occasion: NOW, codeKnown });
const after = (
  file: Enterprise,
  decision: { readonly kind: string; readonly events?: readonly EnterpriseEvent[] },
): Enterprise => (decision.events ?? []).reduce(evolveEnterprise, file);

describe('updateEnterprise', () => {
  it('changes what is said and leaves the rest, the persons included', () => {
    const persons = [{ role: 'OWNER', name: '王芳', idNumber: null }] as const;
    const file = after(aFile(), recordPersons(persons, token, NOW));
    const changed = after(
      file,
      update({ name: ' 晨光智造有限公司 ', place: null, contact: { phone: null } }, file),
    );
    expect(changed).toEqual({
      ...file,
      name: '晨光智造有限公司',
      place: null,
      personal: { name: '李敏', phone: null, persons },
    });
  });

  it('records nothing where the file says so already', () => {
    expect(update({ name: aFile().name, contact: {} })).toEqual({ kind: 'accepted', events: [] });
  });

  it('puts a credit code in the place of an old number, and never an old number in its place', () => {
    const old = aFile({ code: '320500000012345', codeKind: 'OLD_REGISTRATION_NUMBER' });
    expect(after(old, update({ code: creditCode(9) }, old))).toMatchObject({
      code: creditCode(9),
      codeKind: 'UNIFIED_SOCIAL_CREDIT_CODE',
    });
    expect(update({ code: '320500000012345' })).toMatchObject({ code: 'CREDIT_CODE_INVALID' });
  });

  it.each([
    ['NAME_BLANK', { name: ' 　' }],
    ['CREDIT_CODE_INVALID', { code: '91350100M000100Y44' }],
    ['INDUSTRY_INVALID', { industryCode: 'Z' }],
    ['PHONE_INVALID', { contact: { phone: '1' } }],
  ])('refuses with %s: %p', (code, changes) => expect(update(changes)).toMatchObject({ code }));

  it('refuses a code that another file has, and not the firm’s own', () => {
    expect(update({ code: creditCode(9) }, aFile(), true)).toMatchObject({ code: 'DUPLICATE_ENTERPRISE' });
    expect(update({ code: aFile().code }, aFile(), true)).toEqual({ kind: 'accepted', events: [] });
  });
});

describe('recordPersons', () => {
  const tokenOf = (idNumber: string) => token(idNumber.slice(-1));

  it('keeps names and numbers under `personal` only, and replaces those recorded before', () => {
    const first = after(
      aFile(),
      recordPersons([{ role: 'OWNER', name: '王芳', idNumber: null }], tokenOf, NOW),
    );
    const persons = [{ role: 'EXECUTIVE', name: '赵强', idNumber: '11010519491231002X' }] as const;
    const file = after(first, recordPersons(persons, tokenOf, NOW));
    expect(file.persons).toEqual([{ role: 'EXECUTIVE', token: token('X') }]);
    expect(file.personal).toEqual({ name: '李敏', phone: '13800001234', persons });
    expect(JSON.stringify({ ...file, personal: null })).not.toMatch(/赵强|王芳|1949/);
  });

  it('refuses a wrong ID number by its place in the list, and a person without a name', () => {
    const persons = [
      { role: 'OWNER', name: '王芳', idNumber: null },
      { role: 'OWNER', name: '赵强', idNumber: '110105194912310021' },
    ] as const;
    expect(recordPersons(persons, tokenOf, NOW)).toMatchObject({
      code: 'ID_NUMBER_INVALID',
      details: { position: 2 },
    });
    expect(recordPersons([{ role: 'OWNER', name: ' ', idNumber: null }], tokenOf, NOW)).toMatchObject({
      code: 'NAME_BLANK',
    });
  });
});

describe('declareInterest', () => {
  const shares = { cadreId: id(101), kind: 'SHARES', held: true } as const;

  it('keeps each interest once', () => {
    const file = after(aFile(), declareInterest(aFile(), shares, NOW));
    expect(file.interests).toEqual([{ cadreId: id(101), kind: 'SHARES', declaredOn: NOW.today }]);
    expect(declareInterest(file, shares, NOW)).toEqual({ kind: 'accepted', events: [] });
  });

  it('takes nobody’s own word that an interest is gone', () => {
    const file = after(aFile(), declareInterest(aFile(), shares, NOW));
    const gone = { ...shares, held: false };
    expect(declareInterest(file, gone, NOW)).toMatchObject({ code: 'SECOND_PERSON_REQUIRED' });
    const nobody = { ...HEAD, by: { ...HEAD.by, cadreId: null } };
    expect(declareInterest(file, gone, nobody)).toMatchObject({ code: 'SECOND_PERSON_REQUIRED' });
    const files = [id(101), HEAD.by.cadreId];
    expect(declareInterest(file, gone, HEAD, files)).toMatchObject({ code: 'SECOND_PERSON_REQUIRED' });
    expect(after(file, declareInterest(file, gone, HEAD)).interests).toEqual([]);
  });
});
