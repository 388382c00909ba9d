import { toSql, type Actor, type Columns } from '@lianxin/access';
import { Forbidden, type AuditTrail } from '@lianxin/kernel';
import { idToBytes, SqlAuditTrail } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import { petitionAbilities, type PetitionWords } from '../application/abilities';
import type { Standings } from '../application/standing';
import { closedByWallOrRecusalTo } from './visibility-columns';

const encode = (id: string | number | boolean): Buffer => idToBytes(String(id));

/** Where the facts of an entry of the audit stand, in a query that knows it as `e`. */
const ENTRY_COLUMNS: Columns<PetitionWords['AuditEntry']['fact']> = {
  fields: {
    involved: {
      table: `(SELECT petition_id, unit_id FROM petition_unit WHERE relation = 'INVOLVED')`,
      ...{ owner: 'petition_id', row: 'e.aggregate_id', column: 'unit_id', encode },
    },
    performer: { table: 'directory_cadre', owner: 'id', row: 'e.cadre_id', column: 'unit_id', encode },
    district: {
      table: '(SELECT id, 1 AS one FROM directory_unit WHERE parent_id IS NULL)',
      ...{ owner: 'one', row: '1', column: 'id', encode },
    },
  },
  closure: { table: 'directory_ancestor', ancestor: 'ancestor_id', descendant: 'unit_id', encode },
};

/**
 * The part of the audit that an account may read, without any entry about a petition that wall or recusal close to him;
 * throws Forbidden for who may read none of it.
 */
export const auditTrails =
  (dataSource: DataSource, standings: Standings) =>
  async (actor: Actor): Promise<AuditTrail> => {
    const standing = await standings.of(actor);
    const rule = petitionAbilities(standing).where('read', 'AuditEntry');
    if (rule.kind === 'never') throw new Forbidden('only for AUDITOR');
    const [readable, closed] = [toSql(rule, ENTRY_COLUMNS), closedByWallOrRecusalTo(standing)];
    // A subquery for a value: MariaDB would answer NOT EXISTS for all petitions before it looked at one entry.
    const closedPetition = `(SELECT 1 FROM petition p WHERE p.id = e.aggregate_id AND ${closed.sql} LIMIT 1)`;
    return new SqlAuditTrail(dataSource, {
      sql: `(${readable.sql}) AND COALESCE(${closedPetition}, 0) = 0`,
      parameters: { ...readable.parameters, ...closed.parameters },
    });
  };
