import type { Picked } from '../../../parts/pick/search-pick';

/** The ids of what was picked; none where nothing was. */
export const idsOf = (picked: readonly Picked[] = []): string[] => picked.map(({ value }) => value);
