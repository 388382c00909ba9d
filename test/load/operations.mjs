import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../infra/local/lib/folders.mjs';

/** An operation of the bench, as the gateway's manifest has it: what is measured is what production executes. */
export const registered = (/** @type {string} */ file) =>
  readFileSync(join(ROOT, 'gateway/operations/bench', file), 'utf8');
