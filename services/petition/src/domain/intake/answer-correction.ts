import { accept, firstRefusal } from '@lianxin/kernel';
import type { Acting } from '../acting';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import { mustBeAStepHere, type StandingGuard } from '../guards';
import type { Petition, Petitioner } from '../petition';
import { metClocks } from '../petition-clocks';
import { isNameAndAddressClear } from '../register-petition';
import { clocksOfClarity } from './clocks';
import { mustBeHisOrRecorded, mustShowWhatHeBrought, statedBy, type ReceivedBy } from './petitioners-acts';

export interface AnswerCorrection {
  /** What he adds, in his words; null where he only gives his data. */
  readonly text: string | null;
  /** All petitioners as they are now; null: they stay. */
  readonly petitioners: readonly Petitioner[] | null;
  readonly received: ReceivedBy | null;
}

export const answerCorrectionGuards: readonly StandingGuard[] = [
  mustBeAStepHere('answerCorrection'),
  mustBeHisOrRecorded,
];

/**
 * The petitioner says what was missing, in his session or through who received it from him; the petition is received and goes on.
 * Refuses ILLEGAL_STEP (once the period ended), NOT_RESPONSIBLE, EVIDENCE_REQUIRED, DATE_NOT_POSSIBLE.
 */
export const answerCorrection = (
  petition: Petition,
  { text, petitioners, received }: AnswerCorrection,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const asked = petition.corrections?.at(-1)?.noticeOn ?? petition.receivedOn;
  const refusal =
    firstRefusal(answerCorrectionGuards, petition, acting, facts) ??
    mustShowWhatHeBrought(petition, received, asked, acting, facts);
  if (refusal) return refusal;
  const { on, proof } = statedBy(petition, received, acting, facts);
  const personal = { petitioners: petitioners ?? petition.personal?.petitioners ?? [] };
  // Who tells his name and address wishes to be answered there.
  const anonymous = petition.anonymous && petitioners === null;
  const nameAndAddressClear = isNameAndAddressClear({ anonymous, personal });
  return accept({
    type: 'petition.correction-answered',
    ...frame(acting, facts, [
      ...metClocks(petition, ['CORRECTION'], on),
      ...clocksOfClarity(petition, nameAndAddressClear, facts),
    ]),
    ...{ on, proof, text, nameAndAddressClear },
    personal: petitioners === null ? null : personal,
  });
};
