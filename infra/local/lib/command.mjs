import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Stop } from './terminal.mjs';

/**
 * Runs a program to its end and answers its output; a failure is a {@link Stop} with the end of what it said.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, input?: string, what?: string, mayFail?: boolean,
 *   onLine?: (line: string) => void }} [options] `onLine` is told each line of the output as it comes
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => (stdout += chunk));
    if (options.onLine) createInterface({ input: child.stdout }).on('line', options.onLine);
    child.stderr.setEncoding('utf8').on('data', (chunk) => (stderr += chunk));
    child.on('error', (error) => reject(missing(command, error)));
    child.on('close', (code, signal) => {
      if (code === 0 || options.mayFail) return resolve({ code: code ?? 1, stdout, stderr });
      const end = `${stdout}\n${stderr}`.trim().split('\n').slice(-25).join('\n  ');
      reject(new Stop(`${options.what ?? command} failed (${signal ?? `exit ${code}`}):\n  ${end}`));
    });
    // A program that doesn't read its input closes the pipe; that alone is no failure.
    child.stdin.on('error', () => undefined).end(options.input ?? '');
  });
}

/** Runs a program with this terminal as its own and answers its exit code; it ends with us. */
export function runHere(
  /** @type {string} */ command,
  /** @type {readonly string[]} */ args,
  /** @type {import('node:child_process').SpawnOptions} */ options = {},
) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const together = () => child.kill();
    process.once('exit', together);
    child.on('error', (error) => reject(missing(command, error)));
    child.on('close', (code) => {
      process.off('exit', together);
      resolve(code ?? 1);
    });
  });
}

const missing = (/** @type {string} */ command, /** @type {any} */ error) =>
  error.code === 'ENOENT' ? new Stop(`The program ${command} is missing on this machine.`) : error;

/** Where on PATH (and in the folders where servers hide from users) a program stands, or null. */
export function onPath(/** @type {string} */ program) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  for (const folder of folders.filter(Boolean)) {
    const path = join(folder, program);
    try {
      accessSync(path, constants.X_OK);
      if (statSync(path).isFile()) return path;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}
