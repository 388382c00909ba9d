import type { Asker } from '@lianxin/access';
import type { Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { Standing } from '../application/standing';
import type { Concerned, Surroundings, Walls } from '../application/walls';
import type { Petition } from '../domain/petition';
import type { UnitFacts } from '../domain/unit';
import { involvedUnitsOf } from '../domain/visibility';
import { SqlPlaces } from './places';
import { SqlStandings } from './standings';

interface CadreLine {
  readonly id: Buffer;
  readonly unit_id: Buffer;
  readonly serving: number;
  readonly person_token: string | null;
}

const BELONGING = `WITH RECURSIVE belonging (root, id) AS (
    SELECT unit_id, ancestor_id FROM directory_ancestor WHERE unit_id IN (?)
    UNION
    SELECT belonging.root, gone.unit_id FROM belonging
      JOIN directory_succession gone ON gone.heir_id = belonging.id)
  SELECT root, id FROM belonging`;

const unique = (ids: readonly Uuid[]): readonly Uuid[] => [...new Set(ids)];

/** What wall and recusal are judged by, in the tables that the cadre service's events keep. */
export class SqlWalls implements Walls {
  private readonly standings: SqlStandings;
  private readonly places: SqlPlaces;

  constructor(
    private readonly dataSource: DataSource,
    private readonly personToken: (idNumber: string) => string,
  ) {
    this.standings = new SqlStandings(dataSource);
    this.places = new SqlPlaces(dataSource);
  }

  of(asker: Asker): Promise<Standing> {
    return this.standings.of(asker);
  }

  ofCadre(cadreId: Uuid): Promise<Standing> {
    return this.standings.ofCadre(cadreId);
  }

  async around(petitions: readonly Petition[], concerned: Concerned = {}): Promise<Surroundings> {
    const { units = [], cadres = [], placesNear } = concerned;
    const places = placesNear === undefined ? [] : await this.places.near(placesNear);
    const involved = petitions.flatMap(involvedUnitsOf);
    const accused = petitions.flatMap(({ accused: who }) => who?.cadres ?? []);
    const lineages = await this.lineagesOf(unique(involved));
    const belonging = await this.belongingOf(unique([...units, ...places.map(({ id }) => id)]));
    const known = await this.cadres(unique([...accused, ...cadres]));
    const standings = new Map<Uuid, Standing>();
    for (const cadreId of unique(cadres)) standings.set(cadreId, await this.standings.ofCadre(cadreId));
    return {
      lineageOf: (unitId) => lineages.get(unitId) ?? [],
      belongingOf: (unitId) => belonging.get(unitId) ?? [],
      unitOf: (cadreId) => known.get(cadreId)?.unitId ?? null,
      tokenOf: (cadreId) => known.get(cadreId)?.token ?? null,
      standingOf: (cadreId) => standings.get(cadreId) ?? null,
      personToken: this.personToken,
      places: places satisfies readonly UnitFacts[],
    };
  }

  private async lineagesOf(ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, readonly Uuid[]>> {
    if (ids.length === 0) return new Map();
    return this.grouped(
      'SELECT unit_id AS root, ancestor_id AS id FROM directory_ancestor WHERE unit_id IN (?) ORDER BY depth',
      ids,
    );
  }

  private async belongingOf(ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, readonly Uuid[]>> {
    return ids.length === 0 ? new Map() : this.grouped(BELONGING, ids);
  }

  private async grouped(sql: string, ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, readonly Uuid[]>> {
    const rows = await this.dataSource.query<{ root: Buffer; id: Buffer }[]>(sql, [ids.map(idToBytes)]);
    const groups = new Map<Uuid, Uuid[]>();
    for (const { root, id } of rows) {
      const key = idFromBytes(root);
      groups.set(key, [...(groups.get(key) ?? []), idFromBytes(id)]);
    }
    return groups;
  }

  private async cadres(
    ids: readonly Uuid[],
  ): Promise<ReadonlyMap<Uuid, { readonly unitId: Uuid | null; readonly token: string | null }>> {
    if (ids.length === 0) return new Map();
    const rows = await this.dataSource.query<CadreLine[]>(
      'SELECT id, unit_id, serving, person_token FROM directory_cadre WHERE id IN (?)',
      [ids.map(idToBytes)],
    );
    return new Map(
      rows.map(({ id, unit_id: unitId, serving, person_token: token }) => [
        idFromBytes(id),
        { unitId: serving ? idFromBytes(unitId) : null, token },
      ]),
    );
  }
}
