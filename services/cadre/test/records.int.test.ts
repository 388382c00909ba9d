import { Conflict, Forbidden, InvalidInput, NotFound, type Outcome } from '@lianxin/kernel';
import { verifyAudit } from '@lianxin/store';
import { CreateUnit } from '../src/application/create-unit';
import { evolveCadre } from '../src/domain/evolve-cadre';
import { evolveUnit } from '../src/domain/evolve-unit';
import type { Records } from '../src/service';
import { day, id } from './support/builders';
import { commandsOn, foundTop, officer, TOP } from './support/commands';
import { contextOf, freshRecords, rowCounts } from './support/records';

const ID_NUMBER = '11010519491231002X';
const PHONE = '13800001234';

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

describe('a refusal', () => {
  it('leaves no row but its line in the audit', async () => {
    const before = await rowCounts(records);
    expect(await commands.createUnit({ name: ' ' }, 'a-key')).toMatchObject({ code: 'NAME_BLANK' });
    expect(await commands.abolishUnit(TOP, '1999-01-01')).toMatchObject({ code: 'DATE_TOO_EARLY' });
    const personal = { idNumber: '1', phone: null };
    expect(await commands.addCadre({ personal })).toMatchObject({ code: 'ID_NUMBER_INVALID' });
    expect(await rowCounts(records)).toEqual({ ...before, audit_entry: (before['audit_entry'] ?? 0) + 3 });
  });

  it('for want of rights or of a unit is a fault, and leaves nothing', async () => {
    const before = await rowCounts(records);
    const head = { ...officer, grants: [{ role: 'UNIT_HEAD', unitId: TOP } as const] };
    const unit = {
      parentId: TOP,
      name: '新单位',
      kind: 'TOWNSHIP',
      function: null,
      foundedOn: day('2020-01-01'),
    } as const;
    const useCase = new CreateUnit(records.units, records.tree, () => id(50));
    await expect(useCase.execute(unit, head, contextOf('createUnit'))).rejects.toBeInstanceOf(Forbidden);
    await expect(commands.createUnit({ parentId: id(404) })).rejects.toBeInstanceOf(NotFound);
    expect(await rowCounts(records)).toEqual(before);
  });
});

describe('the state', () => {
  it('of a unit is the fold of its history', async () => {
    const { id: unitId } = recorded(await commands.createUnit());
    await commands.renameUnit(unitId, '区民政和社会事务局', '2019-02-01');
    await commands.abolishUnit(unitId, '2024-01-01');
    const history = await records.units.history(unitId);
    const folded = history.reduce<ReturnType<typeof evolveUnit> | null>(evolveUnit, null);
    expect(history.map(({ type }) => type)).toEqual(['unit.created', 'unit.renamed', 'unit.abolished']);
    expect(await records.units.find(unitId)).toEqual(folded);
    expect(folded).toMatchObject({ status: 'ABOLISHED', abolishedFrom: '2024-01-01' });
  });

  it('of a cadre is the fold of his history, identity included', async () => {
    const personal = { idNumber: '440524188001010014', phone: PHONE };
    const { id: cadreId } = recorded(await commands.addCadre({ personal }));
    await commands.endService(cadreId, '2020-01-01');
    const history = await records.cadres.history(cadreId);
    const folded = history.reduce<ReturnType<typeof evolveCadre> | null>(evolveCadre, null);
    expect(await records.cadres.find(cadreId)).toEqual(folded);
    expect(folded).toMatchObject({ personal, status: 'LEFT' });
  });
});

describe('one person', () => {
  it('has one file, whose number stands nowhere in the database in the clear', async () => {
    const personal = { idNumber: '110105 19491231 002x', phone: PHONE };
    const { id: cadreId } = recorded(await commands.addCadre({ personal }));
    expect(await commands.addCadre({ personal })).toMatchObject({ code: 'CADRE_EXISTS' });
    expect((await records.cadres.find(cadreId))?.personal).toEqual({ idNumber: ID_NUMBER, phone: PHONE });
    for (const table of ['cadre', 'history', 'outbox', 'audit_entry']) {
      const rows = await records.dataSource.query<object[]>(`SELECT * FROM ${table}`);
      const text = JSON.stringify(rows.map((row) => Object.values(row).map(String)));
      expect(text).not.toContain(ID_NUMBER);
      expect(text).not.toContain(PHONE);
    }
  });

  it('is filed once where two officers file him at the same time', async () => {
    const personal = { idNumber: '110105194912310038', phone: null };
    const both = await Promise.allSettled([commands.addCadre({ personal }), commands.addCadre({ personal })]);
    const won = both.filter((one) => one.status === 'fulfilled' && one.value.kind === 'recorded');
    const lost = both.find((one) => one.status === 'rejected');
    expect(won).toHaveLength(1);
    if (lost) expect(lost.reason).toBeInstanceOf(Conflict);
  });
});

describe('of two commands at the same time', () => {
  it('one wins: a unit is renamed once from one day on', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id: unitId } = recorded(await commands.createUnit());
      const both = await Promise.all([
        commands.renameUnit(unitId, '甲', '2019-02-01'),
        commands.renameUnit(unitId, '乙', '2019-02-01'),
      ]);
      expect(both.map(({ kind }) => kind).sort()).toEqual(['recorded', 'rejected']);
      expect((await records.units.find(unitId))?.names).toHaveLength(2);
    }
  });

  it('an abolished unit never keeps a cadre who joined meanwhile, nor a unit that was founded below it', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id: unitId } = recorded(await commands.createUnit());
      await Promise.allSettled([
        commands.abolishUnit(unitId, '2026-04-20'),
        commands.addCadre({ unitId }),
        commands.createUnit({ parentId: unitId }),
      ]);
      const unit = await records.units.find(unitId);
      const { activeSubunits, servingCadres } = await records.tree.occupancyOf(unitId);
      if (unit?.status === 'ABOLISHED') expect(activeSubunits + servingCadres).toBe(0);
    }
  });
});

describe('a repeated command', () => {
  it('gets the same answer again and records nothing', async () => {
    const first = recorded(await commands.createUnit({ name: '一次' }, 'create-once'));
    const before = await rowCounts(records);
    const again = await commands.createUnit({ name: '一次' }, 'create-once');
    expect(again).toMatchObject({ kind: 'recorded', repeated: true, state: { id: first.id } });
    expect(await rowCounts(records)).toEqual(before);
  });

  it('under the same key but with another input is refused as such', async () => {
    await commands.addCadre({}, 'add-once');
    const other = {
      ...contextOf('addCadre', 'add-once'),
      idempotency: { key: 'add-once', inputHash: '1'.repeat(64) },
    };
    const decide = () => ({ kind: 'accepted', events: [] }) as const;
    await expect(records.cadres.create(id(77), decide, other)).rejects.toBeInstanceOf(InvalidInput);
  });
});

describe('the tree', () => {
  it('knows each unit’s ancestors and who is in it', async () => {
    const { id: bureau } = recorded(await commands.createUnit());
    const { id: section } = recorded(await commands.createUnit({ parentId: bureau }));
    const { id: cadreId } = recorded(await commands.addCadre({ unitId: bureau }));
    expect([...(await records.tree.lineageOf(section))].sort()).toEqual([TOP, bureau, section].sort());
    expect(await records.tree.lineageOf(id(404))).toEqual([]);
    expect(await commands.abolishUnit(bureau, '2026-04-20')).toMatchObject({ code: 'UNIT_HAS_SUBUNITS' });
    await commands.abolishUnit(section, '2026-04-19');
    expect(await commands.abolishUnit(bureau, '2026-04-20')).toMatchObject({
      code: 'UNIT_HAS_CADRES',
      details: { count: 1 },
    });
    await commands.endService(cadreId, '2026-04-10');
    expect(await records.tree.occupancyOf(bureau)).toEqual({
      activeSubunits: 0,
      servingCadres: 0,
      emptySince: '2026-04-19',
    });
    expect(await commands.abolishUnit(bureau, '2026-04-18')).toMatchObject({ code: 'DATE_TOO_EARLY' });
    expect(await commands.abolishUnit(bureau, '2026-04-20')).toMatchObject({ kind: 'recorded' });
  });
});

it('the audit is an unbroken chain', async () => {
  expect(await verifyAudit(records.dataSource)).toEqual([]);
});
