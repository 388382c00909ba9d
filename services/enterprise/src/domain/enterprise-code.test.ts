import { creditCode } from '../../test/support/builders';
import { canonicalCode, readEnterpriseCode } from './enterprise-code';

it('writes a code in one way, and leaves full-width characters to be refused', () => {
  expect(canonicalCode(' 91350100 m000100y43　')).toBe('91350100M000100Y43');
  expect(canonicalCode('９1350100m000100Y43')).toBe('９1350100M000100Y43');
});

it('marks an old registration number of 15 digits as what it is', () => {
  expect(readEnterpriseCode('320500000012345')).toEqual({ kind: 'OLD_REGISTRATION_NUMBER' });
});

it('explains a credit code', () => {
  expect(readEnterpriseCode(creditCode(7))).toMatchObject({
    kind: 'UNIFIED_SOCIAL_CREDIT_CODE',
    parts: { region: '320500', organisationCode: '000000007' },
  });
});

it.each([
  ['14 digits', '32050000001234', 15],
  ['16 digits', '3205000000123456', 17],
  ['15 full-width digits', '３２０５０００００００１２３４５', 1],
  ['14 digits and a letter', '32050000001234X', 16],
])('takes %s for a credit code that is wrong', (_, code, position) => {
  expect(readEnterpriseCode(code)).toEqual({ kind: 'unsound', position });
});
