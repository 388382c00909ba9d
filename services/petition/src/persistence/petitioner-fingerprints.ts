import type { Transaction } from '@lianxin/kernel';
import { idFromBytes, idToBytes, managerOf, type BlindIndex, type Change } from '@lianxin/store';
import type { Petition } from '../domain/petition';

type Named = Pick<Petition, 'id' | 'anonymous' | 'personal'>;

interface Made {
  readonly petition_id: Buffer;
  readonly fingerprint: Buffer;
  readonly version: string;
}

type Row = readonly [petitionId: Buffer, fingerprint: Buffer, version: string];

/** How equal values are written alike, by kind; what is left empty is no value of that kind. */
const KINDS = {
  'petitioner-name': (value: string) =>
    value
      .normalize('NFKC')
      .replace(/[\s·•‧∙・.]/gu, '')
      .toUpperCase(),
  'petitioner-id-number': (value: string) => {
    const canonical = value.normalize('NFKC').replace(/\s/gu, '').toUpperCase();
    return /\d/.test(canonical) ? canonical : '';
  },
  'petitioner-phone': (value: string) =>
    value
      .normalize('NFKC')
      .replace(/\D/gu, '')
      .replace(/^(00)?86(?=1\d{10}$)/, ''),
} as const;

type Kind = keyof typeof KINDS;

const ALL_KINDS = Object.keys(KINDS) as readonly Kind[];

const keyOf = ([, fingerprint, version]: Row): string => `${version} ${fingerprint.toString('hex')}`;

/** Fingerprints of those who gave their names: a petitioner is found by name, ID number or phone, and none of these can be read. */
export class PetitionerFingerprints {
  constructor(private readonly index: BlindIndex) {}

  /** The version under which new fingerprints are current. */
  get version(): string {
    return this.index.versions[0] ?? '';
  }

  /** The fingerprints under which somebody would be on file, whether he is named, or his ID number or phone is given. */
  sought(petitioner: string): readonly Buffer[] {
    return ALL_KINDS.flatMap((kind) => this.of(kind, petitioner)).map(({ fingerprint }) => fingerprint);
  }

  /** Keeps the fingerprints of petitioners, in the transaction that brings or erases them; an anonymous petition has none. */
  async project(transaction: Transaction, changes: readonly Change<Petition>[]): Promise<void> {
    const moved = changes.filter(
      ({ before, after }) => before?.personal !== after.personal || before.anonymous !== after.anonymous,
    );
    await this.replace(
      transaction,
      moved.filter(({ before }) => before !== null).map(({ after }) => after.id),
      moved.map(({ after }) => after),
    );
  }

  /**
   * Makes the fingerprints of petitions those of this ring's versions, no fewer and no more; answers of how many they were
   * others. The caller holds the petitions.
   */
  async renew(transaction: Transaction, petitions: readonly Named[]): Promise<number> {
    if (petitions.length === 0) return 0;
    const made = await managerOf(transaction).query<Made[]>(
      'SELECT petition_id, fingerprint, version FROM petitioner_fingerprint WHERE petition_id IN (?)',
      [petitions.map(({ id }) => idToBytes(id))],
    );
    const present = new Map<string, Set<string>>();
    for (const { petition_id, fingerprint, version } of made) {
      const id = idFromBytes(petition_id);
      present.set(id, (present.get(id) ?? new Set()).add(keyOf([petition_id, fingerprint, version])));
    }
    const stale = petitions.filter((petition) => {
      const wanted = this.rowsOf(petition).map(keyOf);
      const has = present.get(petition.id) ?? new Set();
      return wanted.length !== has.size || wanted.some((key) => !has.has(key));
    });
    await this.replace(
      transaction,
      stale.map(({ id }) => id),
      stale,
    );
    return stale.length;
  }

  private async replace(
    transaction: Transaction,
    known: readonly string[],
    petitions: readonly Named[],
  ): Promise<void> {
    const manager = managerOf(transaction);
    if (known.length > 0)
      await manager.query('DELETE FROM petitioner_fingerprint WHERE petition_id IN (?)', [
        known.map((id) => idToBytes(id)),
      ]);
    const rows = petitions.flatMap((petition) => this.rowsOf(petition));
    if (rows.length > 0)
      await manager.query('INSERT INTO petitioner_fingerprint (petition_id, fingerprint, version) VALUES ?', [
        rows,
      ]);
  }

  private of(kind: Kind, value: string | null) {
    const plain = value === null ? '' : KINDS[kind](value);
    return plain === '' ? [] : this.index.of(kind, plain);
  }

  /** The rows of a petition, each once, though two of a joint petition have one phone. */
  rowsOf({ id, anonymous, personal }: Named): readonly Row[] {
    const named = anonymous ? [] : (personal?.petitioners ?? []);
    const rows = named
      .flatMap(({ name, idNumber, phone }) => [
        ...this.of('petitioner-name', name),
        ...this.of('petitioner-id-number', idNumber),
        ...this.of('petitioner-phone', phone),
      ])
      .map(({ fingerprint, version }): Row => [idToBytes(id), fingerprint, version]);
    return [...new Map(rows.map((row) => [keyOf(row), row])).values()];
  }
}
