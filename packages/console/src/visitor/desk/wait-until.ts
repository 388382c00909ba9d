const LEAST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 60 * LEAST_WAIT_MS;

/**
 * How long to wait before asking whether a session still stands: until its end, as far as the device’s clock can be believed.
 * Whether it has ended the server says.
 */
export const waitUntil = (expiresAt: string, now: number): number => {
  const wait = Date.parse(expiresAt) - now + 1000;
  return Number.isFinite(wait) ? Math.min(Math.max(wait, LEAST_WAIT_MS), LONGEST_WAIT_MS) : LEAST_WAIT_MS;
};
