import type { PetitionDecision } from '../../src/domain/decide';
import type { Facts } from '../../src/domain/facts';
import type { Petition } from '../../src/domain/petition';
import type { PetitionStatus } from '../../src/domain/vocabulary';
import type { PetitionBuilder } from '../builders';

/** A command with an input that nothing but the state could object to. */
export type Try = (petition: Petition, facts: Facts) => PetitionDecision;

/** What the test of the transition table is told of a part of the way. */
export interface AreaSteps<Command extends string> {
  /** Rows of DOMAIN.md §3, copied by hand: from, command, to; one a line. */
  readonly rows: string;
  /** Commands that leave the state alone, and where each is allowed. */
  readonly standing: { readonly [Name in Command]?: readonly PetitionStatus[] };
  readonly tries: Readonly<Record<Command, Try>>;
  /** Petitions so varied that every listed pair succeeds with one of them. */
  readonly examples: { readonly [Status in PetitionStatus]?: readonly PetitionBuilder[] };
  /** Where a more telling refusal than ILLEGAL_STEP is asked for: "OFFERED transferPetition". */
  readonly telling: Readonly<Record<string, string>>;
}
