import type { EventFrame } from './event-frame';
import type { Outsider } from './petition';
import type { UnitOfCase } from './unit';
import type { ShareGround } from './vocabulary';

/** Who is accused was named; the set replaces the one before. */
export interface PetitionAccusedNamed extends EventFrame {
  readonly type: 'petition.accused-named';
  readonly units: readonly string[];
  readonly cadres: readonly string[];
  /** The accused who are no cadres, and why a name was withdrawn. */
  readonly personal: { readonly accused: readonly Outsider[]; readonly reason: string | null };
}

/** What an accused unit had of it passed on to who isn't accused (PR 28, 30); what didn't change is null. */
export interface PetitionPassedOn extends EventFrame {
  readonly type: 'petition.passed-on';
  readonly holder: UnitOfCase | null;
  readonly registrar: UnitOfCase | null;
  /** The offer is gone: it went to who is accused, or to the new holder. */
  readonly offerLapsed: boolean;
}

/** An accusation was shown to a unit to which the law has it reported (PR 30, 41). */
export interface PetitionAccusationShared extends EventFrame {
  readonly type: 'petition.accusation-shared';
  readonly unitId: string;
  readonly ground: ShareGround;
}

/** A cadre declared an interest, or was recused, and is barred from now on (PR 28). */
export interface PetitionPersonBarred extends EventFrame {
  readonly type: 'petition.person-barred';
  readonly cadreId: string;
  readonly declared: boolean;
  /** Whose matter it is to him may name a person. */
  readonly personal: { readonly reason: string };
}

/** The officer who answered, or handled it, may not know of it any more; the unit's head names another (PR 28). */
export interface PetitionOfficerWithdrawn extends EventFrame {
  readonly type: 'petition.officer-withdrawn';
  readonly cadreId: string;
}

/** What keeps a petition from who may not know of it. */
export type WallEvent =
  | PetitionAccusedNamed
  | PetitionPassedOn
  | PetitionAccusationShared
  | PetitionPersonBarred
  | PetitionOfficerWithdrawn;
