import type { Arrival } from '../arrival';
import type { Petition } from '../petition';

/** What time alone brings. */
export const reviewArrivals = (_petition: Petition): readonly Arrival[] => [];
