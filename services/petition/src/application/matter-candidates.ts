import type { Uuid } from '@lianxin/kernel';
import type { Frequencies } from '../domain/matter/grams';

/** What is looked for: other petitions with these pairs of characters, or of these petitioners. */
export interface MatterSearch {
  readonly id: Uuid;
  readonly grams: ReadonlySet<number>;
  /** Petitioners as keyed hashes. */
  readonly petitioners: readonly string[];
}

/** Ids only, whoever may see them: whoever asks is told of those that he may read. */
export interface FoundCandidates {
  readonly frequencies: Frequencies;
  /** Claims and suggestions, those that share most rare pairs first. */
  readonly open: readonly Uuid[];
  /** Accusations, and what nobody has sorted: apart, so that they take nobody's place among the open ones. */
  readonly closed: readonly Uuid[];
  /** Newest first. */
  readonly ofPetitioners: readonly Uuid[];
}

/** Finds candidates for one matter in indexes. */
export interface MatterCandidates {
  find(search: MatterSearch): Promise<FoundCandidates>;
}
