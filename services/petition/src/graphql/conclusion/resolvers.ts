import { AnswerDutyMutation } from './answer-duty';
import { RecordCallbackMutation } from './record-callback';
import { RecordMediationMutation } from './record-mediation';
import { ServeOpinionAgainMutation } from './serve-opinion-again';
import { ConvertToOrdinaryMutation, OfferSimplifiedMutation } from './simplified';

/** The mutations that only need the desk and the clock. */
export const CONCLUSION_DESK_MUTATIONS = [
  OfferSimplifiedMutation,
  ConvertToOrdinaryMutation,
  RecordMediationMutation,
  AnswerDutyMutation,
  ServeOpinionAgainMutation,
  RecordCallbackMutation,
] as const;
