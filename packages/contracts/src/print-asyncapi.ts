import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { asyncApiDocument } from './asyncapi';

/** Writes the document that is committed. */
writeFileSync(resolve(__dirname, '../asyncapi.json'), `${JSON.stringify(asyncApiDocument(), null, 2)}\n`);
