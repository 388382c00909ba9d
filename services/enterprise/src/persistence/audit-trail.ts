import { toSql, type Actor, type Columns, type SqlCondition } from '@lianxin/access';
import { Forbidden, type AuditTrail } from '@lianxin/kernel';
import { idToBytes, SqlAuditTrail } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { EnterpriseAbilities, EnterpriseWords } from '../application/abilities';
import { abilitiesFor } from '../application/abilities-for';
import type { StandingDirectory } from '../application/standing';
import { firmColumns, liaisonColumns, REQUEST_COLUMNS } from './access-columns';

const encode = (id: string | number | boolean): Buffer => idToBytes(String(id));

const ABOUT = 'e.aggregate_id';

/** Where the facts of an entry of the audit stand, in a query that knows it as `e`. */
const ENTRY_COLUMNS: Columns<EnterpriseWords['AuditEntry']['fact']> = {
  fields: {
    request: {
      table: `(SELECT request_id, unit_id FROM service_request_unit WHERE relation = 'INVOLVED')`,
      ...{ owner: 'request_id', row: ABOUT, column: 'unit_id', encode },
    },
    enterprise: { table: 'enterprise', owner: 'id', row: ABOUT, column: 'unit_id', encode },
    liaison: { table: 'liaison_pairing', owner: 'id', row: ABOUT, column: 'unit_id', encode },
    performer: { table: 'known_cadre', owner: 'id', row: 'e.cadre_id', column: 'unit_id', encode },
    district: {
      table: '(SELECT id, 1 AS one FROM known_unit WHERE parent_id IS NULL)',
      ...{ owner: 'one', row: '1', column: 'id', encode },
    },
  },
  closure: REQUEST_COLUMNS.closure,
};

/** That an entry is about no such thing, or about one that isn't closed; a subquery for a value, not an EXISTS over all rows. */
const unlessClosed = (from: string, { sql, parameters }: SqlCondition): SqlCondition => ({
  sql: `COALESCE((SELECT 1 FROM ${from}.id = ${ABOUT} AND NOT (${sql}) LIMIT 1), 0) = 0`,
  parameters,
});

const readableEntries = (abilities: EnterpriseAbilities): SqlCondition => {
  const rule = abilities.where('read', 'AuditEntry');
  if (rule.kind === 'never') throw new Forbidden('only for AUDITOR');
  const parts = [
    toSql(rule, ENTRY_COLUMNS, 'entry'),
    unlessClosed(
      'service_request r WHERE r',
      toSql(abilities.where('audit', 'Request'), REQUEST_COLUMNS, 'request'),
    ),
    unlessClosed(
      'enterprise f WHERE f',
      toSql(abilities.where('audit', 'Enterprise'), firmColumns('f.id'), 'firm'),
    ),
    unlessClosed(
      'liaison_pairing l WHERE l',
      toSql(abilities.where('audit', 'Liaison'), liaisonColumns('l'), 'liaison'),
    ),
  ];
  return {
    sql: parts.map(({ sql }) => `(${sql})`).join(' AND '),
    parameters: Object.assign({}, ...parts.map(({ parameters }) => parameters)) as SqlCondition['parameters'],
  };
};

/**
 * The part of the audit that an account may read, without any entry about what a complaint or an interest closes to him;
 * throws Forbidden for who may read none of it.
 */
export const auditTrails =
  (dataSource: DataSource, directory: StandingDirectory, now: () => Date) =>
  async (actor: Actor): Promise<AuditTrail> =>
    new SqlAuditTrail(dataSource, readableEntries(await abilitiesFor(actor, now(), directory)));
