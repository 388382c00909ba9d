/** How often a desk asks whether its counts have changed. */
export const POLL_MS = 60_000;
