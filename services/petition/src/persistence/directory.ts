import type { Transaction, Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes, managerOf } from '@lianxin/store';
import { In, type DataSource } from 'typeorm';
import type { DirectoryWriter, UnitDirectory } from '../application/ports';
import type { UnitFacts, UnitFunction } from '../domain/unit';
import { DirectoryCadreRow, DirectoryUnitRow } from './directory-rows';

/** Units and cadres in the tables that the cadre service's events keep. */
export class SqlDirectory implements UnitDirectory {
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

  async abolishUnit(id: Uuid, transaction: Transaction): Promise<void> {
    await managerOf(transaction).update(DirectoryUnitRow, { id }, { active: false });
  }

  async addCadre(cadre: Parameters<DirectoryWriter['addCadre']>[0], transaction: Transaction): Promise<void> {
    await managerOf(transaction).upsert(DirectoryCadreRow, { ...cadre, serving: true }, ['id']);
  }

  async removeCadre(id: Uuid, transaction: Transaction): Promise<void> {
    await managerOf(transaction).update(DirectoryCadreRow, { id }, { serving: false });
  }
}
