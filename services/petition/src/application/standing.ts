import type { Actor, Asker } from '@lianxin/access';
import type { Uuid } from '@lianxin/kernel';

/** What this service knows of somebody who asks: the account, and what wall and recusal judge him by (docs/access.md). */
export interface Standing {
  /** Null for anybody but an account: no rule allows him anything. */
  readonly actor: Actor | null;
  /** His own unit and all above it; empty where he has none, or it isn't known here. */
  readonly lineage: readonly Uuid[];
  /**
   * The units that he belongs to: his own, those of his grants, all above them, and all whose work one of these took over.
   */
  readonly belongsTo: readonly Uuid[];
  /** Whether every unit of his is known here; where one isn't, nothing closed is shown to him. */
  readonly known: boolean;
  /** His cadre, and every other cadre that is the same person by token. */
  readonly cadres: readonly Uuid[];
  readonly personToken: string | null;
  readonly kinTokens: readonly string[];
}

/** Finds what is known of who asks. */
export interface Standings {
  /** By one statement for an account, none for anybody else. */
  of(asker: Asker): Promise<Standing>;
  /** How a cadre would stand who holds no role: for deciding whether a case may be given to him. */
  ofCadre(cadreId: Uuid): Promise<Standing>;
}

/** Somebody of whom nothing is known and to whom nothing is shown. */
export const NOBODY: Standing = {
  actor: null,
  lineage: [],
  belongsTo: [],
  known: false,
  cadres: [],
  personToken: null,
  kinTokens: [],
};
