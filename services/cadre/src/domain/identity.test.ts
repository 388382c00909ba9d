import fc from 'fast-check';
import { canonicalIdentity, isIdNumber } from './identity';

it.each(['11010519491231002X', '440524188001010014'])('accepts %s, an example of GB 11643-1999', (number) => {
  expect(isIdNumber(number)).toBe(true);
});

it('notices any one wrong digit', () => {
  const sound = '440524188001010014';
  fc.assert(
    fc.property(fc.nat(17), fc.integer({ min: 1, max: 9 }), (place, shift) => {
      const digits = [...sound];
      digits[place] = String((Number(digits[place]) + shift) % 10);
      return !isIdNumber(digits.join(''));
    }),
  );
});

it.each(['', '11010519491231002x', '1101051949123100', '１１０１０５１９４９１２３１００２X'])(
  'refuses %p',
  (number) => expect(isIdNumber(number)).toBe(false),
);

it('writes an identity in one way', () => {
  expect(canonicalIdentity({ idNumber: '110105 19491231 002x', phone: '138-0000 0000' })).toEqual({
    idNumber: '11010519491231002X',
    phone: '13800000000',
  });
  expect(canonicalIdentity({ idNumber: null, phone: null })).toEqual({ idNumber: null, phone: null });
});
