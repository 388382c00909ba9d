import { createHash } from 'node:crypto';
import type { Uuid } from '@lianxin/kernel';
import { idToBytes, type FieldSealer } from '@lianxin/store';
import { IsNull, type DataSource } from 'typeorm';
import type { DocumentRecords, IssuedDocument, SetPaper } from '../application/papers/issued-documents';
import { PetitionDocumentRow } from './document-rows';

const place = (id: Uuid) => ({ table: 'petition_document', column: 'personal', row: id });

/** Papers in the database, their files sealed like everything else that names people. */
export class SqlDocuments implements DocumentRecords {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sealer: FieldSealer,
  ) {}

  find(id: Uuid): Promise<IssuedDocument | null> {
    return this.dataSource.manager.findOne(PetitionDocumentRow, { where: { id, erasedAt: IsNull() } });
  }

  async keep(id: Uuid, { pdf, pages, templateSha256 }: SetPaper): Promise<boolean> {
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    const sealed = this.sealer.seal(pdf.toString('base64'), place(id));
    const { affectedRows } = await this.dataSource.query<{ affectedRows: number }>(
      `UPDATE petition_document SET sha256 = ?, template_sha256 = ?, pages = ?, personal = ?
       WHERE id = ? AND sha256 IS NULL AND erased_at IS NULL`,
      [sha256, templateSha256, pages, sealed, idToBytes(id)],
    );
    return affectedRows > 0;
  }

  async file(id: Uuid): Promise<Buffer | null> {
    const [row] = await this.dataSource.query<{ personal: string | null }[]>(
      'SELECT personal FROM petition_document WHERE id = ? AND erased_at IS NULL',
      [idToBytes(id)],
    );
    return row?.personal ? Buffer.from(this.sealer.open(row.personal, place(id)), 'base64') : null;
  }
}
