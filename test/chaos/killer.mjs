import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process lives this long before it is killed again: long enough to do harm with what it left half done. */
const LEAST_LIFE_MS = 1_200;

/** Kills (SIGKILL) processes, each as often a minute as it is told to, evenly spread; the supervisor starts them again. */
export class Killer {
  /** @type {{ name: string, at: number }[]} */
  kills = [];
  #seen = /** @type {Map<string, { pid: number, since: number }>} */ (new Map());

  /** @param {{ records: string, aMinute: Record<string, number>, chance: () => number }} options */
  constructor({ records, aMinute, chance }) {
    this.records = records;
    this.names = Object.keys(aMinute);
    this.plan = Object.entries(aMinute)
      .flatMap(([name, count]) =>
        Array.from({ length: count }, (_, index) => ({ name, at: ((index + chance()) / count) * 60_000 })),
      )
      .sort((one, other) => one.at - other.at);
  }

  /** Kills by plan, minute after minute; a process that isn't there, or has just been started, gets its turn later. */
  async run(/** @type {() => boolean} */ over) {
    const began = Date.now();
    /** @type {string[]} */
    let due = [];
    for (let next = 0; !over(); await sleep(50)) {
      this.#look();
      const { length } = this.plan;
      const planned = () => (this.plan[next % length]?.at ?? 0) + Math.floor(next / length) * 60_000;
      for (; Date.now() - began >= planned(); next += 1) due.push(this.plan[next % length]?.name ?? '');
      due = due.filter((name) => !this.#kill(name));
    }
  }

  /** How often each was killed. */
  counts() {
    return Object.fromEntries(
      this.names.map((name) => [name, this.kills.filter((kill) => kill.name === name).length]),
    );
  }

  #look() {
    for (const name of this.names) {
      const pid = this.#pidOf(name);
      if (pid === null) this.#seen.delete(name);
      else if (this.#seen.get(name)?.pid !== pid) this.#seen.set(name, { pid, since: Date.now() });
    }
  }

  /** The supervisor keeps a record of each process as long as it lives. */
  #pidOf(/** @type {string} */ name) {
    try {
      return Number(JSON.parse(readFileSync(join(this.records, `${name}.json`), 'utf8')).pid);
    } catch {
      return null;
    }
  }

  #kill(/** @type {string} */ name) {
    const seen = this.#seen.get(name);
    if (!seen || Date.now() - seen.since < LEAST_LIFE_MS || this.#pidOf(name) !== seen.pid) return false;
    try {
      process.kill(seen.pid, 'SIGKILL');
    } catch {
      // It died by itself a moment ago; that is no kill of ours.
      return false;
    }
    this.kills.push({ name, at: Date.now() });
    this.#seen.delete(name);
    return true;
  }
}
