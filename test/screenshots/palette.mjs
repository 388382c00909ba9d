import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const RGB = 2;
const PALETTE = 3;
const COLOURS = 256;

/** The parts of a PNG by name; parts of the same name joined. */
function partsOf(/** @type {Buffer} */ png) {
  /** @type {Map<string, Buffer>} */
  const parts = new Map();
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const name = png.toString('latin1', at + 4, at + 8);
    const bytes = png.subarray(at + 8, at + 8 + length);
    parts.set(name, Buffer.concat([parts.get(name) ?? Buffer.alloc(0), bytes]));
    at += length + 12;
  }
  return parts;
}

const paeth = (/** @type {number} */ left, /** @type {number} */ up, /** @type {number} */ corner) => {
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
};

/** What the PNG standard adds to a byte, by the line's filter: nothing, left, above, both, or the nearest of three. */
const PREDICTED = [
  () => 0,
  (/** @type {number} */ left) => left,
  (/** @type {number} */ _left, /** @type {number} */ up) => up,
  (/** @type {number} */ left, /** @type {number} */ up) => (left + up) >> 1,
  paeth,
];

/** The colours of an RGB picture, line by line. */
function pixelsOf(/** @type {Buffer} */ lines, /** @type {number} */ width, /** @type {number} */ height) {
  const bytes = width * 3;
  const pixels = Buffer.alloc(bytes * height);
  for (let y = 0; y < height; y += 1) {
    const predicted = PREDICTED[lines[y * (bytes + 1)] ?? 0] ?? paeth;
    for (let x = 0; x < bytes; x += 1) {
      const at = y * bytes + x;
      const left = x < 3 ? 0 : (pixels[at - 3] ?? 0);
      const up = y === 0 ? 0 : (pixels[at - bytes] ?? 0);
      const corner = x < 3 || y === 0 ? 0 : (pixels[at - bytes - 3] ?? 0);
      pixels[at] = (lines[y * (bytes + 1) + 1 + x] ?? 0) + predicted(left, up, corner);
    }
  }
  return pixels;
}

/** Which of the most frequent colours is nearest to each colour that occurs. */
function paletteOf(/** @type {Buffer} */ pixels) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (let at = 0; at < pixels.length; at += 3) {
    const colour = pixels.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const byCount = [...counts].sort(([, one], [, other]) => other - one).map(([colour]) => colour);
  const chosen = byCount.slice(0, COLOURS);
  const channels = (/** @type {number} */ colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];
  const distance = (/** @type {number} */ one, /** @type {number} */ other) => {
    const theirs = channels(other);
    return channels(one).reduce((sum, value, index) => sum + (value - (theirs[index] ?? 0)) ** 2, 0);
  };
  const nearest = (/** @type {number} */ colour) => {
    const distances = chosen.map((each) => distance(each, colour));
    return distances.indexOf(Math.min(...distances));
  };
  return { chosen, indexOf: new Map(byCount.map((colour) => [colour, nearest(colour)])) };
}

function part(/** @type {string} */ name, /** @type {Buffer} */ bytes) {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), bytes]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(bytes.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/**
 * The same picture with its 256 most frequent colours, a third of the size: the rest are shades at the edges of letters. Takes what
 * Chromium writes, eight bits of red, green and blue, and answers anything else as it is.
 */
export function withPalette(/** @type {Buffer} */ png) {
  const parts = partsOf(png);
  const head = parts.get('IHDR');
  const lines = parts.get('IDAT');
  if (!head || !lines || head[8] !== 8 || head[9] !== RGB || head[12] !== 0) return png;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const pixels = pixelsOf(inflateSync(lines), width, height);
  const { chosen, indexOf } = paletteOf(pixels);
  const indexed = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      indexed[y * (width + 1) + 1 + x] = indexOf.get(pixels.readUIntBE((y * width + x) * 3, 3)) ?? 0;
  const newHead = Buffer.from(head);
  newHead[9] = PALETTE;
  const colours = Buffer.alloc(chosen.length * 3);
  chosen.forEach((colour, index) => colours.writeUIntBE(colour, index * 3, 3));
  return Buffer.concat([
    SIGNATURE,
    part('IHDR', newHead),
    part('PLTE', colours),
    part('IDAT', deflateSync(indexed, { level: 9 })),
    part('IEND', Buffer.alloc(0)),
  ]);
}
