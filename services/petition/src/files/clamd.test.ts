import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import { Unavailable } from '@lianxin/kernel';
import { fakeClamd } from '../../test/support/fake-clamd';
import { Clamd } from './clamd';

let stop: () => Promise<void> = () => Promise.resolve();
afterEach(() => stop());

/** A scanner that answers each content as told. */
const scanner = async (answer: (content: Buffer, socket: Socket) => void): Promise<Clamd> => {
  const fake = await fakeClamd(answer);
  stop = fake.stop;
  return new Clamd(fake.address);
};

it('sends the whole content and believes its plain words, also where they come in pieces', async () => {
  const contents = [Buffer.alloc(0), Buffer.from('x'), randomBytes(300_000)];
  let last: Buffer = Buffer.alloc(0);
  const clamd = await scanner((content, socket) => {
    last = content;
    socket.write('stream: ');
    setImmediate(() => socket.end(content.length === 1 ? 'Eicar-Test FOUND\0' : 'OK\0'));
  });
  for (const content of contents) {
    expect(await clamd.verdict(content)).toBe(content.length === 1 ? 'INFECTED' : 'CLEAN');
    expect(last.equals(content)).toBe(true);
  }
});

it.each(['INSTREAM size limit exceeded. ERROR\0', 'stream: OK FOUND OK\0', 'OK\0', '', 'x'.repeat(5_000)])(
  'takes %j for no answer',
  async (said) => {
    const clamd = await scanner((_content, socket) => socket.end(said));
    await expect(clamd.verdict(Buffer.from('x'))).rejects.toBeInstanceOf(Unavailable);
  },
);

it('says so where nobody listens', async () => {
  await expect(new Clamd({ host: '127.0.0.1', port: 1 }).verdict(Buffer.from('x'))).rejects.toBeInstanceOf(
    Unavailable,
  );
});
