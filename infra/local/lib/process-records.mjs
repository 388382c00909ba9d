import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Stop } from './terminal.mjs';

/**
 * When a process was started, in the system's own words, or null if it doesn't live. Process numbers are reused; number
 * and start together are not.
 */
function startOf(/** @type {number} */ pid) {
  try {
    if (process.platform !== 'linux')
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : `${fields[19]}`;
  } catch {
    return null;
  }
}

/**
 * The records of processes that a run has started, one file each, so that the next run can end what a killed one left.
 * @param {string} state folder
 */
export function processRecords(state) {
  const folder = join(state, 'run');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const fileOf = (/** @type {string} */ name) => join(folder, `${name}.json`);

  const read = (/** @type {string} */ name) => {
    try {
      const record = JSON.parse(readFileSync(fileOf(name), 'utf8'));
      return { pid: Number(record.pid), start: String(record.start) };
    } catch {
      return null;
    }
  };
  const alive = (/** @type {string} */ name) => {
    const record = read(name);
    return record && startOf(record.pid) === record.start ? record.pid : null;
  };
  const write = (/** @type {string} */ name, /** @type {number} */ pid, flag = 'w') =>
    writeFileSync(fileOf(name), JSON.stringify({ pid, start: startOf(pid) }), { mode: 0o600, flag });

  return {
    write,
    forget: (/** @type {string} */ name) => rmSync(fileOf(name), { force: true }),

    /** Whether the process that claimed these records lives. */
    isHeld: () => alive('supervisor') !== null,

    /** Claims this clone for this process; refused while another run of it lives. */
    claim() {
      const other = alive('supervisor');
      if (other)
        throw new Stop(
          `Lianxin already runs from this clone (process ${other}). Stop it with Ctrl-C, or: kill ${other}`,
        );
      rmSync(fileOf('supervisor'), { force: true });
      try {
        write('supervisor', process.pid, 'wx');
      } catch (error) {
        if (/** @type {any} */ (error).code !== 'EEXIST') throw error;
        throw new Stop('Another npm start of this clone began at the same moment.');
      }
    },

    /** Ends what an earlier run left behind, and nothing else; answers the names. Servers of data go last. */
    async clearAway() {
      const names = existsSync(folder) ? readdirSync(folder).map((file) => file.replace(/\.json$/, '')) : [];
      const left = names.filter((name) => name !== 'supervisor' && alive(name));
      const isServer = (/** @type {string} */ name) => /^(mariadb|mysql|nats)$/.test(name);
      for (const group of [left.filter((name) => !isServer(name)), left.filter(isServer)])
        await Promise.all(group.map((name) => end(() => alive(name))));
      for (const name of names) if (name !== 'supervisor') rmSync(fileOf(name), { force: true });
      return left;
    },
  };
}

/** Ends a process: asks, and after 20 seconds insists. */
async function end(/** @type {() => number | null} */ pidIfAlive) {
  const signal = (/** @type {NodeJS.Signals} */ name) => {
    const pid = pidIfAlive();
    try {
      if (pid) process.kill(pid, name);
    } catch {
      // It ended between the two lines.
    }
  };
  signal('SIGTERM');
  for (let waited = 0; waited < 20_000 && pidIfAlive(); waited += 50) await sleep(50);
  signal('SIGKILL');
  for (let waited = 0; waited < 5_000 && pidIfAlive(); waited += 50) await sleep(50);
}
