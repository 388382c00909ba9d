import { cpus, loadavg } from 'node:os';

/**
 * What the figures were taken on.
 * @typedef {{ cores: number, cpu: string, node: string, database: string, loadBefore: number, loadAfter: number }} Machine
 */

/** What stays the same during a run. */
export const describeMachine = (/** @type {string} */ database) => ({
  cores: cpus().length,
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  node: process.versions.node,
  database,
});

/** How many processes wanted to run, on average over the last minute. */
export const loadNow = () => loadavg()[0] ?? NaN;
