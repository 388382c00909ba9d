import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { greeting } from './ports.mjs';

/** The account of a private NATS. */
const USER = 'lianxin';

/**
 * How to run a private NATS with JetStream: bound to loopback, behind a password; `durable` writes every message to disk
 * before its acknowledgement (2.9 and older refuse that setting).
 * @param {{ command: string, folder: string, port: number, password: string, durable: boolean }} instance
 */
export function natsProcess({ command, folder, port, password, durable }) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'nats.conf');
  const settings = [
    'server_name: lianxin',
    `listen: "127.0.0.1:${port}"`,
    `jetstream: { store_dir: ${JSON.stringify(folder)}, sync_interval: ${durable ? 'always' : '"2m"'} }`,
    `authorization: { user: ${USER}, password: "${password}" }`,
    'max_payload: 8MB',
  ];
  writeFileSync(file, `${settings.join('\n')}\n`, { mode: 0o600 });
  return {
    name: 'nats',
    command,
    args: ['--config', file],
    quiet: /\[(INF|WRN)\]/,
    stopWithinMs: 15_000,
    ready: async () => Boolean((await greeting(port))?.toString('utf8').includes('"jetstream":true')),
  };
}

/** The address of a private NATS, with its account. */
export const natsUrl = (/** @type {{ port: number, password: string }} */ { port, password }) =>
  `nats://${USER}:${password}@127.0.0.1:${port}`;
