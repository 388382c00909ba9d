import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/** How many ticks the kernel counts a second. */
const TICKS = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** CPU time that a process has taken so far, in ms; in steps of 10 ms. */
export const cpuMsOf = (/** @type {number} */ pid) => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
};

/** The same of the threads that live now, to the nanosecond: for what takes less than a step. */
export const exactCpuMsOf = (/** @type {number} */ pid) =>
  readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => {
    try {
      return sum + Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
    } catch {
      return sum;
    }
  }, 0);

/** CPU time of several processes by name, in ms. */
export const cpuOf = (/** @type {Readonly<Record<string, number>>} */ pids) =>
  /** @type {Record<string, number>} */ (
    Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, cpuMsOf(pid)]))
  );

/** Memory of a process in MB: now, and at its highest. */
export const memoryOf = (/** @type {number} */ pid) => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const mb = (/** @type {string} */ name) =>
    Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
  return { rssMb: mb('VmRSS'), peakMb: mb('VmHWM') };
};
