/** The mutations that only need the desk and the clock. */
export const MATTER_DESK_MUTATIONS = [] as const;
