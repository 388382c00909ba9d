import { NotFound, type Transaction, type Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes, managerOf } from '@lianxin/store';
import { In, type DataSource } from 'typeorm';
import type {
  CadreDirectory,
  DirectoryWriter,
  KnownKin,
  Successions,
  UnitDirectory,
} from '../application/ports';
import type { UnitFacts, UnitFunction } from '../domain/unit';
import { DirectorySuccessionRow } from './access-rows';
import { DirectoryCadreRow, DirectoryUnitRow } from './directory-rows';
import { redrawTree } from './directory-tree';

/** Units and cadres in the tables that the cadre service's events keep. */
export class SqlDirectory implements UnitDirectory, CadreDirectory, Successions {
  constructor(private readonly dataSource: DataSource) {}

  async find(id: Uuid): Promise<UnitFacts | null> {
    const [unit] = await this.findAll([id]);
    return unit ?? null;
  }

  async lineageOf(id: Uuid): Promise<readonly Uuid[]> {
    const rows = await this.dataSource.query<{ ancestor_id: Buffer }[]>(
      'SELECT ancestor_id FROM directory_ancestor WHERE unit_id = ? ORDER BY depth',
      [idToBytes(id)],
    );
    return rows.map((row) => idFromBytes(row.ancestor_id));
  }

  async nameOf(id: Uuid): Promise<string | null> {
    const unit = await this.dataSource.manager.findOneBy(DirectoryUnitRow, { id });
    return unit?.name ?? null;
  }

  async withFunction(unitFunction: UnitFunction): Promise<readonly UnitFacts[]> {
    const rows = await this.dataSource.manager.find(DirectoryUnitRow, {
      where: { function: unitFunction, active: true },
      order: { id: 'ASC' },
    });
    return this.findAll(rows.map(({ id }) => id));
  }

  async cadre(id: Uuid): Promise<{ readonly unitId: Uuid; readonly serving: boolean } | null> {
    const row = await this.dataSource.manager.findOneBy(DirectoryCadreRow, { id });
    return row && { unitId: row.unitId, serving: row.serving };
  }

  async successorOf(unitId: Uuid): Promise<UnitFacts | null> {
    const passed = new Set<Uuid>();
    let next: Uuid | null = unitId;
    while (next !== null && !passed.has(next)) {
      passed.add(next);
      const unit: DirectoryUnitRow | null = await this.dataSource.manager.findOneBy(DirectoryUnitRow, {
        id: next,
      });
      if (!unit) throw new NotFound('the successor is not in the directory yet');
      if (unit.active) return unit.id === unitId ? null : this.find(unit.id);
      next = unit.casesTo;
    }
    return null;
  }

  async isGone(unitId: Uuid): Promise<boolean> {
    return (await this.find(unitId))?.active === false;
  }

  async unitsAbove({ ancestors }: UnitFacts): Promise<readonly UnitFacts[]> {
    const above = await this.findAll(ancestors);
    return ancestors.flatMap((id) => above.filter((unit) => unit.id === id));
  }

  async petitionOfficeNear(unitId: Uuid): Promise<UnitFacts | null> {
    const [office] = await this.dataSource.query<{ id: Buffer }[]>(
      `SELECT o.id FROM directory_ancestor a
       JOIN directory_unit o ON o.id = a.ancestor_id OR o.parent_id = a.ancestor_id
       WHERE a.unit_id = ? AND o.active = 1 AND o.\`function\` = 'PETITION_OFFICE' ORDER BY a.depth, o.id LIMIT 1`,
      [idToBytes(unitId)],
    );
    return office ? this.find(idFromBytes(office.id)) : null;
  }

  async officersOf(unitId: Uuid): Promise<readonly Uuid[]> {
    const rows = await this.dataSource.manager.findBy(DirectoryCadreRow, { unitId, serving: true });
    return rows.map(({ id }) => id);
  }

  private async findAll(ids: readonly Uuid[]): Promise<readonly UnitFacts[]> {
    const rows = await this.dataSource.manager.findBy(DirectoryUnitRow, { id: In([...ids]) });
    return Promise.all(
      rows.map(async ({ id, kind, function: unitFunction, active }) => {
        const [, ...ancestors] = await this.lineageOf(id);
        return { id, kind, function: unitFunction, active, ancestors };
      }),
    );
  }
}

/** Writes the directory, in the transaction of the event that tells of it. */
export class SqlDirectoryWriter implements DirectoryWriter {
  async addUnit(
    { parentId, ...unit }: Parameters<DirectoryWriter['addUnit']>[0],
    transaction: Transaction,
  ): Promise<void> {
    const manager = managerOf(transaction);
    const self = idToBytes(unit.id);
    // Units are told of one by one, children perhaps before their parents: the tree grows one unit at a time.
    await manager.query('SELECT id FROM directory_tree WHERE id = 1 FOR UPDATE');
    await manager.insert(DirectoryUnitRow, { ...unit, parentId, active: true });
    await manager.query(
      `INSERT INTO directory_ancestor (unit_id, ancestor_id, depth)
       SELECT ?, ancestor_id, depth + 1 FROM directory_ancestor WHERE unit_id = ? UNION ALL SELECT ?, ?, 0`,
      [self, parentId === null ? null : idToBytes(parentId), self, self],
    );
    await manager.query(
      `INSERT INTO directory_ancestor (unit_id, ancestor_id, depth)
       SELECT below.unit_id, above.ancestor_id, below.depth + 1 + above.depth
       FROM directory_unit child
       JOIN directory_ancestor below ON below.ancestor_id = child.id
       JOIN directory_ancestor above ON above.unit_id = ?
       WHERE child.parent_id = ?`,
      [self, self],
    );
  }

  async renameUnit(id: Uuid, name: string, transaction: Transaction): Promise<void> {
    await managerOf(transaction).update(DirectoryUnitRow, { id }, { name });
  }

  async moveUnit(id: Uuid, parentId: Uuid, transaction: Transaction): Promise<void> {
    const manager = managerOf(transaction);
    await manager.query('SELECT id FROM directory_tree WHERE id = 1 FOR UPDATE');
    await manager.update(DirectoryUnitRow, { id }, { parentId });
    await redrawTree(manager);
  }

  async abolishUnit(
    id: Uuid,
    { casesTo, heirs }: { readonly casesTo: Uuid | null; readonly heirs: readonly Uuid[] },
    transaction: Transaction,
  ): Promise<void> {
    const manager = managerOf(transaction);
    await manager.update(DirectoryUnitRow, { id }, { active: false, casesTo });
    const rows = heirs.map((heirId) => ({ unitId: id, heirId }));
    if (rows.length > 0) await manager.upsert(DirectorySuccessionRow, rows, ['unitId', 'heirId']);
  }

  async addCadre(cadre: Parameters<DirectoryWriter['addCadre']>[0], transaction: Transaction): Promise<void> {
    await managerOf(transaction).upsert(DirectoryCadreRow, { ...cadre, serving: true }, ['id']);
  }

  async moveCadre(id: Uuid, unitId: Uuid, transaction: Transaction): Promise<void> {
    await managerOf(transaction).update(DirectoryCadreRow, { id }, { unitId });
  }

  async replaceKin(id: Uuid, { personToken, kinTokens }: KnownKin, transaction: Transaction): Promise<void> {
    const manager = managerOf(transaction);
    await manager.update(DirectoryCadreRow, { id }, { personToken });
    await manager.query('DELETE FROM directory_kin WHERE cadre_id = ?', [idToBytes(id)]);
    const rows = [...new Set(kinTokens)].map((token) => [idToBytes(id), token]);
    if (rows.length > 0)
      await manager.query('INSERT INTO directory_kin (cadre_id, kin_token) VALUES ?', [rows]);
  }

  async setServing(id: Uuid, serving: boolean, transaction: Transaction): Promise<void> {
    await managerOf(transaction).update(DirectoryCadreRow, { id }, { serving });
  }
}
