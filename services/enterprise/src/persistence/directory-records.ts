import type { Transaction, Uuid } from '@lianxin/kernel';
import { idToBytes, managerOf } from '@lianxin/store';
import type { DirectoryRecords, Ending } from '../application/ports';
import type { KnownCadre, KnownKin, KnownUnit } from '../domain/directory';
import { KnownCadreRow, KnownUnitRow } from './directory-rows';
import { lockTree, redrawBelow } from './unit-tree';

/** The directory, written in the transaction of the inbox. */
export class SqlDirectoryRecords implements DirectoryRecords {
  async addUnit(unit: KnownUnit, transaction: Transaction): Promise<void> {
    await lockTree(transaction);
    await managerOf(transaction).upsert(KnownUnitRow, { ...unit }, ['id']);
    await redrawBelow(transaction, unit.id);
  }

  renameUnit(id: Uuid, name: string, transaction: Transaction): Promise<boolean> {
    return this.changeUnit(id, { name }, transaction);
  }

  async moveUnit(id: Uuid, parentId: Uuid, transaction: Transaction): Promise<boolean> {
    await lockTree(transaction);
    const known = await this.changeUnit(id, { parentId }, transaction);
    if (known) await redrawBelow(transaction, id);
    return known;
  }

  async endUnit(id: Uuid, ending: Ending, transaction: Transaction): Promise<boolean> {
    const manager = managerOf(transaction);
    const { casesToUnitId, successorIds } = ending;
    const heirs = new Set([...successorIds, ...(casesToUnitId === null ? [] : [casesToUnitId])]);
    await manager.query('DELETE FROM known_succession WHERE unit_id = ?', [idToBytes(id)]);
    const rows = [...heirs].map((heir) => [idToBytes(id), idToBytes(heir)]);
    if (rows.length > 0)
      await manager.query('INSERT INTO known_succession (unit_id, successor_id) VALUES ?', [rows]);
    return this.changeUnit(id, ending, transaction);
  }

  async addCadre(cadre: KnownCadre, transaction: Transaction): Promise<void> {
    await managerOf(transaction).upsert(KnownCadreRow, { ...cadre }, ['id']);
  }

  async changeCadre(
    id: Uuid,
    change: Partial<Omit<KnownCadre, 'id'>>,
    transaction: Transaction,
  ): Promise<boolean> {
    const { affected } = await managerOf(transaction).update(KnownCadreRow, { id }, change);
    return affected === 1;
  }

  async replaceKin(
    id: Uuid,
    { personToken, kinTokens }: KnownKin,
    transaction: Transaction,
  ): Promise<boolean> {
    const manager = managerOf(transaction);
    const { affected } = await manager.update(KnownCadreRow, { id }, { personToken });
    await manager.query('DELETE FROM known_kin WHERE cadre_id = ?', [idToBytes(id)]);
    const rows = [...new Set(kinTokens)].map((token) => [idToBytes(id), token]);
    if (rows.length > 0) await manager.query('INSERT INTO known_kin (cadre_id, kin_token) VALUES ?', [rows]);
    return affected === 1;
  }

  async reviewLater(
    { subjectId, dueOn }: Parameters<DirectoryRecords['reviewLater']>[0],
    transaction: Transaction,
  ): Promise<void> {
    await managerOf(transaction).query('INSERT INTO liaison_review (subject_id, due_on) VALUES (?, ?)', [
      idToBytes(subjectId),
      dueOn,
    ]);
  }

  private async changeUnit(
    id: Uuid,
    change: Partial<Omit<KnownUnit, 'id'>>,
    transaction: Transaction,
  ): Promise<boolean> {
    const { affected } = await managerOf(transaction).update(KnownUnitRow, { id }, change);
    return affected === 1;
  }
}
