import type { Uuid } from '@lianxin/kernel';
import type { MatterRelation } from '../domain/matter/relation';

/** That a petition was linked to an earlier one, as ids. */
export interface LinkedPair {
  readonly petitionId: Uuid;
  readonly earlierId: Uuid;
  readonly relation: MatterRelation;
}

/** Reads which petitions are linked. */
export interface MatterLinks {
  /** The links of petitions, to earlier and from later ones, at most 100 of each. */
  of(ids: readonly Uuid[]): Promise<readonly LinkedPair[]>;
}
