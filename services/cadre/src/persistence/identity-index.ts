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

interface Made {
  readonly cadre_id: Buffer;
  readonly kinship_id: Buffer | null;
  readonly version: string;
  readonly fingerprint: Buffer;
}

type NumberRow = readonly [...ids: Buffer[], version: string, fingerprint: Buffer];

const textOf = (row: readonly (Buffer | string)[]): string =>
  row.map((part) => (typeof part === 'string' ? part : part.toString('hex'))).join(' ');

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

  /** The version under which new fingerprints are current. */
  get version(): string {
    return this.index.versions[0] ?? '';
  }

  /**
   * Makes the fingerprints of files those of this ring's versions, no fewer and no more; answers of how many files they were
   * others. The caller holds the files.
   */
  async renew(transaction: Transaction, files: readonly Numbers[]): Promise<number> {
    if (files.length === 0) return 0;
    const manager = managerOf(transaction);
    const ids = files.map(({ id }) => idToBytes(id));
    const made = await manager.query<Made[]>(
      `SELECT cadre_id, NULL AS kinship_id, version, fingerprint FROM cadre_number WHERE cadre_id IN (?)
       UNION ALL SELECT cadre_id, kinship_id, version, fingerprint FROM kin_number WHERE cadre_id IN (?)`,
      [ids, ids],
    );
    const present = new Map<string, Set<string>>();
    for (const { cadre_id, kinship_id, version, fingerprint } of made) {
      const id = idFromBytes(cadre_id);
      const row = kinship_id
        ? [cadre_id, kinship_id, version, fingerprint]
        : [cadre_id, version, fingerprint];
      present.set(id, (present.get(id) ?? new Set()).add(textOf(row)));
    }
    const stale = files.filter((file) => {
      const wanted = new Set([...this.ownRows(file), ...this.kinRows(file, 0)].map(textOf));
      const has = present.get(file.id) ?? new Set();
      return wanted.size !== has.size || [...wanted].some((row) => !has.has(row));
    });
    if (stale.length === 0) return 0;
    const staleIds = stale.map(({ id }) => idToBytes(id));
    await manager.query('DELETE FROM cadre_number WHERE cadre_id IN (?)', [staleIds]);
    await manager.query('DELETE FROM kin_number WHERE cadre_id IN (?)', [staleIds]);
    await insert(
      transaction,
      'cadre_number',
      stale.flatMap((file) => this.ownRows(file)),
    );
    await insert(
      transaction,
      'kin_number',
      stale.flatMap((file) => this.kinRows(file, 0)),
    );
    return stale.length;
  }

  /**
   * Whether this ring can find whoever is on file: false where somebody has fingerprints of other versions only, so that he
   * could be filed a second time. `numberOf` reads the ID number of a file, to try a fingerprint that names no version.
   */
  async knowsAll(numberOf: (cadreId: Uuid) => Promise<string | null>): Promise<boolean> {
    const { versions } = this.index;
    const [unknown] = await this.dataSource.query<unknown[]>(
      `SELECT 1 FROM cadre_number made WHERE version NOT IN (?) AND NOT EXISTS (
         SELECT 1 FROM cadre_number known WHERE known.cadre_id = made.cadre_id AND known.version IN (?)) LIMIT 1`,
      [['', ...versions], versions],
    );
    if (unknown) return false;
    const [nameless] = await this.dataSource.query<{ cadre_id: Buffer; fingerprint: Buffer }[]>(
      "SELECT cadre_id, fingerprint FROM cadre_number WHERE version = '' LIMIT 1",
    );
    if (!nameless) return true;
    const number = await numberOf(idFromBytes(nameless.cadre_id));
    return this.of(number).some(({ fingerprint }) => fingerprint.equals(nameless.fingerprint));
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
