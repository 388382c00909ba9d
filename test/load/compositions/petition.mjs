/**
 * One more replica of the petition service for "what protection costs", on the product's own database and stream, with parts
 * of it replaced in this process before it starts. None of this is a switch of the product.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../../../infra/local/lib/folders.mjs';
import { playRole } from '../forked.mjs';

const require = createRequire(join(ROOT, 'package.json'));

/** Replaces what a compiled module exports; throws where it is no longer there, so that nothing is measured by mistake. */
const replace = (/** @type {string} */ path, /** @type {string} */ name, /** @type {unknown} */ by) => {
  const module = require(join(ROOT, path));
  if (!(name in module)) throw new Error(`${path} exports no ${name}: the bench must learn where it went`);
  module[name] = by;
};

/** @type {Record<string, (options: any) => void>} */
const WITHOUT = {
  'token verification': ({ asker }) =>
    replace('packages/access/dist/internal-token.js', 'verifyInternalToken', () =>
      Promise.resolve({ asker, caseToken: null, origin: null, locale: 'zh-CN' }),
    ),
  'the condition of visibility': () =>
    replace('services/petition/dist/persistence/visibility-columns.js', 'visibleTo', () => ({
      sql: '1 = 1',
      parameters: {},
    })),
  sealing: () => {
    const { FieldSealer } = require(join(ROOT, 'packages/store/dist/field-sealing.js'));
    for (const name of ['seal', 'open']) {
      if (!(name in FieldSealer.prototype)) throw new Error(`FieldSealer has no ${name}`);
      FieldSealer.prototype[name] = (/** @type {string} */ text) => text;
    }
  },
  audit: () => replace('packages/store/dist/audit-trail/record.js', 'audit', () => Promise.resolve()),
};

const serveReplica = async (
  /** @type {{ without: string[], settings: Record<string, string> }} */ options,
) => {
  for (const part of options.without) WITHOUT[part]?.(options);
  const { createLogger } = require(join(ROOT, 'packages/observability/dist/index.js'));
  const { readPetitionConfig } = require(join(ROOT, 'services/petition/dist/config.js'));
  const { startService } = require(join(ROOT, 'services/petition/dist/service.js'));
  const environment = { ...options.settings, LIANXIN_PORT: '0', LIANXIN_METRICS_PORT: '0' };
  const { port } = await startService(
    await readPetitionConfig(environment),
    createLogger({ service: 'petition', level: 'warn' }),
  );
  return { port };
};

playRole({ replica: serveReplica });
