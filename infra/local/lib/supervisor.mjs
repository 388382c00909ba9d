import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { Stop, colour } from './terminal.mjs';

/**
 * A process to keep running: how it is started, when it is ready, which of its lines nobody needs on the terminal.
 * @typedef {{ name: string, command: string, args: string[], env?: NodeJS.ProcessEnv, cwd?: string, quiet?: RegExp,
 *   stopWithinMs?: number, ready: () => Promise<boolean> }} Spec
 * @typedef {{ spec: Spec, child: import('node:child_process').ChildProcess | null, deaths: number, startedAt: number,
 *   last: string[], paint: number, log: import('node:fs').WriteStream }} Entry
 */

const LONGEST_PAUSE_MS = 10_000;
const STEADY_AFTER_MS = 30_000;

/**
 * Keeps processes running: restarts what dies (after 0.25 s, then twice as long each time, up to 10 s), prefixes what
 * they say, and stops them in the reverse order of their start.
 */
export class Supervisor {
  /** @type {Entry[]} */
  entries = [];
  stopping = false;
  /** Lines are shown on the terminal from the moment when everything is ready; before, only a failure's last lines are. */
  talks = false;
  /** Called when a process was started or restarted. */
  onChange = () => {};

  /** @param {{ records: ReturnType<typeof import('./process-records.mjs').processRecords>, logs: string }} options */
  constructor({ records, logs }) {
    this.records = records;
    this.logs = logs;
  }

  /** Starts a process and waits until it is ready; refused, with its last words, if it dies three times before. */
  async start(/** @type {Spec} */ spec, readyWithinMs = 60_000) {
    const log = createWriteStream(join(this.logs, `${spec.name}.log`), { flags: 'w', mode: 0o600 });
    log.on('error', (error) =>
      process.stderr.write(`${spec.name}: its log can't be written: ${error.message}\n`),
    );
    const paint = 31 + (this.entries.length % 6);
    /** @type {Entry} */
    const entry = { spec, child: null, deaths: 0, startedAt: 0, last: [], paint, log };
    this.entries.push(entry);
    this.#run(entry);
    const until = Date.now() + readyWithinMs;
    while (!this.stopping) {
      if (await spec.ready().catch(() => false)) return;
      if (entry.deaths >= 3) throw new Stop(`${spec.name} doesn't start:\n  ${entry.last.join('\n  ')}`);
      if (Date.now() > until)
        throw new Stop(
          `${spec.name} was not ready within ${readyWithinMs / 1000} s:\n  ${entry.last.join('\n  ')}`,
        );
      await sleep(30);
    }
    throw new Stop('Stopped.');
  }

  /** The process number of each process that lives. */
  pids() {
    return Object.fromEntries(this.entries.map(({ spec, child }) => [spec.name, child?.pid ?? null]));
  }

  #run(/** @type {Entry} */ entry) {
    const { spec } = entry;
    // Its own process group: Ctrl-C reaches only the supervisor, which stops the others in order.
    const child = spawn(spec.command, spec.args, {
      cwd: spec.cwd,
      env: spec.env ?? process.env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    entry.child = child;
    entry.startedAt = Date.now();
    if (child.pid) this.records.write(spec.name, child.pid);
    this.onChange();
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => this.#say(entry, line));
    child.on('error', (error) => this.#say(entry, `can't be run: ${error.message}`));
    child.on('close', (code, signal) => void this.#died(entry, signal ?? `exit ${code}`));
  }

  #say(/** @type {Entry} */ entry, /** @type {string} */ line) {
    const { spec } = entry;
    entry.log.write(`${line}\n`);
    entry.last = [...entry.last, line].slice(-12);
    if (this.talks && !spec.quiet?.test(line))
      process.stdout.write(`${colour(entry.paint, spec.name.padEnd(10))} │ ${line}\n`);
  }

  async #died(/** @type {Entry} */ entry, /** @type {string} */ how) {
    entry.child = null;
    this.records.forget(entry.spec.name);
    if (this.stopping) return;
    entry.deaths = Date.now() - entry.startedAt > STEADY_AFTER_MS ? 1 : entry.deaths + 1;
    const pause = Math.min(250 * 2 ** (entry.deaths - 1), LONGEST_PAUSE_MS);
    this.#say(entry, `died (${how}); starts again in ${pause / 1000} s`);
    await sleep(pause);
    if (!this.stopping) this.#run(entry);
  }

  /** Stops everything, the last started first, and waits for each; one that doesn't end in its time is killed. */
  async stop() {
    this.stopping = true;
    for (const { spec, child, log } of this.entries.toReversed()) {
      if (child?.pid && child.exitCode === null && child.signalCode === null) {
        const ended = new Promise((resolve) => child.once('close', resolve));
        child.kill('SIGTERM');
        const insist = setTimeout(() => child.kill('SIGKILL'), spec.stopWithinMs ?? 15_000);
        await ended;
        clearTimeout(insist);
      }
      this.records.forget(spec.name);
      log.end();
    }
  }
}
