import { composeServices } from '@apollo/composition';
import { GraphQLError, parse } from 'graphql';
import { readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The subgraphs contradict each other, or one is no schema; a line a contradiction. */
export class CompositionFailed extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`the supergraph cannot be composed:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'CompositionFailed';
  }
}

const problemOf = (error: GraphQLError): string => {
  const code = error.extensions['code'];
  return `${typeof code === 'string' ? `${code}: ` : ''}${error.message}`;
};

/** Composes subgraph schemas (by name) to a supergraph; throws CompositionFailed. Addresses are the gateway's to know. */
export const composeSupergraph = (schemas: Readonly<Record<string, string>>): string => {
  const services = Object.entries(schemas).map(([name, sdl]) => {
    try {
      return { name, url: `http://${name}/graphql`, typeDefs: parse(sdl) };
    } catch (error) {
      throw new CompositionFailed([`${name}: ${error instanceof Error ? error.message : 'no schema'}`]);
    }
  });
  const { supergraphSdl, errors } = composeServices(services);
  if (errors || !supergraphSdl) throw new CompositionFailed((errors ?? []).map(problemOf));
  return supergraphSdl;
};

/** Reads `<folder>/<service>/schema.graphql` of every service; throws where one has none. */
export const readSchemas = (folder: string): Readonly<Record<string, string>> => {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const entries = names.map((name): [string, string] => {
    try {
      return [name, readFileSync(join(folder, name, 'schema.graphql'), 'utf8')];
    } catch {
      throw new CompositionFailed([`${name}: there is no ${join('services', name, 'schema.graphql')}`]);
    }
  });
  return Object.fromEntries(entries);
};

/** `node dist/compose.js [services folder] [supergraph file]`: writes the file in one step, or prints why not. */
const main = ([services, supergraph]: readonly string[]): void => {
  const target = resolve(supergraph ?? join(__dirname, '../supergraph.graphql'));
  try {
    const composed = composeSupergraph(readSchemas(resolve(services ?? join(__dirname, '../../services'))));
    writeFileSync(`${target}.new`, composed);
    renameSync(`${target}.new`, target);
    process.stdout.write('supergraph composed\n');
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
};

if (require.main === module) main(process.argv.slice(2));
