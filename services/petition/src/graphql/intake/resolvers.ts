/** The mutations that only need the desk and the clock. */
export const INTAKE_DESK_MUTATIONS = [] as const;
