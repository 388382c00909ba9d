import fc from 'fast-check';
import { checkDigitOf, readRegistrationNumber } from './registration-number';

const bodies = fc
  .array(fc.constantFrom(...'0123456789'), { minLength: 14, maxLength: 14 })
  .map((of) => of.join(''));

// Reckoned by hand from the procedure of ISO 7064 MOD 11,10.
it.each([
  ['11010800000001', '6'],
  ['00000000000000', '5'],
])('%s asks for %s', (body, digit) => expect(checkDigitOf(body)).toBe(digit));

it('takes a number apart, and marks whether its check digit fits', () => {
  expect(readRegistrationNumber('110108000000016')).toEqual({
    region: '110108',
    sequence: '00000001',
    checkDigit: '6',
    checkDigitFits: true,
  });
  expect(readRegistrationNumber('110108000000017')).toMatchObject({ checkDigitFits: false });
});

it('notices every single wrong digit', () => {
  fc.assert(
    fc.property(bodies, fc.nat(14), fc.constantFrom(...'0123456789'), (body, place, digit) => {
      const sound = body + checkDigitOf(body);
      const wrong = sound.slice(0, place) + digit + sound.slice(place + 1);
      return readRegistrationNumber(wrong).checkDigitFits === (wrong === sound);
    }),
  );
});
