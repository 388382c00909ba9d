import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Kind, parse, stripIgnoredCharacters, type OperationDefinitionNode } from 'graphql';
import { sha256Of, type Manifest } from './safelist';

/** Names the file that can't be registered, and why. */
class NoOperation extends Error {}

/** The name of a document's one operation, or null where it has none; throws for no operation, and for several. */
const nameOf = (document: string, file: string): string | null => {
  const operations = parse(document).definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const [only] = operations;
  if (operations.length !== 1 || !only) throw new NoOperation(`${file} must hold one operation`);
  return only.name?.value ?? null;
};

/** Operations go by their own names; one without is called after its file. */
const readClient = (folder: string, client: string): Manifest => {
  const files = readdirSync(join(folder, client))
    .filter((name) => name.endsWith('.graphql'))
    .sort();
  const operations = files.map((file) => {
    const document = stripIgnoredCharacters(readFileSync(join(folder, client, file), 'utf8'));
    const name = nameOf(document, `${client}/${file}`) ?? basename(file, '.graphql');
    return { name, sha256: sha256Of(document), document };
  });
  const names = new Set(operations.map(({ name }) => name));
  if (names.size < operations.length) throw new NoOperation(`${client} names two operations alike`);
  return { client, operations };
};

/** The manifests of all clients that have a folder of `*.graphql` files; throws for a file that can't be registered. */
export const readOperations = (folder: string): readonly Manifest[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readClient(folder, name))
    .sort((one, other) => (one.client < other.client ? -1 : 1));

/** A manifest as its file holds it. */
export const printManifest = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`;
