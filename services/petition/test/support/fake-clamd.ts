import { createServer, type AddressInfo, type Socket } from 'node:net';

/** What came of the stream so far, once it is complete: the content between the command and the empty chunk. */
const contentIn = (came: Buffer): Buffer | null => {
  const command = Buffer.from('zINSTREAM\0');
  if (!came.subarray(0, command.length).equals(command)) return null;
  const chunks: Buffer[] = [];
  for (let at = command.length; at + 4 <= came.length;) {
    const length = came.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(came.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
};

/** Something that speaks as clamd does, and answers each content as told. */
export const fakeClamd = async (answer: (content: Buffer, socket: Socket) => void) => {
  const server = createServer((socket) => {
    let came = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      came = Buffer.concat([came, data]);
      const content = contentIn(came);
      if (content) answer(content, socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: { host: '127.0.0.1', port: (server.address() as AddressInfo).port },
    stop: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
};
