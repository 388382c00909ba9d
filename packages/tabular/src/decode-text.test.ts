import { Readable } from 'node:stream';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { decodeText } from './decode-text';
import { gather, refusalOf } from './sample/gather';

const inPieces = (bytes: Uint8Array, size: number): AsyncIterable<Buffer> =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      Buffer.from(bytes.subarray(at * size, (at + 1) * size)),
    ),
  );
const decoded = async (bytes: Uint8Array, size = 65_536) =>
  (await gather(decodeText(inPieces(bytes, size), 'x.csv'))).join('');

const TEXT = '编号,内容\n1,路灯不亮𠀀，请查看。\n';

describe('decodeText', () => {
  it('reads the same wherever the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 7 }), fc.boolean(), async (size, gb) => {
        const bytes = gb ? iconv.encode(TEXT, 'gb18030') : Buffer.from(`\ufeff${TEXT}`);
        expect(await decoded(bytes, size)).toBe(TEXT);
      }),
    );
  });

  it.each(['utf-8', 'gb18030'] as const)(
    'finds %s out after a long stretch of ASCII and goes on',
    async (encoding) => {
      const text = `${'plain,text\n'.repeat(60_000)}${TEXT.repeat(30_000)}`;
      expect(await decoded(iconv.encode(text, encoding))).toBe(text);
    },
  );

  it.each(['utf-8', 'gb18030'] as const)(
    'names the line of a byte that is not %s, however late',
    async (encoding) => {
      const good = iconv.encode(TEXT.repeat(30_000), encoding);
      const bytes = Buffer.concat([good, Buffer.from([0x61, 0xff, 0xff, 0x0a]), good]);
      const refusal = await refusalOf(decodeText(inPieces(bytes, 65_536), 'x.csv'));
      expect(refusal.because).toEqual({
        code: 'ENCODING_BROKEN',
        details: { line: 60_001, encoding: encoding.toUpperCase() },
      });
    },
  );

  it('refuses a file that ends within a character', async () => {
    const bytes = Buffer.from(TEXT.repeat(30_000)).subarray(0, -5);
    expect((await refusalOf(decodeText(inPieces(bytes, 999), 'x.csv'))).because.code).toBe('ENCODING_BROKEN');
  });

  it('refuses bytes that are neither', async () => {
    const bytes = Buffer.from([0x61, 0xff, 0xfe, 0xff, 0x0a]);
    expect((await refusalOf(decodeText(inPieces(bytes, 9), 'x.csv'))).because.code).toBe('FILE_BINARY');
  });
});
