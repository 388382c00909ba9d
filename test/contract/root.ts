import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';

/** A path of the repository. */
export const inRepository = (...parts: readonly string[]): string => resolve(__dirname, '../..', ...parts);

/** The services that have a certain file, by name. */
export const servicesWith = (file: string): readonly string[] =>
  readdirSync(inRepository('services'))
    .filter((service) => existsSync(inRepository('services', service, file)))
    .sort();
