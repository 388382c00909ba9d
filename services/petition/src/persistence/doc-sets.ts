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

/** All numbers that are kept, each once; several tokens may have parts of one segment. Loops, as there may be a million. */
export const docsOf = (parts: readonly Kept[]): Docs => {
  const all = new Uint32Array(parts.reduce((sum, { docs }) => sum + docs.length / BYTES, 0));
  let at = 0;
  let isInOrder = true;
  for (const { segment, docs } of parts)
    for (let from = 0; from < docs.length; from += BYTES) {
      const doc = segment * SEGMENT + Number(docs[from]) + 256 * Number(docs[from + 1]);
      isInOrder &&= at === 0 || Number(all[at - 1]) < doc;
      all[at++] = doc;
    }
  return isInOrder ? all : each(all.sort());
};

/** Numbers as they came, in their order and each once. */
export const ascending = (docs: readonly number[]): Docs => each(Uint32Array.from(docs).sort());

/** Sorted numbers, each once. */
const each = (sorted: Docs): Docs => {
  let kept = 0;
  for (let at = 0; at < sorted.length; at += 1)
    if (kept === 0 || sorted[at] !== sorted[kept - 1]) sorted[kept++] = Number(sorted[at]);
  return sorted.subarray(0, kept);
};

/** The numbers that are in both. */
export const inBoth = (a: Docs, b: Docs): Docs => {
  const both = new Uint32Array(Math.min(a.length, b.length));
  let kept = 0;
  for (let at = 0, other = 0; at < a.length && other < b.length;) {
    const [one, two] = [Number(a[at]), Number(b[other])];
    if (one === two) both[kept++] = one;
    if (one <= two) at += 1;
    if (two <= one) other += 1;
  }
  return both.subarray(0, kept);
};

/** The numbers that aren't greater than one. */
export const upTo = (greatest: number, docs: Docs): Docs => {
  const beyond = docs.findLastIndex((doc) => doc <= greatest) + 1;
  return docs.subarray(0, beyond);
};
