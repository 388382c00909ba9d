import { connect as dial, createServer, type AddressInfo, type Socket } from 'node:net';
import { natsAddress } from '@lianxin/messaging';

/** A way to the stream that a test cuts and mends. */
export interface Wire {
  /** The address by which a service reaches the stream over this wire. */
  readonly url: string;
  cut(): void;
  mend(): void;
  end(): Promise<void>;
}

/** Lays a wire to the NATS server at an address. */
export const wireTo = async (address: string): Promise<Wire> => {
  const { servers, user, pass } = natsAddress(address);
  const [host = '', port = ''] = [...String([servers].flat()[0]).split(':')];
  const open = new Set<Socket>();
  let whole = true;
  const server = createServer((near) => {
    if (!whole) return near.destroy();
    const far = dial(Number(port), host);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const account = user === undefined ? '' : `${encodeURIComponent(user)}:${encodeURIComponent(pass ?? '')}@`;
  const cut = (): void => {
    whole = false;
    for (const socket of open) socket.destroy();
  };
  return {
    url: `nats://${account}127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    mend: () => {
      whole = true;
    },
    end: async () => {
      cut();
      await new Promise((done) => server.close(done));
    },
  };
};
