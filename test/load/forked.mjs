import { fork } from 'node:child_process';

/**
 * Starts one of the roles that a file plays, in a process of its own; answers what the role answered, its port among it.
 * @param {string} file
 * @param {string} role
 * @param {object} options
 * @returns {Promise<{ port: number, pid: number, stop: () => void, [more: string]: any }>}
 */
export const startRole = (file, role, options = {}) =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_ENV: 'production' };
    const child = fork(file, [role], { env });
    child.once('exit', (code) => reject(new Error(`${role} ended with ${code}`)));
    child.once('message', (/** @type {any} */ answer) =>
      resolve({
        ...answer,
        pid: /** @type {number} */ (child.pid),
        stop: () => void child.removeAllListeners('exit').kill(),
      }),
    );
    child.send(options);
  });

/** Plays the role that this process was started for; nothing where the file is only imported. */
export const playRole = (/** @type {Record<string, (options: any) => Promise<object>>} */ roles) => {
  const role = roles[process.argv[2] ?? ''];
  if (!role || !process.send) return;
  process.once('disconnect', () => process.exit());
  process.once('message', (options) => {
    role(options).then(
      (answer) => process.send?.(answer),
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
};
