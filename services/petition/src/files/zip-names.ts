const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LONGEST_COMMENT = 65_535;
const MOST_ENTRIES = 10_000;

/** Where the directory of a ZIP archive that ends with these bytes is told; null where none does, whatever stands before it. */
const endOf = (bytes: Buffer): number | null => {
  const first = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT);
  for (let at = bytes.length - END_BYTES; at >= first; at -= 1)
    if (bytes.readUInt32LE(at) === END && at + END_BYTES + bytes.readUInt16LE(at + 20) === bytes.length)
      return at;
  return null;
};

/** Whether a program that looks for a ZIP archive from the end finds one: it may hide behind something else. */
export const endsAsZip = (bytes: Buffer): boolean => endOf(bytes) !== null;

/**
 * The names in the directory of a ZIP archive; null where the bytes are none from their very first to their last, or say
 * something else of themselves than their directory does. Nothing is unpacked.
 */
export const zipNames = (bytes: Buffer): readonly string[] | null => {
  const end = endOf(bytes);
  if (end === null) return null;
  const [count, length, start] = [
    bytes.readUInt16LE(end + 10),
    bytes.readUInt32LE(end + 12),
    bytes.readUInt32LE(end + 16),
  ];
  if (start + length !== end || count > MOST_ENTRIES) return null;
  const names: string[] = [];
  let at = start;
  while (names.length < count) {
    if (at + ENTRY_BYTES > end || bytes.readUInt32LE(at) !== ENTRY) return null;
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    names.push(bytes.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + name));
    at += ENTRY_BYTES + name + extra + comment;
  }
  return at === end ? names : null;
};
