import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process lives this long before it is killed again: long enough to do harm with what it left half done. */
const LEAST_LIFE_MS = 1_200;

/**
 * Kills (SIGKILL) two processes every few seconds: one that commands need to be answered, and one that they don't. The
 * supervisor starts them again, later each time, so that nobody is killed much more often than the others.
 */
export class Killer {
  /** @type {{ name: string, pid: number, at: number }[]} */
  kills = [];
  #seen = /** @type {Map<string, { pid: number, since: number }>} */ (new Map());

  /** @param {{ records: string, groups: readonly (readonly string[])[], chance: () => number, everyMs: number }} options */
  constructor({ records, groups, chance, everyMs }) {
    this.records = records;
    this.groups = groups;
    this.chance = chance;
    this.everyMs = everyMs;
  }

  async run(/** @type {() => boolean} */ over) {
    let next = Date.now() + this.everyMs / 2;
    while (!over()) {
      this.#look();
      if (Date.now() >= next) {
        next += this.everyMs;
        for (const group of this.groups) this.#killOne(group);
      }
      await sleep(100);
    }
  }

  /** How often each was killed. */
  counts() {
    return Object.fromEntries(this.groups.flat().map((name) => [name, this.#countOf(name)]));
  }

  #countOf(/** @type {string} */ name) {
    return this.kills.filter((kill) => kill.name === name).length;
  }

  #look() {
    for (const name of this.groups.flat()) {
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

  /** One of those that were killed least often and have lived long enough. */
  #killOne(/** @type {readonly string[]} */ group) {
    const grown = group.filter((name) => {
      const seen = this.#seen.get(name);
      return seen && Date.now() - seen.since >= LEAST_LIFE_MS;
    });
    const least = Math.min(...grown.map((name) => this.#countOf(name)));
    const candidates = grown.filter((name) => this.#countOf(name) === least);
    const name = candidates[Math.floor(this.chance() * candidates.length)];
    const pid = name === undefined ? null : this.#pidOf(name);
    if (name === undefined || pid === null) return;
    try {
      process.kill(pid, 'SIGKILL');
      this.kills.push({ name, pid, at: Date.now() });
      this.#seen.delete(name);
    } catch {
      // It died by itself a moment ago; that is no kill of ours.
    }
  }
}
