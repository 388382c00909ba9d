import type { Asker } from '@lianxin/access';
import type { Uuid } from '@lianxin/kernel';
import DataLoader from 'dataloader';
import type { VisiblePairings } from '../application/pairing/ports';
import type { CadreFile, CadreReader, DutyReader, UnitReader } from '../application/readers';
import type { Pairing } from '../domain/pairing/pairing';
import type { Unit } from '../domain/unit';

/** What one request reads by id, each row once; null stands for what there isn't, or what the asker may not know. */
export interface Loaders {
  readonly units: DataLoader<Uuid, Unit | null>;
  readonly cadres: DataLoader<Uuid, CadreFile | null>;
  readonly dutiesOfUnits: DataLoader<Uuid, number | null>;
  readonly dutiesOfCadres: DataLoader<Uuid, number | null>;
  readonly pairings: DataLoader<Uuid, Pairing | null>;
}

/** What the loaders read from. */
export interface Readers {
  readonly units: UnitReader;
  readonly cadres: CadreReader;
  readonly duties: DutyReader;
  readonly pairings: VisiblePairings;
}

const byId = <Row extends { readonly id: Uuid }>(read: (ids: readonly Uuid[]) => Promise<readonly Row[]>) =>
  new DataLoader<Uuid, Row | null>(async (ids) => {
    const rows = new Map((await read(ids)).map((row) => [row.id, row]));
    return ids.map((id) => rows.get(id) ?? null);
  });

const counts = (read: (ids: readonly Uuid[]) => Promise<ReadonlyMap<Uuid, number>>) =>
  new DataLoader<Uuid, number | null>(async (ids) => {
    const known = await read(ids);
    return ids.map((id) => known.get(id) ?? null);
  });

/** Makes the loaders of one request; they know the asker, so that nothing is counted for one and shown to another. */
export const createLoaders =
  ({ units, cadres, duties, pairings }: Readers) =>
  ({ asker }: { readonly asker: Asker }): Loaders => ({
    units: byId((ids) => units.byIds(ids)),
    cadres: byId((ids) => cadres.byIds(ids)),
    dutiesOfUnits: counts((ids) => duties.ofUnits(asker, ids)),
    dutiesOfCadres: counts((ids) => duties.ofCadres(asker, ids)),
    pairings: byId((ids) => pairings.byIds(asker, ids)),
  });
