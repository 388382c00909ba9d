import { connect, type Socket } from 'node:net';
import { Unavailable } from '@lianxin/kernel';
import type { Scanner, Verdict } from '../application/files/attached-files';

const PATIENCE_MS = 60_000;
const CHUNK_BYTES = 65_536;
/** An answer is one short line. */
const LONGEST_ANSWER = 4_096;

const away = (cause: unknown): Unavailable => new Unavailable('the scanner does not answer', { cause });

/** A content as clamd wants it: chunks, each behind its length, and an empty one at the end. */
const streamed = (content: Buffer): readonly Buffer[] => {
  const parts: Buffer[] = [Buffer.from('zINSTREAM\0')];
  for (let at = 0; at < content.length; at += CHUNK_BYTES) {
    const chunk = content.subarray(at, at + CHUNK_BYTES);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    parts.push(length, chunk);
  }
  return [...parts, Buffer.alloc(4)];
};

const answerOn = (socket: Socket): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('no answer in time')));
    socket.on('data', (data: Buffer) => {
      said += data.toString('latin1');
      const end = said.indexOf('\0');
      if (end >= 0) resolve(said.slice(0, end));
      else if (said.length > LONGEST_ANSWER) reject(new Error('answered too much'));
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('hung up')));
  });

/** Asks a clamd over TCP (INSTREAM). Only its plain OK makes a content clean; whatever else isn't a finding is no answer. */
export class Clamd implements Scanner {
  constructor(private readonly address: { readonly host: string; readonly port: number }) {}

  async verdict(content: Buffer): Promise<Verdict> {
    const socket = connect({ ...this.address });
    try {
      const answer = answerOn(socket);
      for (const part of streamed(content)) socket.write(part);
      const said = await answer;
      if (said === 'stream: OK') return 'CLEAN';
      if (/^stream: .+ FOUND$/.test(said)) return 'INFECTED';
      throw new Error(said);
    } catch (error) {
      throw away(error);
    } finally {
      socket.destroy();
    }
  }
}
