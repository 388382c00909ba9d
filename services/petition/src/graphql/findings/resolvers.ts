/** The mutations that only need the desk and the clock. */
export const FINDINGS_DESK_MUTATIONS = [] as const;
