import fc from 'fast-check';
import {
  all,
  always,
  any,
  is,
  isIn,
  matches,
  never,
  not,
  within,
  type Condition,
  type Facts,
} from './condition';
import { toSql, type Columns } from './condition-sql';
import { linkSelects } from './link-selects';

type Field = 'unit' | 'state' | 'helpers';

const COLUMNS: Columns<Field> = {
  fields: {
    unit: { column: 'p.unit_id', encode: (id) => `bytes(${String(id)})` },
    state: { column: 'p.state' },
    helpers: { table: 'petition_helper', owner: 'petition_id', row: 'p.id', column: 'unit_id' },
  },
  closure: { table: 'unit_closure', ancestor: 'ancestor_id', descendant: 'descendant_id' },
};

/** district > bureau > office, and a stranger. */
const LINEAGE: Record<string, readonly string[]> = {
  district: ['district'],
  bureau: ['bureau', 'district'],
  office: ['office', 'bureau', 'district'],
  stranger: ['stranger'],
};
const facts = (values: Partial<Facts<Field>['values']>): Facts<Field> => ({
  values: { unit: null, state: null, helpers: [], ...values },
  lineageOf: (unit) => LINEAGE[unit] ?? [],
});

const conditions = fc.letrec<{ tree: Condition<Field> }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<Condition<Field>>(always, never),
    fc
      .tuple(fc.constantFrom<Field>('unit', 'state'), fc.option(fc.constantFrom('A', 'office')))
      .map(([f, v]) => is(f, v)),
    fc.array(fc.constantFrom('A', 'B'), { maxLength: 2 }).map((values) => isIn<Field>('state', values)),
    fc
      .tuple(fc.constantFrom<Field>('unit', 'helpers'), fc.subarray(Object.keys(LINEAGE)))
      .map(([field, units]) => within(field, units)),
    fc.array(tie('tree'), { maxLength: 3 }).map((of) => all(...of)),
    fc.array(tie('tree'), { maxLength: 3 }).map((of) => any(...of)),
    tie('tree').map((of) => not(of)),
  ),
})).tree;
const worlds = fc
  .record({
    unit: fc.option(fc.constantFrom(...Object.keys(LINEAGE), 'unknown')),
    state: fc.option(fc.constantFrom('A', 'B', 'C')),
    helpers: fc.subarray(Object.keys(LINEAGE)),
  })
  .map(facts);

describe('matches', () => {
  it('finds a role of the district in each unit below it, and of an office only there', () => {
    expect(matches(within<Field>('unit', ['district']), facts({ unit: 'office' }))).toBe(true);
    expect(matches(within<Field>('unit', ['office']), facts({ unit: 'bureau' }))).toBe(false);
    expect(matches(within<Field>('unit', []), facts({ unit: 'office' }))).toBe(false);
    expect(matches(within<Field>('helpers', ['bureau']), facts({ helpers: ['stranger', 'office'] }))).toBe(
      true,
    );
  });

  it('counts an absent value as no value, also under not', () => {
    expect(matches(is<Field>('state', 'A'), facts({}))).toBe(false);
    expect(matches(not(is<Field>('state', 'A')), facts({}))).toBe(true);
    expect(matches(is<Field>('state', null), facts({}))).toBe(true);
    expect(matches(not(isIn<Field>('state', ['A'])), facts({}))).toBe(true);
  });

  it('obeys the laws of logic, whatever the rule and the facts', () => {
    fc.assert(
      fc.property(conditions, conditions, worlds, (a, b, world) => {
        expect(matches(not(all(a, b)), world)).toBe(matches(any(not(a), not(b)), world));
        expect(matches(not(not(a)), world)).toBe(matches(a, world));
        expect(matches(all<Field>(), world)).toBe(true);
        expect(matches(any<Field>(), world)).toBe(false);
        expect(matches(all(a, never), world)).toBe(false);
        expect(matches(any(a, always), world)).toBe(true);
      }),
    );
  });
});

describe('toSql', () => {
  it('compiles a rule of every kind of part, null-safe, with parameters in the columns’ own form', () => {
    const rule = all<Field>(
      not(is('state', 'DRAFT')),
      any(
        within('unit', ['u1', 'u2']),
        within('helpers', ['u1']),
        isIn('state', ['A', 'B']),
        is('state', null),
      ),
    );
    expect(toSql(rule, COLUMNS)).toEqual({
      sql:
        '(NOT (p.state <=> :access0) AND (' +
        'EXISTS (SELECT 1 FROM unit_closure access_c0 WHERE access_c0.descendant_id = p.unit_id AND access_c0.ancestor_id IN (:access1, :access2)) OR ' +
        'COALESCE((SELECT 1 FROM petition_helper access_l1 WHERE access_l1.petition_id = p.id AND ' +
        'EXISTS (SELECT 1 FROM unit_closure access_c2 WHERE access_c2.descendant_id = access_l1.unit_id AND access_c2.ancestor_id IN (:access3)) LIMIT 1), 0) = 1 OR ' +
        '(p.state IS NOT NULL AND p.state IN (:access4, :access5)) OR p.state IS NULL))',
      parameters: {
        access0: 'DRAFT',
        access1: 'u1',
        access2: 'u2',
        access3: 'u1',
        access4: 'A',
        access5: 'B',
      },
    });
    expect(toSql(is<Field>('unit', 'u1'), COLUMNS, 'mine')).toEqual({
      sql: 'p.unit_id <=> :mine0',
      parameters: { mine0: 'bytes(u1)' },
    });
    expect(toSql(is<Field>('helpers', null), COLUMNS).sql).toBe(
      'NOT COALESCE((SELECT 1 FROM petition_helper access_l0 WHERE access_l0.petition_id = p.id AND access_l0.unit_id IS NOT NULL LIMIT 1), 0) = 1',
    );
  });

  it('compiles always, never and empty lists without parameters', () => {
    const empty: Condition<Field>[] = [never, isIn('state', []), within('unit', []), any()];
    for (const rule of empty) expect(toSql(rule, COLUMNS)).toEqual({ sql: '1 = 0', parameters: {} });
    for (const rule of [always, all<Field>()]) expect(toSql<Field>(rule, COLUMNS).sql).toBe('1 = 1');
  });

  it('never puts a value into the text, and names each parameter once', () => {
    fc.assert(
      fc.property(conditions, (rule) => {
        const { sql, parameters } = toSql(rule, COLUMNS);
        const named = [...sql.matchAll(/:(access\d+)/g)].map((match) => match[1]);
        expect([...named].sort()).toEqual(Object.keys(parameters).sort());
        expect(sql).not.toMatch(/'|"|\b(office|district|stranger)\b/);
        expect(sql.split('(').length).toBe(sql.split(')').length);
      }),
    );
  });
});

describe('linkSelects', () => {
  const selectsOf = (rule: Condition<Field>) => linkSelects(rule, COLUMNS)?.selects ?? null;

  it('finds the linked rows of every way in which a rule may hold, with parameters of their own', () => {
    const rule = any<Field>(
      all(not(is('state', 'DRAFT')), within('helpers', ['u1'])),
      isIn('helpers', ['u2']),
    );
    expect(linkSelects(rule, COLUMNS)).toMatchObject({
      selects: [
        expect.stringMatching(
          /c\.ancestor_id IN \(:link0\)\) u JOIN petition_helper l ON l\.unit_id = u\.unit$/,
        ),
        'SELECT l.petition_id AS id FROM petition_helper l WHERE l.unit_id IN (:link1)',
      ],
      parameters: { link0: 'u1' },
    });
  });

  it('finds nothing for a rule that never holds, and knows no way where one may hold without links', () => {
    expect(selectsOf(never)).toEqual([]);
    expect(selectsOf(any(never, isIn<Field>('helpers', [])))).toEqual([]);
    const open: Condition<Field>[] = [
      always,
      not(is<Field>('helpers', 'u1')),
      is<Field>('helpers', null),
      is<Field>('state', 'A'),
      any(is<Field>('helpers', 'u1'), is<Field>('state', 'A')),
    ];
    for (const rule of open) expect(selectsOf(rule)).toBeNull();
  });
});
