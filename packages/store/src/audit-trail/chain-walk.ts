import type { DataSource } from 'typeorm';
import { chained, foundBy, NOTHING_BEFORE, type Body } from './entry';

/** What can be wrong with an entry. */
export type EntryFault =
  /** Its body or hash isn't what was written. */
  | 'CHANGED'
  /** It isn't there, and wasn't removed by a signed cut. */
  | 'MISSING'
  /** It says that it stands elsewhere. */
  | 'MOVED'
  /** A column says something else than its body. */
  | 'COLUMN_CHANGED'
  /** The chain is whole but isn't the one that was witnessed: something between `sequence` and `until` was rewritten. */
  | 'REWRITTEN'
  /** The row that tells the chain's end tells another. */
  | 'HEAD_CHANGED';

/** The first bad entry of a chain; with `until`, it lies between the two. */
export interface BrokenLink {
  readonly chain: number;
  readonly sequence: number;
  readonly until?: number;
  readonly fault: EntryFault;
}

interface Row {
  readonly sequence: number;
  readonly hash: Buffer;
  readonly body: string;
  readonly recorded_at: Date | null;
  readonly kind: string | null;
  readonly command: string | null;
  readonly performer: string | null;
  readonly cadre_id: Buffer | null;
  readonly aggregate_type: string | null;
  readonly aggregate_id: Buffer | null;
}

/** How many entries are read at once: all that a walk keeps in memory. */
const BATCH = 1_000;

const sameBytes = (one: Buffer | null, other: Buffer | null): boolean =>
  one === null || other === null ? one === other : one.equals(other);

const columnsAgree = (row: Row, body: Body): boolean => {
  const found = foundBy(body);
  return (
    row.recorded_at?.getTime() === found.recordedAt.getTime() &&
    row.kind === found.kind &&
    row.command === found.command &&
    row.performer === found.performer &&
    row.aggregate_type === found.aggregateType &&
    sameBytes(row.cadre_id, found.cadreId) &&
    sameBytes(row.aggregate_id, found.aggregateId)
  );
};

/** Follows one chain from where it begins, entry by entry, and stops for good at the first bad one. */
export class ChainWalk {
  private rows: readonly Row[] = [];
  private next = 0;
  private firstForm = true;
  private broken: BrokenLink | null = null;
  private passed = 0;

  /** Begins after `sequence`, whose hash is known: 0 for a whole chain, otherwise where a signed cut was made. */
  constructor(
    private readonly dataSource: DataSource,
    private readonly chain: number,
    public sequence = 0,
    public hash: Buffer = NOTHING_BEFORE,
  ) {}

  /** What is wrong with the chain as far as it was followed. */
  get fault(): BrokenLink | null {
    return this.broken;
  }

  /** How many entries it has followed. */
  get followed(): number {
    return this.passed;
  }

  /** Marks the chain as bad for a reason that lies outside of it; the first reason stays. */
  blame(fault: EntryFault, sequence: number, until?: number): void {
    this.broken ??= { chain: this.chain, sequence, ...(until === undefined ? {} : { until }), fault };
  }

  /** Follows the chain up to an entry that must be there; whether it is sound so far. */
  async reach(sequence: number): Promise<boolean> {
    while (!this.broken && this.sequence < sequence)
      if (!(await this.step())) this.blame('MISSING', this.sequence + 1);
    return this.broken === null;
  }

  /** Follows the chain to its last entry; whether it is sound. */
  async reachEnd(): Promise<boolean> {
    while (!this.broken) if (!(await this.step())) break;
    return this.broken === null;
  }

  /** Checks one more entry; false where there is none. */
  private async step(): Promise<boolean> {
    const row = this.rows[this.next] ?? (await this.read());
    if (!row) return false;
    this.next += 1;
    const fault = this.faultOf(row);
    if (fault) this.blame(fault, this.sequence + 1);
    this.sequence += 1;
    this.passed += 1;
    this.hash = row.hash;
    return true;
  }

  private faultOf(row: Row): EntryFault | null {
    if (row.sequence !== this.sequence + 1) return 'MISSING';
    if (!row.hash.equals(chained(this.hash, row.body))) return 'CHANGED';
    const body = JSON.parse(row.body) as Body;
    const isOfFirstForm = body.v === undefined;
    const isAtHome = body.chain === this.chain && body.sequence === row.sequence;
    // Once entries say where they stand, none may leave it out again.
    if (isOfFirstForm ? !this.firstForm : !isAtHome) return 'MOVED';
    this.firstForm = isOfFirstForm;
    return columnsAgree(row, body) ? null : 'COLUMN_CHANGED';
  }

  private async read(): Promise<Row | undefined> {
    this.rows = await this.dataSource.query<Row[]>(
      `SELECT sequence, hash, body, recorded_at, kind, command, performer, cadre_id, aggregate_type, aggregate_id
       FROM audit_entry WHERE chain = ? AND sequence > ? ORDER BY sequence LIMIT ?`,
      [this.chain, this.sequence, BATCH],
    );
    this.next = 0;
    return this.rows[0];
  }
}
