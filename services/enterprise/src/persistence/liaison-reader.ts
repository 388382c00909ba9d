import { toSql } from '@lianxin/access';
import type { PlainDate } from '@lianxin/calendar';
import type { PageOf, PageRequest, Uuid } from '@lianxin/kernel';
import { conditionsOf, idFromBytes, idToBytes, inOrder, keysetPage } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { EnterpriseAbilities } from '../application/abilities';
import type { LiaisonBoard, LiaisonFilter, LiaisonLoad, LiaisonReader } from '../application/liaison-readers';
import type { EnterpriseFile } from '../application/readers';
import type { LiaisonPairing } from '../domain/liaison';
import { firmColumns, liaisonColumns } from './access-columns';

const WITHIN = 'EXISTS (SELECT 1 FROM known_ancestor a WHERE a.unit_id = {unit} AND a.ancestor_id = ?)';
const within = (column: string): string => WITHIN.replace('{unit}', column);

const LOADS = `
  SELECT p.liaison_id, COUNT(*) AS firms, SUM(p.in_conflict AND {knowsConflict}) AS conflicts,
    (SELECT COUNT(*) FROM enterprise_visit v WHERE v.liaison_id = p.liaison_id AND ${within('v.unit_id')}
      AND v.visited_on BETWEEN ? AND ? AND {knowsVisit}) AS visits
  FROM liaison_pairing p WHERE p.status = 'ACTIVE' AND p.kind = 'CADRE' AND ${within('p.unit_id')}
  GROUP BY p.liaison_id ORDER BY firms DESC, p.liaison_id LIMIT 500`;

const WITHOUT = `
  FROM enterprise e WHERE ${within('e.unit_id')} AND NOT EXISTS (
    SELECT 1 FROM liaison_pairing p
    WHERE p.live_enterprise_id = e.id AND p.kind = 'CADRE' AND p.status = 'ACTIVE')`;

const VACANT = `SELECT COUNT(*) AS count FROM liaison_pairing p WHERE p.status = 'VACANT' AND ${within('p.unit_id')}`;

type Count = [{ readonly count: number | string }];

/** Pairings from the rows that commands write. */
export class SqlLiaisonReader implements LiaisonReader {
  constructor(private readonly dataSource: DataSource) {}

  page(
    abilities: EnterpriseAbilities,
    filter: LiaisonFilter,
    page: PageRequest,
  ): Promise<PageOf<LiaisonPairing>> {
    const chosen = conditionsOf(
      [filter.unitId, within('liaison_pairing.unit_id'), idToBytes],
      [filter.liaisonId, 'liaison_id = ?', idToBytes],
      [filter.enterpriseId, 'enterprise_id = ?', idToBytes],
      [filter.kind, 'kind = ?'],
      [filter.status, 'status = ?'],
      [filter.inConflict === undefined ? undefined : String(filter.inConflict), "in_conflict = (? = 'true')"],
    );
    // Who chooses by conflicts learns of them.
    const field = filter.inConflict === undefined ? 'pairing' : 'conflict';
    const rule = abilities.where('read', 'Liaison', field);
    const visible = inOrder(toSql(rule, liaisonColumns('liaison_pairing')));
    const conditions = {
      sql: [...visible.sql, ...chosen.sql],
      values: [...visible.values, ...chosen.values],
    };
    return keysetPage(this.dataSource, { table: 'liaison_pairing', column: 'paired_on' }, conditions, page);
  }

  async liveOf(enterpriseIds: readonly Uuid[]): Promise<readonly LiaisonPairing[]> {
    if (enterpriseIds.length === 0) return [];
    const rows = await this.dataSource.query<{ state: string }[]>(
      "SELECT state FROM liaison_pairing WHERE live_enterprise_id IN (?) AND kind = 'CADRE'",
      [enterpriseIds.map(idToBytes)],
    );
    return rows.map(({ state }) => JSON.parse(state) as LiaisonPairing);
  }

  async board(
    abilities: EnterpriseAbilities,
    unitId: Uuid,
    { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
  ): Promise<LiaisonBoard> {
    const unit = idToBytes(unitId);
    const [loads, [{ count }], without, [vacant]] = await Promise.all([
      this.loads(abilities, unit, from, to),
      this.dataSource.query<Count>(`SELECT COUNT(*) AS count ${WITHOUT}`, [unit]),
      this.dataSource.query<{ state: string }[]>(
        `SELECT e.state ${WITHOUT} ORDER BY e.name, e.id LIMIT 100`,
        [unit],
      ),
      this.dataSource.query<Count>(VACANT, [unit]),
    ]);
    return {
      loads,
      withoutCount: Number(count),
      without: without.map(({ state }) => JSON.parse(state) as EnterpriseFile),
      vacant: Number(vacant.count),
    };
  }

  private async loads(
    abilities: EnterpriseAbilities,
    unit: Buffer,
    from: PlainDate,
    to: PlainDate,
  ): Promise<readonly LiaisonLoad[]> {
    type Row = { liaison_id: Buffer } & Record<'firms' | 'conflicts' | 'visits', string | number>;
    const conflicts = abilities.where('read', 'Liaison', 'conflict');
    const visits = abilities.where('read', 'Enterprise', 'confidential');
    const knowsConflict = inOrder(toSql(conflicts, liaisonColumns('p')));
    const knowsVisit = inOrder(toSql(visits, firmColumns('v.enterprise_id')));
    const sql = LOADS.replace('{knowsConflict}', () => knowsConflict.sql.join(' AND ')).replace(
      '{knowsVisit}',
      () => knowsVisit.sql.join(' AND '),
    );
    const values = [...knowsConflict.values, unit, from, to, ...knowsVisit.values, unit];
    const rows = await this.dataSource.query<Row[]>(sql, values);
    return rows.map((row) => ({
      liaisonId: idFromBytes(row.liaison_id),
      firms: Number(row.firms),
      conflicts: Number(row.conflicts),
      visits: Number(row.visits),
    }));
  }
}
