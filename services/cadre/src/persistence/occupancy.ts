import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { idToBytes } from '@lianxin/store';
import type { EntityManager } from 'typeorm';
import type { Occupancy } from '../application/ports';

interface Count {
  /** COUNT and SUM come as strings where they are big. */
  readonly present: number | string;
  readonly last: PlainDate | null;
}

const UNITS_BELOW =
  "SELECT COUNT(CASE WHEN status = 'ACTIVE' THEN 1 END) AS present, MAX(abolished_from) AS last FROM unit WHERE parent_id = ?";
const CADRES_IN =
  "SELECT COUNT(CASE WHEN status <> 'LEFT' THEN 1 END) AS present, MAX(left_on) AS last FROM cadre WHERE unit_id = ?";

/** Who and what is in a unit, as this connection sees it. */
export const occupancyOf = async (manager: EntityManager, unitId: Uuid): Promise<Occupancy> => {
  const id = idToBytes(unitId);
  const [units] = await manager.query<[Count]>(UNITS_BELOW, [id]);
  const [cadres] = await manager.query<[Count]>(CADRES_IN, [id]);
  const [emptySince] = [units.last, cadres.last]
    .filter((date) => date !== null)
    .sort()
    .reverse();
  return {
    activeSubunits: Number(units.present),
    servingCadres: Number(cadres.present),
    emptySince: emptySince ?? null,
  };
};
