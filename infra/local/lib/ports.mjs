import { connect, createServer } from 'node:net';

const listens = (/** @type {number} */ port, /** @type {string | undefined} */ host) =>
  /** @type {Promise<number | null>} */ (
    new Promise((resolve) => {
      const server = createServer();
      server.once('error', () => resolve(null));
      server.listen(port, host, () => {
        const address = server.address();
        server.close(() => resolve(typeof address === 'object' && address ? address.port : null));
      });
    })
  );

/** Whether nobody listens on a port, neither on loopback nor on all addresses. */
export const isFree = async (/** @type {number} */ port) =>
  (await listens(port, '127.0.0.1')) !== null && (await listens(port, undefined)) !== null;

/** The first free port from a wished one on; addresses that stay the same from run to run are kinder to bookmarks and tokens. */
export async function freePort(
  /** @type {number} */ wished,
  /** @type {ReadonlySet<number>} */ taken = new Set(),
) {
  for (let port = wished; port < wished + 50; port += 1)
    if (!taken.has(port) && (await isFree(port))) return port;
  return anyFreePort();
}

/** A port that was free a moment ago, anywhere. */
export async function anyFreePort() {
  const port = await listens(0, '127.0.0.1');
  if (port === null) throw new Error('No free port on 127.0.0.1.');
  return port;
}

/**
 * A port with free ones above it, below those that the system gives to outgoing connections: one of these could take the
 * place of a process that is being started.
 */
export async function quietPort() {
  for (let port = 20_000 + (process.pid % 300) * 40; ; port += 40) {
    if (port > 32_000) port = 20_000;
    const free = await Promise.all(Array.from({ length: 12 }, (_, offset) => isFree(port + offset)));
    if (free.every(Boolean)) return port;
  }
}

/** The first bytes that a server sends by itself when connected to, or null if it doesn't within a second. */
export const greeting = (/** @type {number} */ port) =>
  /** @type {Promise<Buffer | null>} */ (
    new Promise((resolve) => {
      const socket = connect({ port, host: '127.0.0.1' });
      const done = (/** @type {Buffer | null} */ answer) => {
        socket.destroy();
        resolve(answer);
      };
      socket.setTimeout(1000, () => done(null));
      socket.once('error', () => done(null));
      socket.once('close', () => resolve(null));
      socket.once('data', done);
    })
  );
