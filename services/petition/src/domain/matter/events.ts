import type { EventFrame } from '../event-frame';
import type { MatterRelation } from './relation';

/** A petition was linked to an earlier one; it keeps its own number and clocks. */
export interface PetitionMatterLinked extends EventFrame {
  readonly type: 'petition.matter-linked';
  readonly earlierId: string;
  readonly relation: MatterRelation;
  readonly reason: string;
  /** Whether its readers are told of the step: not where the other one is closed to others (PR 30). */
  readonly told: boolean;
}

/** A link to an earlier petition was taken away again. */
export interface PetitionMatterUnlinked extends EventFrame {
  readonly type: 'petition.matter-unlinked';
  readonly earlierId: string;
  readonly reason: string;
  readonly told: boolean;
}

/** A later petition was linked to this one. */
export interface PetitionMatterFollowed extends EventFrame {
  readonly type: 'petition.matter-followed';
  readonly laterId: string;
  readonly relation: MatterRelation;
  readonly told: boolean;
}

/** The link of a later petition to this one was taken away again. */
export interface PetitionMatterUnfollowed extends EventFrame {
  readonly type: 'petition.matter-unfollowed';
  readonly laterId: string;
  readonly told: boolean;
}

/** A confirmed repeat went back to the officer who first received its root; to the unit's head where he is gone (null). */
export interface PetitionRepeatReturned extends EventFrame {
  readonly type: 'petition.repeat-returned';
  readonly cadreId: string | null;
}

/** Events of petitions of the same matter. */
export type MatterEvent =
  | PetitionMatterLinked
  | PetitionMatterUnlinked
  | PetitionMatterFollowed
  | PetitionMatterUnfollowed
  | PetitionRepeatReturned;
