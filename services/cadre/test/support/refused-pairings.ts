import type { Refused } from './refused';
import { REFUSED_CHOICES } from './refused-choices';
import { REFUSED_PROBATIONS } from './refused-probations';
import { REFUSED_RECORDS } from './refused-records';

/** Every refusal of a pairing's story, by the sentence of its rule. */
export const REFUSED: readonly Refused[] = [...REFUSED_CHOICES, ...REFUSED_PROBATIONS, ...REFUSED_RECORDS];
