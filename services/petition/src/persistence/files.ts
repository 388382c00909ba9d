import { createHash } from 'node:crypto';
import { Defect, NotFound, type Uuid } from '@lianxin/kernel';
import {
  idFromBytes,
  idToBytes,
  inTransaction,
  managerOf,
  openBytes,
  sealBytes,
  type FieldSealer,
  type SuiteName,
} from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { FileRecords, IncomingFile, Shelf, Verdict } from '../application/files/attached-files';
import type { QuarantinedFiles } from '../application/files/check-file';
import type { Now } from '../application/ports';
import { PetitionFileRow } from './file-rows';

/** What is sealed of a file in its row. */
export interface SealedPart {
  readonly name: string;
  readonly sha256: string;
  /** Opens the content. */
  readonly key: string;
}

const content = (id: Uuid) => ({ table: 'petition_file', column: 'object', row: id });

/** Where the sealed part of a file stands. */
export const filePlace = (id: Uuid) => ({ table: 'petition_file', column: 'personal', row: id });

/** How files are kept: under which suite, and whether a scanner looks at them. */
export interface FileKeeping {
  readonly suite: SuiteName;
  readonly checked: boolean;
}

const SWEPT_AT_ONCE = 100;

/**
 * Files in two places: rows in the database, sealed contents on a shelf. A row comes first and goes last, so that no content ever
 * lies anywhere of which the database doesn't know.
 */
export class SqlFiles implements FileRecords, QuarantinedFiles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sealer: FieldSealer,
    private readonly shelf: Shelf,
    private readonly keeping: FileKeeping,
    private readonly now: Now,
  ) {}

  async begin(file: IncomingFile, bytes: Buffer): Promise<void> {
    const { id, name, sha256, address, ...known } = file;
    const { key, sealed } = sealBytes(bytes, content(id), this.keeping.suite);
    const part: SealedPart = { name, sha256, key };
    const object = `${address.slice(0, 2)}/${address}-${id}`;
    await this.dataSource.manager.insert(PetitionFileRow, {
      ...{ id, address, object, ...known, size: bytes.length, state: 'UPLOADING' },
      ...{ toCheck: this.keeping.checked, createdAt: this.now(), attachedAt: null, checkedAt: null },
      personal: this.sealer.seal(JSON.stringify(part), filePlace(id)),
    });
    try {
      await this.shelf.put(object, sealed);
    } catch (error) {
      await this.discard(id).catch(() => undefined);
      throw error;
    }
  }

  discard(id: Uuid): Promise<void> {
    return this.takeAway(id, 'UPLOADING');
  }

  async content(id: Uuid): Promise<Buffer> {
    const row = await this.dataSource.manager.findOne(PetitionFileRow, { where: { id } });
    if (!row?.personal || !row.object) throw new NotFound('no file with this id');
    const { key, sha256 } = JSON.parse(this.sealer.open(row.personal, filePlace(id))) as SealedPart;
    const sealed = await this.shelf.get(row.object);
    if (!sealed) throw new Defect('the content of a file is missing');
    const opened = openBytes({ key, sealed }, content(id));
    if (createHash('sha256').update(opened).digest('hex') !== sha256)
      throw new Defect('the content of a file is not what was kept');
    return opened;
  }

  async waiting(id: Uuid): Promise<{ readonly petitionId: Uuid } | null> {
    return this.dataSource.manager.findOne(PetitionFileRow, { where: { id, state: 'QUARANTINED' } });
  }

  async settle(id: Uuid, verdict: Verdict, at: Date): Promise<boolean> {
    const { affectedRows } = await this.dataSource.query<{ affectedRows: number }>(
      `UPDATE petition_file SET state = ?, checked_at = ? WHERE id = ? AND state = 'QUARANTINED'`,
      [verdict, at, idToBytes(id)],
    );
    return affectedRows > 0;
  }

  /** Takes away contents that no command attached by `before`, and those of erased files; answers how many. */
  async sweep(before: Date): Promise<number> {
    const rows = await this.dataSource.query<{ id: Buffer; state: 'UPLOADING' | 'ERASED' }[]>(
      `SELECT id, state FROM petition_file WHERE (state = 'UPLOADING' AND created_at < ?) OR state = 'ERASED'
       ORDER BY created_at LIMIT ${SWEPT_AT_ONCE}`,
      [before],
    );
    for (const { id, state } of rows) await this.takeAway(idFromBytes(id), state);
    return rows.length;
  }

  /** The row is held until the content is gone, so that nobody attaches it meanwhile. */
  private takeAway(id: Uuid, state: 'UPLOADING' | 'ERASED'): Promise<void> {
    return inTransaction(this.dataSource, async (transaction) => {
      const manager = managerOf(transaction);
      const [row] = await manager.query<{ object: string | null }[]>(
        'SELECT object FROM petition_file WHERE id = ? AND state = ? FOR UPDATE',
        [idToBytes(id), state],
      );
      if (!row) return;
      if (row.object) await this.shelf.remove(row.object);
      await manager.query('DELETE FROM petition_file WHERE id = ?', [idToBytes(id)]);
    });
  }
}
