/** How many numbers of texts a segment holds; within one, each takes two bytes. */
export const SEGMENT = 16_384;

const BYTES = 2;

/** Numbers of texts, from the smallest to the greatest. */
export type Docs = Uint32Array;

/** What is kept of numbers of one segment, in the order in which they came, which is that of the numbers. */
export const packed = (docs: readonly number[]): Buffer => {
  const bytes = Buffer.allocUnsafe(docs.length * BYTES);
  docs.forEach((doc, at) => bytes.writeUInt16LE(doc % SEGMENT, at * BYTES));
  return bytes;
};

/** The numbers of one segment, out of what is kept of them. */
export const unpacked = (segment: number, bytes: Buffer): readonly number[] =>
  Array.from({ length: bytes.length / BYTES }, (_, at) => segment * SEGMENT + bytes.readUInt16LE(at * BYTES));

/** A part of what is kept: numbers of one segment. */
export interface Kept {
  readonly segment: number;
  readonly docs: Buffer;
}

/** All numbers that are kept, each once; several tokens may have parts of one segment. */
export const docsOf = (parts: readonly Kept[]): Docs => {
  const all = new Uint32Array(parts.reduce((sum, { docs }) => sum + docs.length / BYTES, 0));
  let at = 0;
  for (const { segment, docs } of parts)
    for (let from = 0; from < docs.length; from += BYTES)
      all[at++] = segment * SEGMENT + docs.readUInt16LE(from);
  return each(all.sort());
};

/** Numbers in their order, each once. */
const each = (sorted: Docs): Docs => sorted.filter((doc, at) => at === 0 || doc !== sorted[at - 1]);

/** The numbers that are in both. */
export const inBoth = (a: Docs, b: Docs): Docs => {
  let at = 0;
  return a.filter((doc) => {
    while (at < b.length && Number(b[at]) < doc) at += 1;
    return b[at] === doc;
  });
};
