import { readFileSync } from 'node:fs';

const NAME = 'virtual:operation-hashes';
const MANIFEST = new URL('../../../gateway/manifests/console.json', import.meta.url);

/** What the console sends instead of an operation, by the operation's name: the gateway's manifest says which it knows. */
export const operationHashes = () => ({
  name: 'operation-hashes',
  resolveId: (/** @type {string} */ id) => (id === NAME ? `\0${NAME}` : null),
  load: (/** @type {string} */ id) => {
    if (id !== `\0${NAME}`) return null;
    const { operations } = JSON.parse(readFileSync(MANIFEST, 'utf8'));
    const hashes = Object.fromEntries(
      operations.map((/** @type {{ name: string, sha256: string }} */ { name, sha256 }) => [name, sha256]),
    );
    return `export const HASHES = ${JSON.stringify(hashes)};`;
  },
});
