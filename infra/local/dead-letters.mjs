/**
 * `npm run dead-letters -- <service> list | retry <event id> | skip <event id>`: events that a service could not apply, and
 * what to do with them. The database is LIANXIN_DATABASE_URL, or that of the running `npm start`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import messaging from '@lianxin/messaging';
import store from '@lianxin/store';
import { STATE } from './lib/folders.mjs';
import { SERVICES } from './lib/processes.mjs';
import { Stop, explain } from './lib/terminal.mjs';

const USAGE = `Usage: npm run dead-letters -- <${SERVICES.join('|')}> list | retry <event id> | skip <event id>`;

main().catch((error) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
});

async function main() {
  const [service, action, eventId] = process.argv.slice(2);
  const isKnown = SERVICES.some((name) => name === service);
  const isAction = action === 'list' || ((action === 'retry' || action === 'skip') && eventId);
  if (!service || !isKnown || !isAction) throw new Stop(USAGE);
  const dataSource = await store.openDataSource(databaseOf(service), { rows: [], migrations: [] }, 2);
  try {
    if (action === 'list') return list(await messaging.openDeadLetters(dataSource));
    const how = action === 'retry' ? 'RETRY' : 'SKIP';
    await messaging.releaseDeadLetter(dataSource, service, String(eventId), how);
    process.stdout.write(`${how === 'RETRY' ? 'Will be applied again' : 'Given up'}: ${eventId}\n`);
  } finally {
    await dataSource.destroy();
  }
}

/** Prints one line a dead letter; ids and reasons only, never an event's facts. */
function list(/** @type {readonly import('@lianxin/messaging').DeadLetter[]} */ letters) {
  for (const { eventId, aggregateId, sequence, parkedAt, reason } of letters)
    process.stdout.write(
      `${eventId}  aggregate ${aggregateId} #${sequence}  ${parkedAt.toISOString()}  ${reason}\n`,
    );
  process.stdout.write(`${letters.length} open\n`);
}

function databaseOf(/** @type {string} */ service) {
  if (process.env.LIANXIN_DATABASE_URL) return process.env.LIANXIN_DATABASE_URL;
  const file = join(STATE, 'runtime.json');
  if (!existsSync(file)) throw new Stop('Set LIANXIN_DATABASE_URL, or start Lianxin with: npm start');
  return String(JSON.parse(readFileSync(file, 'utf8')).databaseUrls[service]);
}
