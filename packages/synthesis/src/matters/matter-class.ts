/**
 * What people write about one kind of matter: templates of whole sentences (see Writer). The nth subject, happening, effect,
 * ask, finding, remedy and limit belong together. `competent` names the units that
 * decide such matters, `{town}` the township's own; `mistaken` one that is asked by mistake and objects.
 */
export interface MatterClass {
  readonly key: string;
  /** How often it comes among all. */
  readonly weight: number;
  readonly competent: readonly string[];
  readonly mistaken: string;
  readonly subjects: readonly string[];
  readonly happened: readonly string[];
  readonly effects: readonly string[];
  /** What the writer did before he wrote. */
  readonly tried: readonly string[];
  /** What is asked for, each a demand of its own. */
  readonly asks: readonly string[];
  /** What an inquiry found. */
  readonly found: readonly string[];
  /** What was done about it. */
  readonly done: readonly string[];
  /** Why something can't be done as asked. */
  readonly cannot: readonly string[];
  readonly basis: readonly string[];
}
