import type { Petition } from './petition';
import type { UnitFacts } from './unit';

/**
 * What the accused wall and recusals (docs/access.md 4 and 5) say of units and cadres, as the directory knows them at the
 * moment of a decision. Whoever wasn't looked up beforehand counts as closed out.
 */
export interface Wall {
  /** Whether a unit is accused, stands below an accused one, took one over, or has a serving member who is accused. */
  accuses(petition: Petition, unitId: string): boolean;
  /** Whether a cadre may not know of a petition, whatever his role. */
  closesTo(petition: Petition, cadreId: string): boolean;
  /** Who may take a petition past the accused: petition offices, then discipline organs, then organs outside; nearest first. */
  readonly places: readonly UnitFacts[];
}

/** Nobody is accused and nobody recused: for petitions whose past is told at once (the demo district). */
export const NO_WALL: Wall = { accuses: () => false, closesTo: () => false, places: [] };
