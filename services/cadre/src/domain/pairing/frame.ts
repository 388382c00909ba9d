import type { Occasion, Recorded } from '../occasion';

/** When and by whom, as every event says it. */
export const frame = ({ at, by }: Occasion): Recorded => ({ at, by });
