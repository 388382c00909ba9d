import type { PlainDate } from '@lianxin/calendar';
import type { ActingPerson } from '../acting';

/** The closed set of what lets a matter be handled the simplified way (简易办理). */
export const SIMPLIFIED_CRITERIA = [
  'CLEAR_AND_UNDISPUTED',
  'ENQUIRY_OR_SUGGESTION',
  'URGENT_DAILY_LIFE',
  'ALREADY_PROMISED',
] as const;
export type SimplifiedCriterion = (typeof SIMPLIFIED_CRITERIA)[number];

/** How both parties came to agree (PR 33): 调解, by mediation; 和解, by themselves. */
export const AGREEMENT_FORMS = ['MEDIATION', 'SETTLEMENT'] as const;
export type AgreementForm = (typeof AGREEMENT_FORMS)[number];

/** Who signs an agreement. */
export const SIGNATORIES = ['PETITIONER', 'OTHER_PARTY'] as const;
export type Signatory = (typeof SIGNATORIES)[number];

/** What a petitioner said when he was called back (回访). */
export const CALLBACK_ANSWERS = ['SATISFIED', 'PARTLY_SATISFIED', 'DISSATISFIED', 'NOT_REACHED'] as const;
export type CallbackAnswer = (typeof CALLBACK_ANSWERS)[number];

/** Whether the dispute is settled (化解). */
export const SETTLED = ['YES', 'NO', 'UNKNOWN'] as const;
export type Settled = (typeof SETTLED)[number];

/** The simplified way, by intake criteria and with the petitioner's consent. */
export interface Simplified {
  readonly criteria: readonly SimplifiedCriterion[];
  readonly offeredOn: PlainDate;
  readonly consentedOn: PlainDate;
  readonly consent: string;
  /** Since when it is handled the ordinary way after all, and why. */
  readonly converted: { readonly on: PlainDate; readonly reason: string } | null;
}

/** A call back (回访). */
export interface Callback {
  readonly on: PlainDate;
  readonly said: CallbackAnswer;
  readonly note: string | null;
  readonly settled: Settled;
  readonly by: ActingPerson;
}

/** 化解: what the last call back that knew said, and when. */
export interface Settlement {
  readonly settled: Settled;
  readonly on: PlainDate;
}
