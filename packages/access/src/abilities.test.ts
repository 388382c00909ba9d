import fc from 'fast-check';
import { writeRules, type Sentence } from './abilities';
import { all, always, any, is, isIn, matches, never, within, type Condition, type Facts } from './condition';

interface Words {
  readonly [kind: string]: { action: string; fact: string; field?: string };
  readonly Case: { action: 'read' | 'close'; fact: 'unit' | 'state' | 'barred'; field: 'text' | 'names' };
}

const facts = (values: Partial<Facts<'unit' | 'state' | 'barred'>['values']>) => ({
  values: { unit: null, state: null, barred: [], ...values },
  lineageOf: (unit: string) => [unit, 'district'],
});

test('what no sentence allows is forbidden, and a list of it is empty', () => {
  const rules = writeRules<Words>(({ can }) => can('read', 'Case', is('state', 'OPEN')));
  expect(rules.allows('close', 'Case', facts({ state: 'OPEN' }))).toBe(false);
  expect(rules.where('close', 'Case')).toEqual(never);
});

test('a prohibition wins over every permission, wherever it is written', () => {
  const rules = writeRules<Words>(({ can, cannot }) => {
    cannot('read', 'Case', is('barred', 'me'));
    can('read', 'Case', always);
  });
  expect(rules.allows('read', 'Case', facts({}))).toBe(true);
  expect(rules.allows('read', 'Case', facts({ barred: ['you', 'me'] }))).toBe(false);
});

test('a field may be closed where the thing is open', () => {
  const rules = writeRules<Words>(({ can }) => {
    can('read', 'Case', within('unit', ['district']), ['text']);
    can('read', 'Case', is('unit', 'office'));
  });
  expect(rules.allows('read', 'Case', facts({ unit: 'bureau' }), 'text')).toBe(true);
  expect(rules.allows('read', 'Case', facts({ unit: 'bureau' }), 'names')).toBe(false);
  expect(rules.allows('read', 'Case', facts({ unit: 'office' }), 'names')).toBe(true);
});

type Fact = Words['Case']['fact'];
const condition: fc.Arbitrary<Condition<Fact>> = fc.oneof(
  fc.constant(always),
  fc.constant(never),
  fc.constantFrom('OPEN', 'DONE').map((state) => is<Fact>('state', state)),
  fc.constantFrom('me', 'you').map((who) => is<Fact>('barred', who)),
  fc.subarray(['office', 'bureau']).map((units) => isIn<Fact>('unit', units)),
  fc.subarray(['office', 'district']).map((units) => within<Fact>('unit', units)),
);
const tree = fc.oneof(
  condition,
  fc.tuple(condition, condition).map(([one, other]) => all(one, other)),
  fc.tuple(condition, condition).map(([one, other]) => any(one, other)),
);
const sentence = fc.record({
  forbids: fc.boolean(),
  where: tree,
  fields: fc.option(fc.subarray(['text', 'names'] as const, { minLength: 1 }), { nil: undefined }),
});
const asked = fc.record({
  unit: fc.constantFrom('office', 'bureau', 'abroad'),
  state: fc.constantFrom('OPEN', 'DONE'),
  barred: fc.subarray(['me', 'you']),
});

test('the condition of a list says of every thing what the check says of it', () => {
  fc.assert(
    fc.property(
      fc.array(sentence, { maxLength: 5 }),
      asked,
      fc.constantFrom(undefined, 'text', 'names'),
      (all_, values, field) => {
        const rules = writeRules<Words>(({ can, cannot }) => {
          for (const { forbids, where, fields } of all_) {
            const write: Sentence<Words> = forbids ? cannot : can;
            write('read', 'Case', where, fields);
          }
        });
        const told = facts(values);
        expect(matches(rules.where('read', 'Case', field), told)).toBe(
          rules.allows('read', 'Case', told, field),
        );
      },
    ),
    { numRuns: 1_000 },
  );
});
