import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NoOperation } from './edge/documents';
import { unexecutable } from './edge/executable';
import { printManifest, readOperations } from './edge/manifests';

/** `node dist/print-manifests.js`: writes the manifest of every client from its operations, or says which can't be executed. */
const main = (): void => {
  const target = join(__dirname, '../manifests');
  const manifests = readOperations(join(__dirname, '../..'));
  const problems = unexecutable(manifests, readFileSync(join(__dirname, '../supergraph.graphql'), 'utf8'));
  if (problems.length > 0) throw new NoOperation(problems.join('\n'));
  mkdirSync(target, { recursive: true });
  for (const manifest of manifests)
    writeFileSync(join(target, `${manifest.client}.json`), printManifest(manifest));
  process.stdout.write('manifests written\n');
};

try {
  main();
} catch (error) {
  if (!(error instanceof NoOperation)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
