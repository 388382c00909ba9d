import type { Transaction, Uuid } from '@lianxin/kernel';
import {
  idFromBytes,
  idToBytes,
  managerOf,
  type BlindIndex,
  type Change,
  type Fingerprint,
} from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { IdentityRegister } from '../application/ports';
import type { Cadre } from '../domain/cadre';

/** What a file says of ID numbers: his own, and by their entries those of his kin. */
type Numbers = Pick<Cadre, 'id' | 'kin' | 'personal'>;

type NumberRow = readonly [...ids: Buffer[], version: string, fingerprint: Buffer];

const INSERT = {
  cadre_number: 'INSERT INTO cadre_number (cadre_id, version, fingerprint) VALUES ?',
  kin_number: 'INSERT INTO kin_number (cadre_id, kinship_id, version, fingerprint) VALUES ?',
} as const;

const insert = async (
  transaction: Transaction,
  table: keyof typeof INSERT,
  rows: readonly NumberRow[],
): Promise<void> => {
  if (rows.length > 0) await managerOf(transaction).query(INSERT[table], [rows]);
};

/** Fingerprints of what identifies a person: equal numbers can be found, none can be read. */
export class IdentityIndex implements IdentityRegister {
  constructor(
    private readonly dataSource: DataSource,
    private readonly index: BlindIndex,
  ) {}

  async isIdNumberKnown(idNumber: string): Promise<boolean> {
    return (await this.cadreOf(idNumber)) !== null;
  }

  async cadreOf(idNumber: string): Promise<Uuid | null> {
    const [found] = await this.dataSource.query<{ cadre_id: Buffer }[]>(
      'SELECT cadre_id FROM cadre_number WHERE fingerprint IN (?) LIMIT 1',
      [this.of(idNumber).map(({ fingerprint }) => fingerprint)],
    );
    return found ? idFromBytes(found.cadre_id) : null;
  }

  /** Writes the fingerprints of what changes put on file; of two that take one number the second is a Conflict. */
  async write(transaction: Transaction, changes: readonly Change<Cadre>[]): Promise<void> {
    const renumbered = changes.filter(
      ({ before, after }) => before !== null && before.personal.idNumber !== after.personal.idNumber,
    );
    if (renumbered.length > 0)
      await managerOf(transaction).query('DELETE FROM cadre_number WHERE cadre_id IN (?)', [
        renumbered.map(({ after }) => idToBytes(after.id)),
      ]);
    const numbered = changes.filter(
      ({ before, after }) => before?.personal.idNumber !== after.personal.idNumber,
    );
    await insert(
      transaction,
      'cadre_number',
      numbered.flatMap(({ after }) => this.ownRows(after)),
    );
    await insert(
      transaction,
      'kin_number',
      changes.flatMap(({ before, after }) => this.kinRows(after, before?.kin.length ?? 0)),
    );
  }

  /** Writes the fingerprints of whole files anew, under the versions of now; the caller holds the files. */
  async rewrite(transaction: Transaction, files: readonly Numbers[]): Promise<void> {
    if (files.length === 0) return;
    const ids = files.map(({ id }) => idToBytes(id));
    const manager = managerOf(transaction);
    await manager.query('DELETE FROM cadre_number WHERE cadre_id IN (?)', [ids]);
    await manager.query('DELETE FROM kin_number WHERE cadre_id IN (?)', [ids]);
    await insert(
      transaction,
      'cadre_number',
      files.flatMap((file) => this.ownRows(file)),
    );
    await insert(
      transaction,
      'kin_number',
      files.flatMap((file) => this.kinRows(file, 0)),
    );
  }

  private of(idNumber: string | null): readonly Fingerprint[] {
    return idNumber === null ? [] : this.index.of('id-number', idNumber);
  }

  private ownRows({ id, personal }: Numbers): readonly NumberRow[] {
    return this.of(personal.idNumber).map(({ version, fingerprint }) => [
      idToBytes(id),
      version,
      fingerprint,
    ]);
  }

  private kinRows({ id, kin, personal }: Numbers, from: number): readonly NumberRow[] {
    return kin
      .slice(from)
      .flatMap(({ kinshipId }) =>
        this.of(personal.kin?.[kinshipId]?.idNumber ?? null).map(({ version, fingerprint }): NumberRow => [
          idToBytes(id),
          idToBytes(kinshipId),
          version,
          fingerprint,
        ]),
      );
  }
}
