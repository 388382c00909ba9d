import type { FastifyInstance } from 'fastify';

/** How bytes travel between the gateway and a service: four bytes of length, that much JSON, then the bytes themselves. */
export const FRAMED_TYPE = 'application/vnd.lianxin.framed';

const LENGTH_BYTES = 4;
const LONGEST_HEAD = 10_000;

/** Bytes, and what is said of them. */
export class Framed {
  constructor(
    readonly head: Readonly<Record<string, unknown>>,
    readonly bytes: Buffer,
  ) {}

  /** As it travels. */
  get wire(): Buffer {
    const head = Buffer.from(JSON.stringify(this.head));
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32BE(head.length);
    return Buffer.concat([length, head, this.bytes]);
  }

  /** Reads what travelled; null where it has another form. */
  static from(wire: Buffer): Framed | null {
    const length = wire.length < LENGTH_BYTES ? null : wire.readUInt32BE();
    if (length === null || length > LONGEST_HEAD || LENGTH_BYTES + length > wire.length) return null;
    try {
      const head: unknown = JSON.parse(wire.toString('utf8', LENGTH_BYTES, LENGTH_BYTES + length));
      if (typeof head !== 'object' || head === null || Array.isArray(head)) return null;
      return new Framed(head as Readonly<Record<string, unknown>>, wire.subarray(LENGTH_BYTES + length));
    } catch {
      return null;
    }
  }
}

/** Reads bodies of one type as bytes, in `scope` alone and up to `limit`; they are kept for tokens that are bound to them. */
export const readBytes = (scope: FastifyInstance, type: string, limit: number): void => {
  scope.addContentTypeParser(type, { parseAs: 'buffer', bodyLimit: limit }, (request, body: Buffer, done) => {
    request.rawBody = body;
    done(null, body);
  });
};
