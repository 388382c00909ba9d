import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runEntryPoint } from '@lianxin/hosting';
import { printFederatedSchema } from '@lianxin/subgraph';
import { RESOLVERS } from './graphql/resolvers';

/** Writes the subgraph's schema to the file that is committed and composed. */
const run = async (): Promise<void> => {
  writeFileSync(resolve(__dirname, '../schema.graphql'), await printFederatedSchema(RESOLVERS));
};

runEntryPoint(run);
