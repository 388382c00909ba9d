import type { Petition } from '../../src/domain/petition';
import type { Facts } from '../../src/domain/facts';
import type { PetitionDecision } from '../../src/domain/decide';
import { answerDuty } from '../../src/domain/conclusion/answer-duty';
import { recordMediation, type RecordMediation } from '../../src/domain/conclusion/record-mediation';
import { offerSimplified, type OfferSimplified } from '../../src/domain/conclusion/simplified';
import { day, officerOf } from '../builders';

/** Simplified handling to which the petitioner agreed today. */
export const offered = (
  petition: Petition,
  facts: Facts,
  part: Partial<OfferSimplified> = {},
): PetitionDecision =>
  offerSimplified(
    petition,
    { criteria: ['CLEAR_AND_UNDISPUTED'], consentedOn: facts.today, consent: '同意书001', ...part },
    officerOf(petition.heldBy),
    facts,
  );

/** An agreement of both parties that is in order. */
export const agreed = (
  petition: Petition,
  facts: Facts,
  part: Partial<RecordMediation> = {},
): PetitionDecision =>
  recordMediation(
    petition,
    {
      form: 'MEDIATION',
      terms: '供水公司三日内恢复供水。',
      basis: '不违反强制性规定，属裁量权范围。',
      agreedOn: facts.today,
      signedBy: ['PETITIONER', 'OTHER_PARTY'],
      evidence: '调解协议书001',
      ...part,
    },
    officerOf(petition.heldBy),
    facts,
  );

/** A duty of the unit's own that it performed on the day of receipt or later. */
export const performed = (petition: Petition, facts: Facts, on: string | null = null): PetitionDecision =>
  answerDuty(
    petition,
    { text: '已查处。', legalBasis: ['水法'], performedOn: on === null ? null : day(on) },
    officerOf(petition.heldBy),
    facts,
  );
