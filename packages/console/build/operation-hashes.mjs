import { readFileSync } from 'node:fs';

const HASHES = 'virtual:operation-hashes';
const ONE = 'virtual:operation/';
const MANIFEST = new URL('../../../gateway/manifests/console.json', import.meta.url);

/** @typedef {{ name: string, sha256: string, document: string }} Operation */

const registered = () =>
  /** @type {{ operations: Operation[] }} */ (JSON.parse(readFileSync(MANIFEST, 'utf8'))).operations;

const hashes = () => Object.fromEntries(registered().map(({ name, sha256 }) => [name, sha256]));

const oneNamed = (/** @type {string} */ name) => {
  const found = registered().find((operation) => operation.name === name);
  if (!found) throw new Error(`the gateway’s manifest has no operation ${name}`);
  return found;
};

/**
 * What the console sends instead of an operation, by the operation's name: the gateway's manifest says which it knows. Pages
 * without Apollo Client take one operation at a time, with its text, so that they carry nothing else.
 */
export const operationHashes = () => ({
  name: 'operation-hashes',
  resolveId: (/** @type {string} */ id) => (id === HASHES || id.startsWith(ONE) ? `\0${id}` : null),
  load: (/** @type {string} */ id) => {
    if (id === `\0${HASHES}`) return `export const HASHES = ${JSON.stringify(hashes())};`;
    if (id.startsWith(`\0${ONE}`))
      return `export default ${JSON.stringify(oneNamed(id.slice(ONE.length + 1)))};`;
    return null;
  },
});
