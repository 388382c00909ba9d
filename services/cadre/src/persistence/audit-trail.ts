import { toSql, type Actor, type Columns, type LinkField } from '@lianxin/access';
import { Forbidden, type AuditTrail } from '@lianxin/kernel';
import { idToBytes, SqlAuditTrail } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import { abilitiesOf, type CadreWords } from '../application/abilities';

const encode = (id: string | number | boolean): Buffer => idToBytes(String(id));

const unitOf = (table: string, column: string, row = 'e.aggregate_id'): LinkField => ({
  ...{ table, owner: 'id', row, column, encode },
});

/** Where the facts of an entry of the audit stand, in a query that knows it as `e`. */
const ENTRY_COLUMNS: Columns<CadreWords['AuditEntry']['fact']> = {
  fields: {
    unit: unitOf('unit', 'id'),
    cadre: unitOf('cadre', 'unit_id'),
    pairing: unitOf('pairing', 'unit_id'),
    performer: unitOf('cadre', 'unit_id', 'e.cadre_id'),
    district: {
      ...{ table: '(SELECT id, 1 AS one FROM unit WHERE parent_id IS NULL)', owner: 'one', row: '1' },
      ...{ column: 'id', encode },
    },
  },
  closure: { table: 'unit_ancestor', ancestor: 'ancestor_id', descendant: 'unit_id', encode },
};

/** The part of the audit that an account may read; throws Forbidden for who may read none of it. */
export const auditTrails =
  (dataSource: DataSource) =>
  (actor: Actor): Promise<AuditTrail> => {
    const readable = abilitiesOf(actor).where('read', 'AuditEntry');
    if (readable.kind === 'never') return Promise.reject(new Forbidden('only for AUDITOR'));
    return Promise.resolve(new SqlAuditTrail(dataSource, toSql(readable, ENTRY_COLUMNS)));
  };
