import {
  lineHash,
  readStatement,
  statementIn,
  type Cut,
  type LineFault,
  type Statement,
  type StatementKeys,
} from './statement';
import type { WitnessFile } from './witness-file';

/** What can be wrong with a file of statements. */
export type WitnessFault =
  | LineFault
  /** There is no file in this folder, or another database's only. */
  | 'NO_WITNESS'
  /** A statement is missing here, stands twice, or isn't the one that the next refers to. */
  | 'OUT_OF_ORDER'
  /** It says of a chain what can't be: a head that goes back, a cut of what is too young or wasn't witnessed. */
  | 'IMPOSSIBLE'
  /** The database knows of later statements, or of another one of this number. */
  | 'ENDS_EARLY'
  /** The database has forgotten these statements: it was put back to an earlier time. */
  | 'DATABASE_BEHIND'
  /** Statements about another database of this service, which isn't there any more. */
  | 'OTHER_DATABASE'
  /** Nothing was signed for hours, and the service didn't stop in order. */
  | 'SILENT';

/** The first bad statement of a file. */
export interface BrokenStatement {
  readonly file: string;
  readonly number: number;
  readonly fault: WitnessFault;
}

/** No policy may cut what is younger: half a year, a day less for how months are counted. */
const YOUNGEST_CUT_MS = 180 * 86_400_000;

/** Reads a file of statements in order, each against the one before, up to the first bad one. */
export class WitnessReview {
  /** The last good statement, and the line's hash. */
  last: Statement | null = null;
  lastHash: string | null = null;
  broken: BrokenStatement | null = null;
  /** The last cut of each chain. */
  readonly cuts = new Map<number, Cut>();

  constructor(
    private readonly file: WitnessFile,
    private readonly about: { readonly service: string; readonly database: string },
    private readonly keys: StatementKeys,
  ) {}

  /** The good statements, first to last; `tornOff` is a line that a crash may have left half written at the end. */
  async *statements(tornOff: string | null = null): AsyncGenerator<Statement> {
    for await (const line of this.file.lines()) {
      if (tornOff !== null && line !== tornOff && tornOff.startsWith(line)) return;
      const read = readStatement(line, this.keys);
      const fault = typeof read === 'string' ? read : this.faultOf(read);
      if (fault !== null) return this.blame(fault);
      const statement = read as Statement;
      for (const cut of statement.cuts) this.cuts.set(cut.chain, cut);
      [this.last, this.lastHash] = [statement, lineHash(line)];
      yield statement;
    }
  }

  /** The same statements once more, as they were read. */
  async *again(): AsyncGenerator<Statement> {
    for await (const line of this.file.lines()) {
      const statement = statementIn(line);
      yield statement;
      if (statement.number === this.last?.number) return;
    }
  }

  /** Marks the file as bad at the statement after the last good one, or at another; the first reason stays. */
  blame(fault: WitnessFault, number = (this.last?.number ?? 0) + 1): void {
    this.broken ??= { file: this.file.path, number, fault };
  }

  private faultOf(statement: Statement): WitnessFault | null {
    const { service, database } = this.about;
    if (statement.service !== service || statement.database !== database) return 'OTHER_DATABASE';
    const isNext = statement.number === (this.last?.number ?? 0) + 1 && statement.previous === this.lastHash;
    if (!isNext) return 'OUT_OF_ORDER';
    return this.isPossible(statement) ? null : 'IMPOSSIBLE';
  }

  private isPossible({ heads, cuts, at }: Statement): boolean {
    const before = new Map(this.last?.heads.map(([chain, sequence, hash]) => [chain, { sequence, hash }]));
    const goOn = heads.every(([chain, sequence, hash]) => {
      const head = before.get(chain);
      return !head || sequence > head.sequence || (sequence === head.sequence && hash === head.hash);
    });
    const isOldEnough = cuts.every(({ before: day }) => Date.parse(at) - Date.parse(day) >= YOUNGEST_CUT_MS);
    const isWitnessed = cuts.every((cut) =>
      heads.some(([chain, sequence]) => chain === cut.chain && sequence >= cut.sequence),
    );
    return goOn && heads.length >= before.size && isOldEnough && isWitnessed;
  }
}
