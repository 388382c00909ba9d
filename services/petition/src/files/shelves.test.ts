import { createServer, type IncomingMessage, type Server } from 'node:http';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Unavailable } from '@lianxin/kernel';
import { DiskShelf } from './disk-shelf';
import { S3Shelf } from './s3-shelf';

const NAME = 'ab/abcd-0197a000';
const CONTENT = Buffer.from([0, 255, 13, 10, 0]);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianxin-shelf-'));
});
afterEach(() => rm(folder, { recursive: true }));

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** As much of S3 as a shelf needs: it keeps what it is given, and refuses who doesn't sign with its key. */
class Bucket {
  readonly kept = new Map<string, Buffer>();
  readonly asked: string[] = [];
  private readonly server: Server = createServer((request, response) => void this.answer(request, response));

  async answer(
    request: IncomingMessage,
    response: { writeHead(status: number): { end(body?: Buffer): void } },
  ) {
    const { method = '', url = '', headers } = request;
    const body = await bodyOf(request);
    this.asked.push(`${method} ${url}`);
    const signed = /^AWS4-HMAC-SHA256 Credential=office\/\d{8}\/cn-local\/s3\/aws4_request, /.test(
      headers.authorization ?? '',
    );
    if (!signed) return response.writeHead(403).end();
    if (method === 'PUT') this.kept.set(url, body);
    if (method === 'DELETE') this.kept.delete(url);
    const found = this.kept.get(url);
    if (method === 'GET') return found ? response.writeHead(200).end(found) : response.writeHead(404).end();
    return response.writeHead(method === 'PUT' ? 200 : 204).end();
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => void this.server.close(() => resolve()));
  }
}

const settings = { bucket: 'files', region: 'cn-local', accessKey: 'office', secretKey: 'secret' };

it('a folder keeps contents whole and alone, and forgets them', async () => {
  const shelf = new DiskShelf(folder);
  expect(await shelf.get(NAME)).toBeNull();
  await shelf.put(NAME, CONTENT);
  expect((await shelf.get(NAME))?.equals(CONTENT)).toBe(true);
  expect((await readFile(join(folder, NAME))).equals(CONTENT)).toBe(true);
  expect(await readdir(join(folder, 'ab'))).toEqual(['abcd-0197a000']);
  await shelf.remove(NAME);
  await shelf.remove(NAME);
  expect(await shelf.get(NAME)).toBeNull();
});

it('where the disk is full, or a write ends half way, nothing stands there and the asker is told to come again', async () => {
  const full = new DiskShelf(folder, () =>
    Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })),
  );
  await expect(full.put(NAME, CONTENT)).rejects.toBeInstanceOf(Unavailable);
  expect(await full.get(NAME)).toBeNull();
  expect(await readdir(join(folder, 'ab'))).toEqual([]);
  await expect(new DiskShelf('/dev/null').put(NAME, CONTENT)).rejects.toBeInstanceOf(Unavailable);
});

it('a bucket keeps what is signed for, and forgets it', async () => {
  const bucket = new Bucket();
  const endpoint = await bucket.open();
  const shelf = new S3Shelf({ ...settings, endpoint });
  expect(await shelf.get(NAME)).toBeNull();
  await shelf.put(NAME, CONTENT);
  expect(bucket.kept.get(`/files/${NAME}`)?.equals(CONTENT)).toBe(true);
  expect((await shelf.get(NAME))?.equals(CONTENT)).toBe(true);
  await shelf.remove(NAME);
  expect(await shelf.get(NAME)).toBeNull();
  const stranger = new S3Shelf({ ...settings, accessKey: 'stranger', endpoint });
  for (const attempt of [
    () => stranger.put(NAME, CONTENT),
    () => stranger.get(NAME),
    () => stranger.remove(NAME),
  ])
    await expect(attempt()).rejects.toBeInstanceOf(Unavailable);
  await bucket.close();
  await expect(shelf.get(NAME)).rejects.toBeInstanceOf(Unavailable);
});
