/** What a firm may ask for, as the enterprise service calls it. */
export type NeedCategory =
  | 'POLICY'
  | 'PERMIT'
  | 'LAND'
  | 'FINANCE'
  | 'TALENT'
  | 'UTILITIES'
  | 'LEGAL'
  | 'ENVIRONMENT_COMPLAINT'
  | 'OTHER';

/** One thing that firms ask for: templates of whole sentences (see Writer). */
export interface Topic {
  readonly subject: string;
  readonly text: string;
  /** What was done for the firm. */
  readonly done: string;
  /** Why it can't be done as asked. */
  readonly cannot: string;
}

/** What firms ask for in one category, and the names of the units that work on it, the likeliest first. */
export interface NeedClass {
  readonly competent: readonly string[];
  /** A unit that is asked by mistake and objects. */
  readonly mistaken: string;
  readonly topics: readonly Topic[];
}

/** A topic in the order of its sentences. */
export const topic = (subject: string, text: string, done: string, cannot: string): Topic => ({
  subject,
  text,
  done,
  cannot,
});
