import type { Locale } from '@lianxin/access';
import { registerRejectionCodes, responsibilityTypes, type RejectionValue } from '@lianxin/subgraph';
import { describeRejection } from '../application/describe-rejection';
import { MESSAGES } from '../application/messages';
import {
  PETITION_REJECTION_CODES,
  type PetitionRejection,
  type PetitionRejectionCode,
} from '../domain/rejection-codes';

const each = <Value>(of: (code: PetitionRejectionCode) => Value) =>
  Object.fromEntries(PETITION_REJECTION_CODES.map((code) => [code, of(code)])) as Record<
    PetitionRejectionCode,
    Value
  >;

const types = registerRejectionCodes(
  each((code) => MESSAGES[code].en),
  each((code) => ({ 'zh-CN': MESSAGES[code].zh, en: MESSAGES[code].en })),
);

/** `NextStep` of this subgraph. */
export const NextStep = types.NextStep;

/** Makes `union <name> = <the aggregate> | Rejection`. */
export const resultOf = types.resultOf;

/** A refusal as the asker reads it: the names of commands and states are words of his language. */
export const refused = (rejection: PetitionRejection, locale: Locale): RejectionValue =>
  Object.assign(types.rejected(rejection, locale), { message: describeRejection(rejection, locale) });

/** The cadre service's entities as this subgraph refers to them. */
export const { Unit, Cadre, Responsibility } = responsibilityTypes();
