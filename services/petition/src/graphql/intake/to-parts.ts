import type { Amendment, Decline, Guidance, Correction, Reopening } from '../../domain/intake/state';
import type { Petition } from '../../domain/petition';
import { toPetitioner } from '../petition-parts';
import {
  DeclineType,
  type AmendmentType,
  type CorrectionType,
  type GuidanceType,
  type ReopeningType,
} from './parts';

const reference = (id: string | null) => (id === null ? null : { id });

const toAmendment = (
  petition: Petition,
  { at, by, reason, fields, petitioners }: Amendment,
): AmendmentType => {
  const earlier = (petition.personal?.earlier ?? []).find(({ until }) => until === at);
  return {
    at: new Date(at),
    unit: reference(by.unitId),
    officer: reference(by.cadreId),
    ...{ reason, fields },
    petitionersBefore: petitioners ? (earlier?.petitioners ?? []).map(toPetitioner) : null,
  };
};

/** What was corrected or added, oldest first. */
export const toAmendments = (petition: Petition): AmendmentType[] =>
  (petition.amendments ?? []).map((one) => toAmendment(petition, one));

/** What the petitioner was asked for. */
export const toCorrection = ({
  needs,
  what,
  noticeOn,
  dueOn,
  answer,
  lapsed,
}: Correction): CorrectionType => ({
  ...{ needs, what, noticeOn, dueOn, lapsed },
  answeredOn: answer?.on ?? null,
  answer: answer?.text ?? null,
});

/** Where he was led. */
export const toGuidance = ({ result, organUnitId, ...guidance }: Guidance): GuidanceType => ({
  ...guidance,
  organUnit: reference(organUnitId),
  outcome: result?.outcome ?? null,
  outcomeOn: result?.on ?? null,
  evidence: result?.evidence ?? null,
});

/** A decline with what was said against it. */
export const toDecline = (decline: Decline): DeclineType => {
  const { earlierId, ground, reasons, proposedAt, proposedBy, decided, contests } = decline;
  return Object.assign(new DeclineType(), {
    ...{ earlierId, ground, reasons },
    proposedAt: new Date(proposedAt),
    proposedBy: reference(proposedBy.cadreId),
    approved: decided?.approved ?? null,
    refusal: decided?.reason ?? null,
    noticeOn: decided?.noticeOn ?? null,
    contests: contests.map((contest) => ({
      ...{ on: contest.on, reasons: contest.reasons, newFacts: contest.newFacts },
      upheld: contest.decided?.upheld ?? null,
      decision: contest.decided?.reason ?? null,
    })),
  });
};

/** That it was taken up again. */
export const toReopening = ({ at, ground, reason, evidence, before }: Reopening): ReopeningType => ({
  at: new Date(at),
  ...{ ground, reason, evidence },
  answerBeforeDeliveredOn: before.delivery?.on ?? null,
});
