const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** Sectors are multiples of it, so that every entry of the directory begins at one. */
const ENTRY_BYTES = 128;
const NAME_BYTES = 64;

const nameAt = (bytes: Buffer, at: number): string | null => {
  const length = bytes.readUInt16LE(at + NAME_BYTES);
  const kind = bytes[at + NAME_BYTES + 2];
  if (length < 4 || length > NAME_BYTES || length % 2 !== 0) return null;
  if (kind !== 1 && kind !== 2) return null;
  const name = bytes.toString('utf16le', at, at + length - 2);
  return bytes.readUInt16LE(at + length - 2) === 0 && /^[\w ]+$/.test(name) ? name : null;
};

/**
 * The names of streams and storages in an OLE file, as of Word, Excel and WPS; null for anything else. Whatever has the form of
 * an entry counts as one: that finds more than the directory holds, never less.
 */
export const oleNames = (bytes: Buffer): ReadonlySet<string> | null => {
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return null;
  const names = new Set<string>();
  for (let at = 512; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
    const name = nameAt(bytes, at);
    if (name !== null) names.add(name);
  }
  return names;
};
