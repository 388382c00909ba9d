import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printManifest, readOperations } from './edge/manifests';

/** `node dist/print-manifests.js`: writes the manifest of every client from its operations. */
const target = join(__dirname, '../manifests');
mkdirSync(target, { recursive: true });
for (const manifest of readOperations(join(__dirname, '../operations')))
  writeFileSync(join(target, `${manifest.client}.json`), printManifest(manifest));
process.stdout.write('manifests written\n');
