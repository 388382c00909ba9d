import type { Asker } from '@lianxin/access';
import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { together } from '@lianxin/subgraph';
import DataLoader from 'dataloader';
import type {
  CadreFile,
  CadreReader,
  DutyReader,
  IdentityReader,
  KinshipReader,
  LedgerReader,
  UnitReader,
} from '../application/readers';
import { abilitiesOf, type CadreAbilities } from '../application/abilities';
import type { PairingRegister, VisiblePairings } from '../application/pairing/ports';
import type { Pairing, SlotRole } from '../domain/pairing/pairing';
import type { CadreIdentity } from '../domain/cadre';
import type { Kin } from '../domain/kin';
import type { LedgerLine } from '../domain/ledger';
import type { Unit } from '../domain/unit';

/** What one request reads by id, each row once; null stands for what there isn't, or what the asker may not know. */
export interface Loaders {
  /** What the asker may do. */
  readonly abilities: CadreAbilities;
  readonly units: DataLoader<Uuid, Unit | null>;
  readonly cadres: DataLoader<Uuid, CadreFile | null>;
  /** The people of a pairing, for those who read it. */
  readonly cadresInPairings: DataLoader<Uuid, CadreFile | null>;
  readonly lineagesOfUnits: DataLoader<Uuid, readonly Uuid[] | null>;
  /** The units directly below one, on a day or today. */
  readonly childrenOfUnits: DataLoader<UnitOn, readonly Unit[], string>;
  /** Who belonged to a unit on a day, or belongs to it today. */
  readonly cadresOfUnits: DataLoader<UnitOn, readonly CadreFile[], string>;
  readonly predecessorsOfUnits: DataLoader<Uuid, readonly Uuid[] | null>;
  /** ID number and phone. */
  readonly identities: DataLoader<Uuid, CadreIdentity | null>;
  readonly kinshipOfCadres: DataLoader<Uuid, readonly Kin[] | null>;
  /** True for a file of which more than the door tells may be read. */
  readonly readableFiles: DataLoader<Uuid, true | null>;
  readonly dutiesOfUnits: DataLoader<Uuid, number | null>;
  readonly dutiesOfCadres: DataLoader<Uuid, number | null>;
  readonly ledgersOfUnits: DataLoader<Uuid, readonly LedgerLine[] | null>;
  readonly ledgersOfCadres: DataLoader<Uuid, readonly LedgerLine[] | null>;
  readonly pairings: DataLoader<Uuid, Pairing | null>;
  /** How many recruits a mentor has in each role; null stands for none. */
  readonly loadsOfMentors: DataLoader<Uuid, Readonly<Record<SlotRole, number>> | null>;
  /** The live pairing of a recruit. */
  readonly pairingsOfRecruits: DataLoader<Uuid, Pairing | null>;
}

/** A unit on a day; null for today. */
interface UnitOn {
  readonly unitId: Uuid;
  readonly date: PlainDate | null;
}

/** What the loaders read from. */
export interface Readers {
  readonly units: UnitReader;
  readonly cadres: CadreReader;
  readonly duties: DutyReader;
  readonly ledger: LedgerReader;
  readonly pairings: VisiblePairings;
  readonly register: Pick<PairingRegister, 'loadsOf'>;
  readonly kinship: KinshipReader;
  readonly identities: IdentityReader;
}

const byId = <Row extends { readonly id: Uuid }>(read: (ids: readonly Uuid[]) => Promise<readonly Row[]>) =>
  new DataLoader<Uuid, Row | null>(async (ids) => {
    const rows = new Map((await read(ids)).map((row) => [row.id, row]));
    return ids.map((id) => rows.get(id) ?? null);
  });

const known = <Value>(read: (ids: readonly Uuid[]) => Promise<ReadonlyMap<Uuid, Value>>) =>
  new DataLoader<Uuid, Value | null>(async (ids) => {
    const found = await read(ids);
    return ids.map((id) => found.get(id) ?? null);
  });

/** Reads what belongs to units, by one statement for each day that is asked for. */
const ofUnitsOn = <Row>(
  read: (ids: readonly Uuid[], date: PlainDate | null) => Promise<ReadonlyMap<Uuid, readonly Row[]>>,
) =>
  new DataLoader<UnitOn, readonly Row[], string>(
    (asked) =>
      together(
        asked,
        ({ date }) => date,
        ({ unitId }) => unitId,
        (ids, { date }) => read(ids, date),
        [] as readonly Row[],
      ),
    { cacheKeyFn: ({ unitId, date }) => `${unitId} ${date ?? ''}` },
  );

/** Makes the loaders of one request; they know the asker, so that nothing is counted for one and shown to another. */
export const createLoaders =
  ({ units, cadres, duties, identities, kinship, ledger, pairings, register }: Readers) =>
  ({ asker }: { readonly asker: Asker }): Loaders => {
    const abilities = abilitiesOf(asker);
    return {
      abilities,
      units: byId((ids) => units.byIds(abilities, ids)),
      cadres: byId((ids) => cadres.byIds(abilities, ids)),
      cadresInPairings: byId((ids) => cadres.inPairings(ids)),
      lineagesOfUnits: known((ids) => units.lineagesOf(ids)),
      childrenOfUnits: ofUnitsOn((ids, date) => units.childrenOf(abilities, ids, date)),
      cadresOfUnits: ofUnitsOn((ids, date) => cadres.servingIn(abilities, ids, date)),
      predecessorsOfUnits: known((ids) => units.predecessorsOf(ids)),
      identities: known((ids) => identities.ofCadres(abilities, ids)),
      kinshipOfCadres: known((ids) => kinship.ofCadres(abilities, ids)),
      readableFiles: known((ids) => cadres.readableOf(abilities, ids)),
      dutiesOfUnits: known((ids) => duties.ofUnits(abilities, ids)),
      dutiesOfCadres: known((ids) => duties.ofCadres(abilities, ids)),
      ledgersOfUnits: known((ids) => ledger.latestOfUnits(abilities, ids)),
      ledgersOfCadres: known((ids) => ledger.latestOfCadres(abilities, ids)),
      pairings: byId((ids) => pairings.byIds(abilities, ids)),
      loadsOfMentors: known((ids) => register.loadsOf(ids)),
      pairingsOfRecruits: known((ids) => pairings.liveOf(abilities, ids)),
    };
  };
