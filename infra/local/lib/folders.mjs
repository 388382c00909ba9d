import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the clone. */
export const ROOT = resolve(fileURLToPath(new URL('../../..', import.meta.url)));

/** What `npm start` keeps between runs: data, secrets, logs, records of running processes. Tests keep theirs elsewhere. */
export const STATE = resolve(ROOT, process.env.LIANXIN_STATE ?? '.lianxin');

/** Programs that were fetched, shared by all clones of a user. */
export const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'lianxin');

/** Makes a folder that only its owner may read. */
export function privateFolder(/** @type {string[]} */ ...parts) {
  const path = join(...parts);
  if (!existsSync(path)) mkdirSync(path, { recursive: true, mode: 0o700 });
  return path;
}
