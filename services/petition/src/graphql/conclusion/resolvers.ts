/** The mutations that only need the desk and the clock. */
export const CONCLUSION_DESK_MUTATIONS = [] as const;
