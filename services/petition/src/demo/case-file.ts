import type { Uuid } from '@lianxin/kernel';
import type { Chance, Matter } from '@lianxin/synthesis';
import type { Staff } from './staff';
import type { PetitionWalk } from './walk';

/** Everything that the parts of a petition's story share. */
export interface CaseFile {
  readonly walk: PetitionWalk;
  readonly chance: Chance;
  readonly staff: Staff;
  readonly matter: Matter;
  /** The name of the unit that it is meant for, where the plan says one. */
  readonly desk: string | null;
  /** The id of the nth demand of this petition. */
  readonly demandId: (nth: number) => Uuid;
}
