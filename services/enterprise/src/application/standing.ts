import type { Actor, Asker } from '@lianxin/access';
import { shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { servesOn, type KnownCadre } from '../domain/directory';
import { abilitiesOf, type EnterpriseAbilities } from './abilities';

/** A person as the directory knows him: the cadres that he is, and the keyed tokens of himself and his kin. */
export interface KnownPerson {
  /** More than one where two files have the same person's token. */
  readonly cadreIds: readonly Uuid[];
  readonly tokens: readonly string[];
}

/** Who asks, as far as the rules go. */
export interface Standing extends KnownPerson {
  readonly actor: Actor;
  /** Whether the cadre behind the account serves; true where none stands behind it. */
  readonly serves: boolean;
  /** The unit in which he works and all above it; empty where none is known. */
  readonly lineage: readonly Uuid[];
  /** His own unit, those of his grants, all above these, and the units whose work any of these took over. */
  readonly belongsTo: readonly Uuid[];
}

/** What standings are read from. */
export interface StandingDirectory {
  findCadre(cadreId: Uuid): Promise<KnownCadre | null>;
  /** The unit and its ancestors, as far as they are known; empty for a unit that isn't. */
  lineageOf(unitId: Uuid): Promise<readonly Uuid[]>;
  /** These units, all above them, and the units that any of them succeeded by a day. */
  belongingTo(unitIds: readonly Uuid[], today: PlainDate): Promise<readonly Uuid[]>;
  /** Who a cadre is; himself without a token where nothing was told. */
  personOf(cadreId: Uuid): Promise<KnownPerson>;
}

const NOBODY: KnownPerson = { cadreIds: [], tokens: [] };

const standingOf = async (actor: Actor, now: Date, directory: StandingDirectory): Promise<Standing> => {
  const { cadreId, unitId, grants } = actor;
  const today = shanghaiDateOf(now);
  const units = [...(unitId === null ? [] : [unitId]), ...grants.map((grant) => grant.unitId)];
  const [cadre, person, lineage, belongsTo] = await Promise.all([
    cadreId === null ? null : directory.findCadre(cadreId),
    cadreId === null ? NOBODY : directory.personOf(cadreId),
    unitId === null ? [] : directory.lineageOf(unitId),
    units.length === 0 ? [] : directory.belongingTo([...new Set(units)], today),
  ]);
  // The event of a departure may have come here before the gateway heard that the roles are gone.
  return { actor, ...person, lineage, belongsTo, serves: cadre === null || servesOn(cadre, today) };
};

/** What an asker may do, by what is known of him at this moment; nothing for anybody but an account. */
export const abilitiesFor = async (
  asker: Asker,
  now: Date,
  directory: StandingDirectory,
): Promise<EnterpriseAbilities> =>
  abilitiesOf(asker.kind === 'ACCOUNT' ? await standingOf(asker, now, directory) : null);
