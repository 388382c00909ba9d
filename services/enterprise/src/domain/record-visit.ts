import type { PlainDate } from '@lianxin/calendar';
import { accept, firstRefusal, type Decision, type Guard, type Uuid } from '@lianxin/kernel';
import type { Enterprise } from './enterprise';
import type { LiaisonPairing } from './liaison';
import type { LiaisonRuleTable } from './liaison-rules';
import type { Occasion } from './occasion';
import { refuse } from './refuse';
import { quarterOf, type Visited, type VisitPurpose } from './visit';

/** A visit as somebody records it. */
export interface RecordVisit {
  readonly visitId: Uuid;
  readonly visitedOn: PlainDate;
  readonly purpose: VisitPurpose;
  readonly topic: string;
}

interface Facts {
  readonly occasion: Occasion;
  /** The live pairing on whose behalf the asker may visit; null where there is none. */
  readonly pairing: LiaisonPairing | null;
  /** Whether the one who records it has an interest in the firm himself. */
  readonly standsAside: boolean;
  readonly rules: LiaisonRuleTable;
}

/** Why the command may be refused. */
export type RecordVisitRefusal =
  | 'NOT_RESPONSIBLE'
  | 'CONFLICT_OF_INTEREST'
  | 'VISIT_IS_INSPECTION'
  | 'DATE_NOT_POSSIBLE'
  | 'VISIT_CAP_REACHED';

type Rule<Code extends RecordVisitRefusal> = Guard<[RecordVisit, LiaisonPairing, Facts], Code>;

/** How an inspection is called. What a firm says about inspections is a request, not a visit's topic. */
const INSPECTION = /检查|督查|稽查|抽查|执法|处罚|inspect|enforcement/i;

const mustStandAside: Rule<'CONFLICT_OF_INTEREST'> = (_, { conflict }, { standsAside }) =>
  conflict === null && !standsAside ? null : refuse('CONFLICT_OF_INTEREST');

const mustNotBeAnInspection: Rule<'VISIT_IS_INSPECTION'> = ({ topic }) =>
  INSPECTION.test(topic.normalize('NFKC')) ? refuse('VISIT_IS_INSPECTION') : null;

const mustBeATrueDay: Rule<'DATE_NOT_POSSIBLE'> = ({ visitedOn }, { pairedOn }, { occasion: { today } }) =>
  visitedOn < pairedOn || visitedOn > today
    ? refuse('DATE_NOT_POSSIBLE', { date: visitedOn, earliest: pairedOn, latest: today })
    : null;

const GUARDS: readonly Rule<RecordVisitRefusal>[] = [mustStandAside, mustNotBeAnInspection, mustBeATrueDay];

/** How many visits a firm has had, and how many it may have, in a quarter: the cap and what it agreed to beyond. */
export const visitsOf = (
  { visits, visitConsents }: Pick<Enterprise, 'visits' | 'visitConsents'>,
  quarter: string,
  { rules }: LiaisonRuleTable,
): { readonly had: number; readonly allowed: number } => ({
  had: visits.filter(({ visitedOn }) => quarterOf(visitedOn) === quarter).length,
  allowed: visitConsents
    .filter((consent) => consent.quarter === quarter)
    .reduce((total, consent) => total + consent.visits, rules.visitsAQuarter.value),
});

/**
 * A visit to a firm, by its liaison or its paired branch, within the cap of the quarter (BE 48). Refuses NOT_RESPONSIBLE, a
 * liaison in conflict (CONFLICT_OF_INTEREST), an inspection (VISIT_IS_INSPECTION), a day before the pairing or ahead
 * (DATE_NOT_POSSIBLE), and a visit beyond the cap without the firm's consent (VISIT_CAP_REACHED).
 */
export const recordVisit = (
  enterprise: Enterprise,
  command: RecordVisit,
  facts: Facts,
): Decision<Visited, RecordVisitRefusal> => {
  const { pairing, rules } = facts;
  if (!pairing) return refuse('NOT_RESPONSIBLE');
  const refusal = firstRefusal(GUARDS, command, pairing, facts);
  if (refusal) return refusal;
  const { visitId: id, ...said } = command;
  const quarter = quarterOf(command.visitedOn);
  const { had, allowed } = visitsOf(enterprise, quarter, rules);
  if (had >= allowed) return refuse('VISIT_CAP_REACHED', { quarter, cap: allowed });
  const { id: pairingId, unitId, liaisonId } = pairing;
  return accept({
    type: 'enterprise.visited',
    visit: { id, ...said, pairingId, unitId, liaisonId },
    rulesVersion: rules.version,
    at: facts.occasion.at,
    by: facts.occasion.by,
  });
};
