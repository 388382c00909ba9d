import { Forbidden, type Outcome } from '@lianxin/kernel';
import { idFromBytes, verifyAudit } from '@lianxin/store';
import { answeringUnit } from '../src/application/answering-unit';
import { MergeUnits } from '../src/application/merge-units';
import { evolveCadre } from '../src/domain/evolve-cadre';
import { evolveUnit } from '../src/domain/evolve-unit';
import type { Records } from '../src/service';
import { day, id } from './support/builders';
import { commandsOn, foundTop, officer, TOP } from './support/commands';
import { contextOf, freshRecords, rowCounts } from './support/records';

let records: Records & { end(): Promise<void> };
let commands: ReturnType<typeof commandsOn>;

beforeAll(async () => {
  records = await freshRecords();
  commands = commandsOn(records);
  await foundTop(records);
});
afterAll(() => records.end());

const recorded = <State>(outcome: Outcome<State, string>): State => {
  if (outcome.kind === 'rejected') throw new Error(`refused with ${outcome.code}`);
  return outcome.state;
};
const unitIn = async (parentId: string, name = '区民政局'): Promise<string> =>
  recorded(await commands.createUnit({ parentId, name })).id;
const cadreIn = async (unitId: string): Promise<string> => recorded(await commands.addCadre({ unitId })).id;
const unitOf = async (cadreId: string) => (await records.cadres.find(cadreId))?.tenures.at(-1)?.unitId;
const lineage = async (unitId: string) => [...(await records.tree.lineageOf(unitId))].sort();

/** The closure as the parents of all units make it, computed here from nothing else. */
const closureOfParents = async (): Promise<string[]> => {
  const rows = await records.dataSource.query<{ id: Buffer; parent_id: Buffer | null }[]>(
    'SELECT id, parent_id FROM unit',
  );
  const parents = new Map(
    rows.map((row) => [idFromBytes(row.id), row.parent_id && idFromBytes(row.parent_id)]),
  );
  return [...parents.keys()].flatMap((unit) => {
    const above: string[] = [];
    for (let one: string | null = unit; one !== null; one = parents.get(one) ?? null) {
      if (above.includes(one)) throw new Error(`a circle at ${unit}`);
      above.push(one);
    }
    return above.map((ancestor) => `${unit} ${ancestor}`);
  });
};
const closure = async (): Promise<string[]> => {
  const rows = await records.dataSource.query<{ unit_id: Buffer; ancestor_id: Buffer }[]>(
    'SELECT unit_id, ancestor_id FROM unit_ancestor',
  );
  return rows.map((row) => `${idFromBytes(row.unit_id)} ${idFromBytes(row.ancestor_id)}`);
};
afterEach(async () => {
  expect((await closure()).sort()).toEqual((await closureOfParents()).sort());
});

describe('a move', () => {
  it('takes along what is below, and keeps the earlier place', async () => {
    const [from, to] = [await unitIn(TOP), await unitIn(TOP)];
    const section = await unitIn(from);
    const desk = await unitIn(section);
    const moved = recorded(await commands.moveUnit(section, to, '2020-01-01'));
    expect(moved.parents).toEqual([
      { parentId: from, from: '2001-01-01' },
      { parentId: to, from: '2020-01-01' },
    ]);
    expect(await lineage(desk)).toEqual([TOP, to, section, desk].sort());
  });

  it('below itself or what is below it is refused, and leaves nothing but its line in the audit', async () => {
    const bureau = await unitIn(TOP);
    const section = await unitIn(bureau);
    const before = await rowCounts(records);
    expect(await commands.moveUnit(bureau, section, '2020-01-01')).toMatchObject({ code: 'UNIT_CYCLE' });
    expect(await commands.moveUnit(bureau, bureau, '2020-01-01')).toMatchObject({ code: 'UNIT_CYCLE' });
    expect(await commands.moveUnit(TOP, bureau, '2020-01-01')).toMatchObject({ code: 'UNIT_CYCLE' });
    expect(await rowCounts(records)).toEqual({ ...before, audit_entry: (before['audit_entry'] ?? 0) + 3 });
  });

  it('and another one at the same time never make a circle', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [one, other] = [await unitIn(TOP), await unitIn(TOP)];
      const both = await Promise.all([
        commands.moveUnit(one, other, '2020-01-01'),
        commands.moveUnit(other, one, '2020-01-01'),
      ]);
      expect(both.map((outcome) => (outcome.kind === 'rejected' ? outcome.code : 'moved')).sort()).toEqual([
        'UNIT_CYCLE',
        'moved',
      ]);
    }
  });

  it('and a founding below it at the same time leave the tree whole', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [from, to] = [await unitIn(TOP), await unitIn(TOP)];
      const section = await unitIn(from);
      await Promise.all([
        commands.moveUnit(section, to, '2020-01-01'),
        commands.createUnit({ parentId: section }),
        commands.createUnit({ parentId: section }),
      ]);
    }
    expect((await closure()).sort()).toEqual((await closureOfParents()).sort());
  });
});

describe('a merger', () => {
  it('takes cadres and units below along in one transaction, suspended cadres included', async () => {
    const [gone, also, into] = [await unitIn(TOP), await unitIn(TOP), await unitIn(TOP)];
    const section = await unitIn(gone);
    const [serving, suspended, left] = [await cadreIn(gone), await cadreIn(also), await cadreIn(gone)];
    await commands.suspendCadre(suspended, '2020-01-01');
    await commands.endService(left, '2018-01-01');
    expect(recorded(await commands.mergeUnits([gone, also], into, '2024-01-01')).id).toBe(into);
    for (const unitId of [gone, also])
      expect(await records.units.find(unitId)).toMatchObject({
        status: 'ABOLISHED',
        abolishedFrom: '2024-01-01',
        successors: [into],
        casesToUnitId: into,
      });
    expect(await records.units.find(section)).toMatchObject({ status: 'ACTIVE', parentId: into });
    expect([await unitOf(serving), await unitOf(suspended), await unitOf(left)]).toEqual([into, into, gone]);
    expect(await records.cadres.find(suspended)).toMatchObject({ status: 'SUSPENDED' });
    const [, transfer] = await records.cadres.history(serving);
    expect(transfer).toMatchObject({ type: 'cadre.transferred', because: 'REORGANIZATION' });
    expect(await lineage(section)).toEqual([TOP, into, section].sort());
  });

  it('of hundreds of cadres is one transaction', async () => {
    const [gone, into] = [await unitIn(TOP), await unitIn(TOP)];
    for (let batch = 0; batch < 10; batch += 1)
      await Promise.all(Array.from({ length: 20 }, () => cadreIn(gone)));
    recorded(await commands.mergeUnits([gone], into, '2024-01-01'));
    expect((await records.tree.occupancyOf(into)).servingCadres).toBe(200);
    expect((await records.tree.occupancyOf(gone)).servingCadres).toBe(0);
  });

  it('into itself, its own child or a unit that is gone is refused and moves nobody', async () => {
    const [bureau, other, gone] = [await unitIn(TOP), await unitIn(TOP), await unitIn(TOP)];
    const section = await unitIn(bureau);
    const cadre = await cadreIn(bureau);
    await commands.abolishUnit(gone, '2024-01-01');
    const before = await rowCounts(records);
    const code = async (unitIds: string[], into: string) => {
      const outcome = await commands.mergeUnits(unitIds, into, '2024-02-01');
      return outcome.kind === 'rejected' ? outcome.code : 'merged';
    };
    expect(await code([bureau], bureau)).toBe('UNIT_CYCLE');
    expect(await code([bureau], section)).toBe('UNIT_CYCLE');
    expect(await code([other, bureau], section)).toBe('UNIT_CYCLE');
    expect(await code([TOP], other)).toBe('UNIT_CYCLE');
    expect(await code([bureau], gone)).toBe('SUCCESSOR_NOT_ACTIVE');
    expect(await code([gone], other)).toBe('UNIT_NOT_ACTIVE');
    expect(await unitOf(cadre)).toBe(bureau);
    expect({ ...(await rowCounts(records)), audit_entry: 0 }).toEqual({ ...before, audit_entry: 0 });
  });

  it('that a cadre can’t follow, having joined later, is refused as a whole', async () => {
    const [gone, into] = [await unitIn(TOP), await unitIn(TOP)];
    const late = recorded(await commands.addCadre({ unitId: gone, from: day('2024-03-01') })).id;
    const before = await rowCounts(records);
    expect(await commands.mergeUnits([gone], into, '2024-02-01')).toMatchObject({ code: 'DATE_TOO_EARLY' });
    expect(await unitOf(late)).toBe(gone);
    expect(await records.units.find(gone)).toMatchObject({ status: 'ACTIVE' });
    expect({ ...(await rowCounts(records)), audit_entry: 0 }).toEqual({ ...before, audit_entry: 0 });
  });

  it('and its reverse at the same time: one wins, the other is refused', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [one, other] = [await unitIn(TOP), await unitIn(TOP)];
      await Promise.all([cadreIn(one), cadreIn(other)]);
      const both = await Promise.all([
        commands.mergeUnits([one], other, '2024-01-01'),
        commands.mergeUnits([other], one, '2024-01-01'),
      ]);
      expect(both.map(({ kind }) => kind).sort()).toEqual(['recorded', 'rejected']);
      const active = [await records.units.find(one), await records.units.find(other)].filter(
        (unit) => unit?.status === 'ACTIVE',
      );
      expect(active).toHaveLength(1);
      expect((await records.tree.occupancyOf(active[0]?.id ?? '')).servingCadres).toBe(2);
    }
  });

  it('leaves nobody behind who joins, or is moved in or out, at the same time', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [gone, into, third] = [await unitIn(TOP), await unitIn(TOP), await unitIn(TOP)];
      const [leaving, coming] = [await cadreIn(gone), await cadreIn(third)];
      await Promise.allSettled([
        commands.mergeUnits([gone], into, '2024-01-01'),
        commands.addCadre({ unitId: gone }),
        commands.transferCadre(leaving, third, '2023-01-01'),
        commands.transferCadre(coming, gone, '2023-01-01'),
        commands.createUnit({ parentId: gone }),
      ]);
      const { activeSubunits, servingCadres } = await records.tree.occupancyOf(gone);
      expect([(await records.units.find(gone))?.status, activeSubunits + servingCadres]).toEqual([
        'ABOLISHED',
        0,
      ]);
    }
  });

  it('twice under one key is one merger', async () => {
    const [gone, into] = [await unitIn(TOP), await unitIn(TOP)];
    await cadreIn(gone);
    recorded(await commands.mergeUnits([gone], into, '2024-01-01', 'merge-once'));
    const before = await rowCounts(records);
    expect(await commands.mergeUnits([gone], into, '2024-01-01', 'merge-once')).toMatchObject({
      kind: 'recorded',
      repeated: true,
      state: { id: into },
    });
    expect(await rowCounts(records)).toEqual(before);
  });

  it('is for an officer over all of the units', async () => {
    const [gone, into] = [await unitIn(TOP), await unitIn(TOP)];
    const half = { ...officer, grants: [{ role: 'ORG_OFFICER', unitId: gone } as const] };
    const order = { unitIds: [gone], intoUnitId: into, from: day('2024-01-01') };
    const attempt = new MergeUnits(records).execute(order, half, contextOf('mergeUnits'));
    await expect(attempt).rejects.toBeInstanceOf(Forbidden);
  });
});

describe('a split', () => {
  it('founds successors, sends cadres where they are assigned and the rest with the cases', async () => {
    const bureau = await unitIn(TOP);
    const there = await unitIn(TOP);
    const section = await unitIn(bureau);
    const [first, second, third] = [await cadreIn(bureau), await cadreIn(bureau), await cadreIn(bureau)];
    const parts = [
      { unit: { name: '新一局', kind: null, function: null }, takesCases: true, cadreIds: [] },
      { unit: { id: there }, takesCases: false, cadreIds: [second] },
    ];
    const split = recorded(await commands.splitUnit(bureau, parts, '2024-01-01', 'split-once'));
    const [founded = '', other] = split.successors;
    expect(other).toBe(there);
    expect(split).toMatchObject({ status: 'ABOLISHED', casesToUnitId: founded });
    expect(await records.units.find(founded)).toMatchObject({
      names: [{ name: '新一局', from: '2024-01-01' }],
      parentId: TOP,
      kind: 'GOVERNMENT_DEPARTMENT',
    });
    expect([await unitOf(first), await unitOf(second), await unitOf(third)]).toEqual([
      founded,
      there,
      founded,
    ]);
    expect(await records.units.find(section)).toMatchObject({ parentId: founded });
    const before = await rowCounts(records);
    expect(await commands.splitUnit(bureau, parts, '2024-01-01', 'split-once')).toMatchObject({
      repeated: true,
      state: { id: bureau },
    });
    expect(await rowCounts(records)).toEqual(before);
  });

  it('into one, without or with two that take the cases, with somebody else’s cadre, or of the top is refused whole', async () => {
    const [bureau, there] = [await unitIn(TOP), await unitIn(TOP)];
    const stranger = await cadreIn(there);
    const part = (name: string, takesCases: boolean, cadreIds: string[] = []) => ({
      unit: { name, kind: null, function: null },
      takesCases,
      cadreIds,
    });
    const before = await rowCounts(records);
    const code = async (unitId: string, parts: Parameters<typeof commands.splitUnit>[1]) => {
      const outcome = await commands.splitUnit(unitId, parts, '2024-01-01');
      return outcome.kind === 'rejected' ? outcome.code : 'split';
    };
    expect(await code(bureau, [part('一', true)])).toBe('SPLIT_INCOMPLETE');
    expect(await code(bureau, [part('一', false), part('二', false)])).toBe('SPLIT_INCOMPLETE');
    expect(await code(bureau, [part('一', true), part('二', true)])).toBe('SPLIT_INCOMPLETE');
    expect(await code(bureau, [part('一', true), part(' ', false)])).toBe('NAME_BLANK');
    expect(await code(bureau, [part('一', true), part('二', false, [stranger])])).toBe('CADRE_NOT_IN_UNIT');
    const itself = { unit: { id: bureau }, takesCases: false, cadreIds: [] };
    expect(await code(bureau, [part('一', true), itself])).toBe('UNIT_CYCLE');
    const twice = { unit: { id: there }, takesCases: false, cadreIds: [] };
    expect(await code(bureau, [part('一', true), twice, twice])).toBe('SPLIT_INCOMPLETE');
    expect({ ...(await rowCounts(records)), audit_entry: 0 }).toEqual({ ...before, audit_entry: 0 });
  });
});

it('who answers today for what a unit did is found through merger, split and abolition', async () => {
  const [first, second, last] = [await unitIn(TOP), await unitIn(TOP), await unitIn(TOP)];
  recorded(await commands.mergeUnits([first], second, '2010-01-01'));
  const parts = [
    { unit: { name: '承接局', kind: null, function: null }, takesCases: true, cadreIds: [] },
    { unit: { id: last }, takesCases: false, cadreIds: [] },
  ];
  const [heir = ''] = recorded(await commands.splitUnit(second, parts, '2015-01-01')).successors;
  const answering = async () => {
    const unit = await records.units.find(first);
    return unit && answeringUnit(unit, (one) => records.units.find(one));
  };
  expect((await answering())?.id).toBe(heir);
  recorded(await commands.mergeUnits([heir], last, '2020-01-01'));
  expect((await answering())?.id).toBe(last);
  recorded(await commands.abolishUnit(last, '2024-01-01'));
  expect(await answering()).toBeNull();
});

it('every state is still the fold of its history, and the audit is an unbroken chain', async () => {
  const ids = async (table: string) =>
    (await records.dataSource.query<{ id: Buffer }[]>(`SELECT id FROM ${table}`)).map((row) =>
      idFromBytes(row.id),
    );
  for (const unitId of await ids('unit')) {
    const history = await records.units.history(unitId);
    const folded = history.reduce<ReturnType<typeof evolveUnit> | null>(evolveUnit, null);
    expect(await records.units.find(unitId)).toEqual(folded);
  }
  for (const cadreId of (await ids('cadre')).slice(0, 60)) {
    const history = await records.cadres.history(cadreId);
    const folded = history.reduce<ReturnType<typeof evolveCadre> | null>(evolveCadre, null);
    expect(await records.cadres.find(cadreId)).toEqual(folded);
  }
  expect(await verifyAudit(records.dataSource)).toEqual([]);
  expect(await records.units.find(id(404))).toBeNull();
});
