import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The folder of real rows for development, or null where it is absent; LIANXIN_SHARED_DATA names another. */
export const sharedDataFolder = (): string | null => {
  const folder = resolve(process.env['LIANXIN_SHARED_DATA'] ?? resolve(__dirname, '../../../../shared/data'));
  return existsSync(folder) ? folder : null;
};
