import type { AccessJournal, CommandContext, Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { RefusedLook, RefusedLooks } from '../../application/request/ports';

/** How many looks wait at most; who looks more often than that in a moment is on record anyway. */
const MOST = 10_000;

/** Refused looks, kept until `flush` finds out which of them were at requests that there are. */
export class SqlRefusedLooks implements RefusedLooks {
  private waiting: { readonly look: RefusedLook; readonly context: CommandContext }[] = [];

  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: AccessJournal,
  ) {}

  note(look: RefusedLook, context: CommandContext): void {
    if (this.waiting.length < MOST) this.waiting.push({ look, context });
  }

  /** Records what waits; what could not be recorded waits on. */
  async flush(): Promise<void> {
    for (let next = this.waiting[0]; next !== undefined; next = this.waiting[0]) {
      const { look, context } = next;
      const subjectId = await this.existing(look.of);
      if (subjectId !== null) {
        const entry = { kind: 'REFUSED', subjectType: 'request', subjectId, what: look.door } as const;
        await this.journal.record({ ...entry, purpose: null, result: 'NOT_FOUND' }, context);
      }
      this.waiting.shift();
    }
  }

  private async existing(of: RefusedLook['of']): Promise<Uuid | null> {
    const [column, value] = 'id' in of ? ['id', idToBytes(of.id)] : ['number', of.number];
    const [row] = await this.dataSource.query<{ id: Buffer }[]>(
      `SELECT id FROM service_request WHERE ${column} = ?`,
      [value],
    );
    return row ? idFromBytes(row.id) : null;
  }
}
