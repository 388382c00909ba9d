import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for one test file's files, and how it is emptied afterwards. */
export const sampleFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-tabular-'));
  let files = 0;
  return {
    folder,
    /** A path that no other file of the test has. */
    path: (name: string): string => join(folder, `${(files += 1)}-${name}`),
    /** Writes a file and answers its path. */
    write(content: string | Uint8Array, name = 'table.csv'): string {
      const path = this.path(name);
      writeFileSync(path, content);
      return path;
    },
    remove: (): void => rmSync(folder, { recursive: true, force: true }),
  };
};
