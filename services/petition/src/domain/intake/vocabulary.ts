/** What a petition lacks: what PR 19 has it state, who represents a joint one (PR 20), or what would prove it. */
export const CORRECTION_NEEDS = [
  'NAME',
  'ADDRESS',
  'DEMAND',
  'FACTS',
  'REASONS',
  'REPRESENTATIVES',
  'EVIDENCE',
] as const;
export type CorrectionNeed = (typeof CORRECTION_NEEDS)[number];

/**
 * Where the law has a claim dealt with outside the petition procedure: PR 31 (1) to (5), and disputes before the political-legal
 * organs (PR 22, 28).
 */
export const PROCEDURE_ROUTES = [
  'JUDICIAL_PROCEDURE',
  'ARBITRATION',
  'PARTY_APPEAL',
  'ADMINISTRATIVE_PROCEDURE',
  'STATUTORY_DUTY',
  'LITIGATION',
] as const;
export type ProcedureRoute = (typeof PROCEDURE_ROUTES)[number];

/** What became of a claim in its procedure. */
export const PROCEDURE_OUTCOMES = ['TAKEN_UP', 'DECIDED', 'REFUSED'] as const;
export type ProcedureOutcome = (typeof PROCEDURE_OUTCOMES)[number];

/** The only two grounds on which a petition is declined: PR 19, PR 36. */
export const DECLINE_GROUNDS = ['ALREADY_WITH_SUPERIOR', 'SAME_FACTS_AFTER_RE_REVIEW'] as const;
export type DeclineGround = (typeof DECLINE_GROUNDS)[number];

/** Why a petition that was closed is handled again. */
export const REOPEN_GROUNDS = ['NEW_FACTS', 'NOT_CARRIED_OUT'] as const;
export type ReopenGround = (typeof REOPEN_GROUNDS)[number];

/** Periods of other laws that run while a petition is handled: reconsideration, suit, arbitration. */
export const LIMITATION_KINDS = ['RECONSIDERATION', 'SUIT', 'ARBITRATION', 'OTHER'] as const;
export type LimitationKind = (typeof LIMITATION_KINDS)[number];
