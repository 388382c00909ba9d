import type { Uuid } from '@lianxin/kernel';
import { blindIndex, idFromBytes } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { IdentityRegister } from '../application/ports';

/** Fingerprints of what identifies a person: equal numbers can be found, none can be read. */
export class IdentityIndex implements IdentityRegister {
  constructor(
    private readonly dataSource: DataSource,
    private readonly key: Buffer,
  ) {}

  /** The fingerprint of a number in its canonical form; null for none. */
  ofIdNumber(idNumber: string | null): Buffer | null {
    return idNumber === null ? null : blindIndex(this.key, 'id-number', idNumber);
  }

  async isIdNumberKnown(idNumber: string): Promise<boolean> {
    return (await this.cadreOf(idNumber)) !== null;
  }

  async cadreOf(idNumber: string): Promise<Uuid | null> {
    const [found] = await this.dataSource.query<{ id: Buffer }[]>(
      'SELECT id FROM cadre WHERE id_number_index = ?',
      [this.ofIdNumber(idNumber)],
    );
    return found ? idFromBytes(found.id) : null;
  }
}
