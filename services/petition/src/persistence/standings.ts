import type { Asker } from '@lianxin/access';
import type { Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import { NOBODY, type Standing, type Standings } from '../application/standing';

interface Line {
  readonly what: 'BELONGS' | 'ABOVE' | 'SAME' | 'SELF' | 'KIN';
  readonly id: Buffer | null;
  readonly token: string | null;
}

/** Units of one person: his own and those of his grants. A predecessor's ancestors aren't his; its own predecessors are. */
const BELONGS = `belongs (id) AS (
  SELECT ancestor_id FROM directory_ancestor WHERE unit_id IN (?)
  UNION
  SELECT gone.unit_id FROM belongs JOIN directory_succession gone ON gone.heir_id = belongs.id)`;

const STATEMENT = `WITH RECURSIVE ${BELONGS}
  SELECT 'BELONGS' AS what, id, NULL AS token FROM belongs
  UNION ALL SELECT 'ABOVE', ancestor_id, NULL FROM directory_ancestor WHERE unit_id = ?
  UNION ALL SELECT 'SELF', NULL, person_token FROM directory_cadre WHERE id = ?
  UNION ALL SELECT 'KIN', NULL, kin_token FROM directory_kin WHERE cadre_id = ?
  UNION ALL SELECT 'KIN', NULL, kin.kin_token FROM directory_cadre self
    JOIN directory_cadre same ON same.person_token = self.person_token
    JOIN directory_kin kin ON kin.cadre_id = same.id WHERE self.id = ?
  UNION ALL SELECT 'SAME', same.id, NULL FROM directory_cadre self
    JOIN directory_cadre same ON same.person_token = self.person_token WHERE self.id = ?`;

/** A unit that there is none of, where an id has to stand. */
const NOTHING = Buffer.alloc(16);

const bytesOf = (id: Uuid | null): Buffer => (id === null ? NOTHING : idToBytes(id));

/** What is known of who asks, from the directory that the cadre service's events keep. */
export class SqlStandings implements Standings {
  constructor(private readonly dataSource: DataSource) {}

  async of(asker: Asker): Promise<Standing> {
    if (asker.kind !== 'ACCOUNT') return NOBODY;
    const { cadreId, unitId, grants } = asker;
    const units = [
      ...new Set([...(unitId === null ? [] : [unitId]), ...grants.map((grant) => grant.unitId)]),
    ];
    const lines = await this.lines(units, unitId, cadreId);
    const ids = (what: Line['what']) =>
      lines.filter((line) => line.what === what).map(({ id }) => idFromBytes(id ?? NOTHING));
    const tokens = (what: Line['what']) =>
      lines.flatMap((line) => (line.what === what && line.token !== null ? [line.token] : []));
    const belongsTo = ids('BELONGS');
    return {
      actor: asker,
      lineage: ids('ABOVE'),
      belongsTo,
      known: units.every((unit) => belongsTo.includes(unit)),
      cadres: [...new Set([...(cadreId === null ? [] : [cadreId]), ...ids('SAME')])],
      personToken: tokens('SELF')[0] ?? null,
      kinTokens: [...new Set(tokens('KIN'))],
    };
  }

  async ofCadre(cadreId: Uuid): Promise<Standing> {
    const [row] = await this.dataSource.query<{ unit_id: Buffer }[]>(
      'SELECT unit_id FROM directory_cadre WHERE id = ?',
      [idToBytes(cadreId)],
    );
    const unitId = row ? idFromBytes(row.unit_id) : null;
    return this.of({ kind: 'ACCOUNT', accountId: '', cadreId, unitId, grants: [] });
  }

  private lines(units: readonly Uuid[], own: Uuid | null, cadreId: Uuid | null): Promise<readonly Line[]> {
    const [unit, cadre] = [bytesOf(own), bytesOf(cadreId)];
    const asked = units.length > 0 ? units.map(idToBytes) : [NOTHING];
    return this.dataSource.query<Line[]>(STATEMENT, [asked, unit, cadre, cadre, cadre, cadre]);
  }
}
