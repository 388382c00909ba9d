/** What begins or holds this is read by some program as more than a text. */
const MARKUP =
  /^\s*<|<(?:!doctype|html|head|body|script|svg|iframe|object|embed|\?xml|\?php)\b|^#!|^\{\\rtf/i;

const decoded = (bytes: Buffer): string | null => {
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this one.
    }
  return null;
};

/** Whether these bytes are a text in UTF-8 or GB 18030, without control characters, and no markup or script by its look. */
export const isPlainText = (bytes: Buffer): boolean => {
  const text = bytes.length > 0 ? decoded(bytes) : null;
  return text !== null && !/(?![\t\n\f\r])\p{Cc}/u.test(text) && !MARKUP.test(text);
};
