import type { Transaction, Uuid } from '@lianxin/kernel';
import { idToBytes, managerOf, type Change } from '@lianxin/store';
import { personTokensOf } from '../application/abilities';
import type { Petition } from '../domain/petition';

/** A further table that holds some rows for each petition. */
interface Table<Row extends readonly unknown[]> {
  readonly name: 'petition_accused' | 'petition_bar' | 'petition_person';
  readonly columns: string;
  readonly rowsOf: (petition: Petition) => readonly Row[];
}

const ACCUSED: Table<readonly [Buffer, 'UNIT' | 'CADRE']> = {
  name: 'petition_accused',
  columns: 'accused_id, kind',
  rowsOf: ({ accused }) => [
    ...(accused?.units ?? []).map((id): [Buffer, 'UNIT'] => [idToBytes(id), 'UNIT']),
    ...(accused?.cadres ?? []).map((id): [Buffer, 'CADRE'] => [idToBytes(id), 'CADRE']),
  ],
};

const BARRED: Table<readonly [Buffer]> = {
  name: 'petition_bar',
  columns: 'cadre_id',
  rowsOf: ({ barred = [] }) => barred.map((cadreId: Uuid): [Buffer] => [idToBytes(cadreId)]),
};

const project = async <Row extends readonly unknown[]>(
  { name, columns, rowsOf }: Table<Row>,
  transaction: Transaction,
  changes: readonly Change<Petition>[],
): Promise<void> => {
  if (changes.length === 0) return;
  const manager = managerOf(transaction);
  const known = changes.filter(({ before }) => before !== null).map(({ after }) => idToBytes(after.id));
  if (known.length > 0) await manager.query(`DELETE FROM ${name} WHERE petition_id IN (?)`, [known]);
  const rows = changes.flatMap(({ after }) => rowsOf(after).map((row) => [idToBytes(after.id), ...row]));
  if (rows.length > 0) await manager.query(`INSERT INTO ${name} (petition_id, ${columns}) VALUES ?`, [rows]);
};

/** Keeps who is accused and who is recused, in the transaction that says so. */
export const projectWall = async (
  transaction: Transaction,
  changes: readonly Change<Petition>[],
): Promise<void> => {
  await project(
    ACCUSED,
    transaction,
    changes.filter(({ before, after }) => before?.accused !== after.accused),
  );
  await project(
    BARRED,
    transaction,
    changes.filter(({ before, after }) => before?.barred !== after.barred),
  );
};

/** Keeps the person tokens of petitioners and outsiders, in the transaction that brings them. */
export const projectPersons = (
  personToken: (idNumber: string) => string,
  transaction: Transaction,
  changes: readonly Change<Petition>[],
): Promise<void> => {
  const table: Table<readonly [string]> = {
    name: 'petition_person',
    columns: 'token',
    rowsOf: (petition) => personTokensOf(petition, personToken).map((token): [string] => [token]),
  };
  return project(
    table,
    transaction,
    changes.filter(({ before, after }) => before?.personal !== after.personal),
  );
};
