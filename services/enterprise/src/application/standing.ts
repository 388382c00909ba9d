import type { Actor } from '@lianxin/access';
import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import type { KnownCadre } from '../domain/directory';

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
