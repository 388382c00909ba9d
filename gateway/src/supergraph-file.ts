import type { SupergraphManager } from '@apollo/gateway';
import type { Logger } from '@lianxin/observability';
import { unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';

const WATCH_MS = 500;

const read = async (path: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new Error(`there is no supergraph at ${path}: compose it with "node gateway/dist/compose.js"`, {
      cause,
    });
  }
};

/** The supergraph as it was composed ahead; `watch` takes each later version up, and keeps the old for a broken one. */
export const supergraphFile = (options: {
  readonly path: string;
  readonly watch: boolean;
  readonly logger: Logger;
}): SupergraphManager => ({
  async initialize({ update }) {
    const { path, logger } = options;
    const supergraphSdl = await read(path);
    if (!options.watch) return { supergraphSdl };
    let current = supergraphSdl;
    const reload = async (): Promise<void> => {
      try {
        const next = await read(path);
        if (next === current) return;
        update(next);
        current = next;
        logger.info({}, 'supergraph reloaded');
      } catch (error) {
        logger.error({ error }, 'the new supergraph is not usable, the old one stays');
      }
    };
    const listener = () => void reload();
    watchFile(path, { interval: WATCH_MS, persistent: false }, listener);
    return {
      supergraphSdl,
      cleanup: () => {
        unwatchFile(path, listener);
        return Promise.resolve();
      },
    };
  },
});
