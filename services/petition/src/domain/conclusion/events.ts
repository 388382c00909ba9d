import type { PlainDate } from '@lianxin/calendar';
import type { Agreement, DutyAnswer } from '../answer';
import type { EventFrame } from '../event-frame';
import type { DeliveryMethod } from '../vocabulary';
import type { CallbackAnswer, Settled, SimplifiedCriterion } from './words';

/** The petitioner agreed to have his matter handled the simplified way (简易办理). */
export interface PetitionSimplifiedOffered extends EventFrame {
  readonly type: 'petition.simplified-offered';
  readonly criteria: readonly SimplifiedCriterion[];
  readonly on: PlainDate;
  readonly consentedOn: PlainDate;
  readonly consent: string;
}

/** It is handled the ordinary way after all. */
export interface PetitionConvertedToOrdinary extends EventFrame {
  readonly type: 'petition.converted-to-ordinary';
  readonly on: PlainDate;
  readonly reason: string;
}

/** Both parties agreed and signed (PR 33). */
export interface PetitionMediationRecorded extends EventFrame {
  readonly type: 'petition.mediation-recorded';
  readonly agreement: Agreement;
  readonly on: PlainDate;
}

/** The unit answered in writing what it did, or doesn't do, of its own duty (PR 31). */
export interface PetitionDutyAnswered extends EventFrame {
  readonly type: 'petition.duty-answered';
  readonly answer: DutyAnswer;
  readonly on: PlainDate;
}

/** An opinion was served once more, later: the petitioner's time for review counts from then (PR 35). */
export interface PetitionOpinionServedAgain extends EventFrame {
  readonly type: 'petition.opinion-served-again';
  readonly on: PlainDate;
  readonly how: DeliveryMethod;
  readonly proof: string;
  readonly circumstance?: string;
}

/** The petitioner was called back (回访), and said whether it is settled (化解). */
export interface PetitionCallbackRecorded extends EventFrame {
  readonly type: 'petition.callback-recorded';
  readonly on: PlainDate;
  readonly said: CallbackAnswer;
  readonly note: string | null;
  readonly settled: Settled;
}

/** Events of how a petition comes to its answer, and what follows it. */
export type ConclusionEvent =
  | PetitionSimplifiedOffered
  | PetitionConvertedToOrdinary
  | PetitionMediationRecorded
  | PetitionDutyAnswered
  | PetitionOpinionServedAgain
  | PetitionCallbackRecorded;
