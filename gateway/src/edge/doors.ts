import { SIGNED_IN_FIELDS } from './signed-in-fields';

/**
 * Which root fields who may ask for. What stands in none of the three is open to nobody, and a test fails for a root field of
 * the supergraph that does: a new door is declared here first. What is behind an open door the services decide.
 */
export interface Doors {
  /** Open to everybody. */
  readonly anonymous: ReadonlySet<string>;
  /** Open to a case session too, for its own case, and to whoever is signed in. */
  readonly caseSession: ReadonlySet<string>;
  /** Open to whoever is signed in. */
  readonly signedIn: ReadonlySet<string>;
}

const ANONYMOUS_FIELDS = ['Mutation.openPetition', 'Mutation.openRequest'] as const;

const CASE_FIELDS = [
  'Query.petitionStatus',
  'Query.requestStatus',
  'Mutation.answerCorrection',
  'Mutation.answerQuestion',
  'Mutation.contestFinding',
  'Mutation.contestDecline',
  'Mutation.endPetitionSession',
  'Mutation.endRequestSession',
  'Mutation.exportPersonalData',
  'Mutation.ratePetition',
  'Mutation.rateRequest',
  'Mutation.reopenRequest',
  'Mutation.requestErasure',
  'Mutation.requestReReview',
  'Mutation.requestReview',
  'Mutation.withdrawPetition',
  'Mutation.withdrawRequest',
] as const;

export const DOORS: Doors = {
  anonymous: new Set(ANONYMOUS_FIELDS),
  caseSession: new Set(CASE_FIELDS),
  signedIn: new Set(Object.values(SIGNED_IN_FIELDS).flat()),
};
