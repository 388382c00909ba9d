import { registerRejectionCodes, responsibilityTypes } from '@lianxin/subgraph';
import { CODE_MEANINGS, MESSAGES } from '../application/messages';

/** `RejectionCode`, `Rejection`, `NextStep` and the result unions of this subgraph. */
export const { NextStep, rejected, resultOf } = registerRejectionCodes(CODE_MEANINGS, MESSAGES);

/** The cadre service's entities as this subgraph refers to them. */
export const { Unit, Cadre, Responsibility } = responsibilityTypes();
