import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { NoOperation, withTypenames, writeDocuments, type Source } from './documents';
import { sha256Of, type Manifest } from './safelist';

/** Where the operations of a client stand. */
export interface ClientFolder {
  readonly client: string;
  readonly folder: string;
  /** The client is an Apollo Client, which asks every object for its type. */
  readonly typenames?: boolean;
}

/**
 * The folders of all clients of a repository: one each under `gateway/operations`, and the console's own sources, as soon as
 * it has any; in the order of their names.
 */
export const clientFolders = (repository: string): readonly ClientFolder[] => {
  const operations = join(repository, 'gateway/operations');
  const clients = readdirSync(operations, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ client: name, folder: join(operations, name) }));
  const sources = join(repository, 'packages/console/src');
  return [...clients, { client: 'console', folder: sources, typenames: true }]
    .filter(({ folder }) => existsSync(folder) && graphqlFilesOf(folder).length > 0)
    .sort((one, other) => (one.client < other.client ? -1 : 1));
};

const graphqlFilesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => name.split(sep).join('/'))
    .sort();

/** The manifest of a client: operations go by their own names, one without is called after its file. Throws NoOperation. */
export const readClient = ({ client, folder, typenames = false }: ClientFolder): Manifest => {
  const sources = graphqlFilesOf(folder).map((file): Source => ({
    file: `${client}/${file}`,
    text: readFileSync(join(folder, file), 'utf8'),
  }));
  const operations = writeDocuments(sources).map(({ file, name, document: written }) => {
    const document = typenames ? withTypenames(written) : written;
    return { name: name ?? basename(file, '.graphql'), sha256: sha256Of(document), document };
  });
  const names = operations.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new NoOperation(`${client} names two operations alike: ${twice}`);
  return { client, operations };
};

/** The manifests of all clients of a repository; throws NoOperation for a file that can't be registered. */
export const readOperations = (repository: string): readonly Manifest[] =>
  clientFolders(repository).map(readClient);

/** A manifest as its file holds it. */
export const printManifest = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`;
