/** The mutations that only need the desk and the clock. */
export const REVIEW_DESK_MUTATIONS = [] as const;
