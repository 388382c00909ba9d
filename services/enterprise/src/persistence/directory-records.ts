import type { PlainDate } from '@lianxin/calendar';
import type { Transaction, Uuid } from '@lianxin/kernel';
import { managerOf } from '@lianxin/store';
import type { DirectoryRecords } from '../application/ports';
import type { KnownCadre, KnownUnit } from '../domain/directory';
import { KnownCadreRow, KnownUnitRow } from './directory-rows';

/** The directory, written in the transaction of the inbox. */
export class SqlDirectoryRecords implements DirectoryRecords {
  async addUnit(unit: KnownUnit, transaction: Transaction): Promise<void> {
    await managerOf(transaction).upsert(KnownUnitRow, { ...unit }, ['id']);
  }

  renameUnit(id: Uuid, name: string, transaction: Transaction): Promise<boolean> {
    return this.changeUnit(id, { name }, transaction);
  }

  abolishUnit(id: Uuid, abolishedFrom: PlainDate, transaction: Transaction): Promise<boolean> {
    return this.changeUnit(id, { abolishedFrom }, transaction);
  }

  async addCadre(cadre: KnownCadre, transaction: Transaction): Promise<void> {
    await managerOf(transaction).upsert(KnownCadreRow, { ...cadre }, ['id']);
  }

  async endService(id: Uuid, leftOn: PlainDate, transaction: Transaction): Promise<boolean> {
    const { affected } = await managerOf(transaction).update(KnownCadreRow, { id }, { leftOn });
    return affected === 1;
  }

  private async changeUnit(
    id: Uuid,
    change: Partial<Pick<KnownUnit, 'name' | 'abolishedFrom'>>,
    transaction: Transaction,
  ): Promise<boolean> {
    const { affected } = await managerOf(transaction).update(KnownUnitRow, { id }, change);
    return affected === 1;
  }
}
