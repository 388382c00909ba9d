/** How many values one key holds. */
export interface KeyCount {
  /** The key as its values name it: "v1.A256GCM.2026" of records, "2026" of fingerprints. */
  readonly key: string;
  readonly count: number;
  /** Of these, how many nothing made with the current key stands in for: as long as there are any, the key is needed. */
  readonly needing: number;
}

/** What a batch did. */
export interface PartProgress {
  readonly looked: number;
  readonly renewed: number;
  /** Where the next batch begins; null after the last one. */
  readonly reached: string | null;
}

/** One kind of values that re-keying goes over, in batches that may be repeated. */
export interface RekeyingPart {
  readonly name: string;
  batch(after: string | null): Promise<PartProgress>;
  counts(): Promise<readonly KeyCount[]>;
}
