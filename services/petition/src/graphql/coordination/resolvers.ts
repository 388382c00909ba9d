/** The mutations that only need the desk and the clock. */
export const COORDINATION_DESK_MUTATIONS = [] as const;
