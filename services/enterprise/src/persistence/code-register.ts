import type { DataSource } from 'typeorm';
import type { CodeRegister } from '../application/ports';

/** The codes of all files, by their unique index. */
export class SqlCodeRegister implements CodeRegister {
  constructor(private readonly dataSource: DataSource) {}

  async isCodeKnown(code: string): Promise<boolean> {
    const found = await this.dataSource.query<unknown[]>('SELECT 1 FROM enterprise WHERE code = ?', [code]);
    return found.length > 0;
  }

  async knownAmong(codes: readonly string[]): Promise<readonly string[]> {
    if (codes.length === 0) return [];
    const rows = await this.dataSource.query<{ code: string }[]>(
      'SELECT code FROM enterprise WHERE code IN (?)',
      [codes],
    );
    return rows.map(({ code }) => code);
  }
}
