import fc from 'fast-check';
import { checkCharacterOf, readCreditCode } from './credit-code';

const CHARACTERS = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const text = (characters: readonly string[], length: number) =>
  fc.array(fc.constantFrom(...characters), { minLength: length, maxLength: length }).map((of) => of.join(''));
const codes = fc
  .tuple(text([...'123456789ANY'], 1), text(CHARACTERS, 1), text([...'0123456789'], 6), text(CHARACTERS, 9))
  .map((parts) => parts.join(''))
  .map((body) => body + checkCharacterOf(body));

// Published in the standard's own example and on the certificates of two listed companies.
it.each([
  ['91350100M000100Y43', '350100', 'M000100Y4', '3'],
  ['91110000600037341L', '110000', '600037341', 'L'],
])('explains %s', (code, region, organisationCode, checkCharacter) => {
  expect(readCreditCode(code)).toEqual({
    kind: 'sound',
    parts: {
      registeringAuthority: 'MARKET_REGULATION',
      organisationKind: 'ENTERPRISE',
      region,
      organisationCode,
      checkCharacter,
    },
  });
});

it('reads every code whose check character fits, into parts that make up the code again', () => {
  fc.assert(
    fc.property(codes, (code) => {
      const reading = readCreditCode(code);
      if (reading.kind !== 'sound') return false;
      const { region, organisationCode, checkCharacter } = reading.parts;
      return code.slice(2) === region + organisationCode + checkCharacter;
    }),
  );
});

it.each(Array.from({ length: 18 }, (_, index) => index + 1))(
  'refuses a code with one wrong character at position %d',
  (position) => {
    const others = fc.tuple(codes, fc.constantFrom(...CHARACTERS));
    fc.assert(
      fc.property(
        others.filter(([code, other]) => code[position - 1] !== other),
        ([code, other]) => {
          const wrong = code.slice(0, position - 1) + other + code.slice(position);
          const reading = readCreditCode(wrong);
          return reading.kind === 'unsound' && [position, 18].includes(reading.position);
        },
      ),
    );
  },
);

it.each(Array.from({ length: 17 }, (_, index) => index + 1))(
  'refuses a code whose characters %d and the next are swapped',
  (position) => {
    const unlike = codes.filter((code) => code[position - 1] !== code[position]);
    fc.assert(
      fc.property(unlike, (code) => {
        const [before, one, other, after] = [
          code.slice(0, position - 1),
          code[position - 1],
          code[position],
          code.slice(position + 1),
        ];
        return readCreditCode(`${before}${other}${one}${after}`).kind === 'unsound';
      }),
    );
  },
);

it('refuses a full-width digit at any position, and says at which', () => {
  fc.assert(
    fc.property(codes, fc.integer({ min: 1, max: 18 }), (code, position) => {
      const wide = code.slice(0, position - 1) + '９' + code.slice(position);
      expect(readCreditCode(wide)).toEqual({ kind: 'unsound', position });
    }),
  );
});

it.each([
  ['', 1],
  ['9132050000000000', 17],
  ['91320500000000001X1', 19],
  ['71320500I', 9],
  ['C1350100M000100Y43', 1],
  ['9135O100M000100Y43', 5],
  ['91350100m000100Y43', 9],
  ['𝟗1350100M000100Y43', 1],
  ['91350100M000100Y44', 18],
])('refuses %p from position %d on', (code, position) => {
  expect(readCreditCode(code)).toEqual({ kind: 'unsound', position });
});

it('takes a kind of organisation that it does not know for OTHER', () => {
  const body = '54320500000000001';
  expect(readCreditCode(body + checkCharacterOf(body))).toMatchObject({
    parts: { registeringAuthority: 'CIVIL_AFFAIRS', organisationKind: 'OTHER' },
  });
});
