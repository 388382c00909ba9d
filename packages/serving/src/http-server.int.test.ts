import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { silentLogger } from '@lianxin/observability';
import type { FastifyInstance } from 'fastify';
import { createHttpServer, type HttpServerOptions } from './http-server';

let server: FastifyInstance;
let sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets = [];
  await server.close();
});

const start = async (options: Partial<HttpServerOptions>): Promise<number> => {
  server = createHttpServer({ logger: silentLogger(), bodyLimit: 1_000, ...options });
  for (const path of ['/', '/files']) server.post(path, (request) => ({ got: request.body }));
  await server.listen({ port: 0, host: '127.0.0.1' });
  return (server.server.address() as AddressInfo).port;
};
const open = async (port: number): Promise<Socket> => {
  const socket = connect(port, '127.0.0.1');
  sockets.push(socket);
  await once(socket, 'connect');
  return socket;
};
const saidBy = async (socket: Socket): Promise<string> => {
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  if (!socket.closed) await once(socket, 'close');
  return Buffer.concat(chunks).toString('utf8');
};
const HURRY = { headersMs: 150, requestMs: 300 };

it('doesn’t wait for headers that don’t come', async () => {
  const port = await start({ patience: HURRY });
  const socket = await open(port);
  socket.write('POST / HTTP/1.1\r\nhost: x\r\n');
  const said = await saidBy(socket);
  expect(said).toContain('HTTP/1.1 408');
  expect(said).toContain('LIMIT_EXCEEDED');
});

it('doesn’t wait for a body that comes by drops', async () => {
  const port = await start({ patience: HURRY });
  const socket = await open(port);
  socket.write(
    'POST / HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{',
  );
  const drops = setInterval(() => socket.write(' '), 50);
  socket.on('error', () => undefined);
  expect(await saidBy(socket)).toContain('HTTP/1.1 408');
  clearInterval(drops);
});

it('waits longer for a body at the one address where large ones come, and nowhere else', async () => {
  const port = await start({ patience: HURRY, uploads: { path: '/files', requestMs: 60_000 } });
  const drip = async (path: string): Promise<Socket> => {
    const socket = await open(port);
    socket.on('error', () => undefined);
    socket.write(
      `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{`,
    );
    return socket;
  };
  const [large, other] = [await drip('/files'), await drip('/')];
  expect(await saidBy(other)).toContain('HTTP/1.1 408');
  large.write('}');
  const [said] = (await once(large, 'data')) as [Buffer];
  expect(said.toString()).toContain('HTTP/1.1 200');
});

it('refuses headers beyond 16 kB in JSON', async () => {
  const port = await start({});
  const socket = await open(port);
  socket.on('error', () => undefined);
  socket.write(`POST / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`);
  const said = await saidBy(socket);
  expect(said).toContain('HTTP/1.1 431');
  expect(said).toContain('LIMIT_EXCEEDED');
});

it('keeps so many connections of one address and closes those beyond', async () => {
  const port = await start({ connectionsPerAddress: 3 });
  const kept = [await open(port), await open(port), await open(port)];
  const beyond = await open(port);
  beyond.on('error', () => undefined);
  await saidBy(beyond);
  expect(kept.every((socket) => !socket.closed)).toBe(true);
  kept[0]?.destroy();
  await once(kept[0] as Socket, 'close');
  const next = async (): Promise<string> => {
    const socket = await open(port);
    socket.on('error', () => undefined);
    socket.write('GET /x HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
    const said = await saidBy(socket);
    return said === '' ? next() : said;
  };
  expect(await next()).toContain('404');
});

it('leaves counting connections to a trusted proxy', async () => {
  const port = await start({ connectionsPerAddress: 1, trustedProxies: ['127.0.0.1'] });
  await open(port);
  const second = await open(port);
  second.write('GET /x HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
  expect(await saidBy(second)).toContain('404');
});
