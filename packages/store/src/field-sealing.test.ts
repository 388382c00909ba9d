import fc from 'fast-check';
import { Defect } from '@lianxin/kernel';
import { FieldSealer, type Place } from './field-sealing';
import { idOfKey, ringOfOne, type KeyRing, type RingKey } from './key-ring';
import { SUITES, type SuiteName } from './suites';

const key = (first: number): Buffer => Buffer.from(Array.from({ length: 32 }, (_, place) => first + place));
const named = (id: string, first: number): RingKey => ({ id, key: key(first) });
const place: Place = { table: 'cadre', column: 'personal', row: 'a' };

/** Sealed by the first release, before keys had names and there was a second suite. */
const OF_THE_FIRST_RELEASE =
  'v1.A256GCM.630dcd29.534fQRYPa-hawiOM-fmPAWYnxevb85jIDlDGT17Bl6SwV7SxXn_ezzpFAsOnG-iw7wdtdwKFe979exnO.i_O1NI0Xg4_paba5.gaQF3R-v.ujkqsbYQpN95NMa07BeK5g';

it('a record of the first release is opened as long as its key is in the ring, by whatever name', () => {
  const rings: KeyRing[] = [
    ringOfOne(key(0)),
    { current: named('2026', 0), earlier: [] },
    { current: named('2027', 50), earlier: [named('first', 0)] },
  ];
  for (const ring of rings)
    for (const suite of SUITES)
      expect(new FieldSealer(ring, suite).open(OF_THE_FIRST_RELEASE, place)).toBe('张三');
  expect(() => new FieldSealer(ringOfOne(key(1))).open(OF_THE_FIRST_RELEASE, place)).toThrow(
    /key 630dcd29 isn't in the ring/,
  );
});

const suites = fc.constantFrom<SuiteName>(...SUITES);
const places = fc.record({
  table: fc.constantFrom('cadre', 'history', 'petition'),
  column: fc.constantFrom('personal', 'other'),
  row: fc.string({ maxLength: 12 }),
});

it('what is sealed is opened, by a service of either suite and after its key became an earlier one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), places, suites, suites, (text, at, sealing, opening) => {
      const record = new FieldSealer({ current: named('one', 0), earlier: [] }, sealing).seal(text, at);
      const later = new FieldSealer({ current: named('two', 50), earlier: [named('one', 0)] }, opening);
      expect(later.open(record, at)).toBe(text);
      const again = later.reseal(record, at);
      expect(again.startsWith(later.prefix)).toBe(true);
      expect(new FieldSealer({ current: named('two', 50), earlier: [] }, sealing).open(again, at)).toBe(text);
    }),
  );
});

it('a record is opened in no other table, column or row, and never twice the same', () => {
  fc.assert(
    fc.property(places, places, suites, (one, other, suite) => {
      fc.pre(JSON.stringify(one) !== JSON.stringify(other));
      const sealer = new FieldSealer(ringOfOne(key(0)), suite);
      const record = sealer.seal('110105', one);
      expect(() => sealer.open(record, other)).toThrow(Defect);
      expect(sealer.seal('110105', one)).not.toBe(record);
      expect(record).not.toContain('110105');
    }),
  );
});

it('a record of which one character is another one is refused, and the refusal says nothing of the value', () => {
  const characters = [...'ABCDEFabcdef0123456789-_.'];
  fc.assert(
    fc.property(suites, fc.nat(), fc.constantFrom(...characters), (suite, at, character) => {
      const sealer = new FieldSealer(ringOfOne(key(0)), suite);
      const record = sealer.seal('一二三四五六七八', place);
      const changed = record.split('');
      changed[at % record.length] = character;
      const altered = changed.join('');
      fc.pre(altered !== record);
      // The last character of a part may hold bits that its bytes haven't; then nothing was altered.
      const bytes = (text: string) =>
        text.split('.').map((part) => Buffer.from(part, 'base64url').toString('hex'));
      fc.pre(
        bytes(altered).slice(3).join() !== bytes(record).slice(3).join() || altered.split('.').length !== 7,
      );
      expect(() => sealer.open(altered, place)).toThrow(/^cannot open cadre.personal/);
    }),
    { numRuns: 500 },
  );
});

it('a suite can’t be taken for the other one', () => {
  const sealer = new FieldSealer(ringOfOne(key(0)), 'SM4');
  const record = sealer.seal('甲', place);
  expect(record.startsWith(`v1.SM4.${idOfKey(key(0))}.`)).toBe(true);
  expect(() => sealer.open(record.replace('SM4', 'A256GCM'), place)).toThrow(/altered or moved/);
  expect(() => sealer.open(record.replace('SM4', 'toString'), place)).toThrow(/unknown record format/);
});
