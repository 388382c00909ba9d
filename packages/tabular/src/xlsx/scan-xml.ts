import { SaxesParser } from 'saxes';
import { Broken, brokenFile, type Archive } from './archive';

const MAX_DEPTH = 64;
/** No tag and no text between tags of an honest workbook is nearly as long. */
const MAX_TOKEN_CHARACTERS = 16 * 1024 ** 2;

export type Attributes = Readonly<Record<string, string>>;

/** What is told of an XML part; names come without their prefix. */
export interface XmlVisitor {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Tells `visitor` what stands in a part and yields it after each piece, so that the caller can hand on what was gathered.
 * Refuses broken XML, and nesting and tokens so large that memory would grow.
 */
export async function* scanXml<Visitor extends XmlVisitor>(
  archive: Archive,
  part: string,
  visitor: Visitor,
): AsyncGenerator<Visitor> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let silence = 0;
  parser.on('opentag', (tag) => {
    depth += 1;
    silence = 0;
    if (depth > MAX_DEPTH) throw new Broken(`tags nested deeper than ${MAX_DEPTH} in ${part}`);
    visitor.open?.(local(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    silence = 0;
    visitor.close?.(local(tag.name));
  });
  parser.on('text', (text) => visitor.text?.(text));
  parser.on('cdata', (text) => visitor.text?.(text));
  parser.on('error', (error) => {
    throw new Broken(`${part}: ${error.message}`);
  });
  const decode = strictUtf8(part);
  try {
    for await (const bytes of archive.read(part)) {
      silence += bytes.length;
      parser.write(decode(bytes));
      if (silence > MAX_TOKEN_CHARACTERS) throw new Broken(`a token over ${MAX_TOKEN_CHARACTERS} in ${part}`);
      yield visitor;
    }
    parser.write(decode());
    parser.close();
  } catch (error) {
    throw error instanceof Broken ? brokenFile(archive.path, error) : error;
  }
  yield visitor;
}

/** Reads a part to its end. */
export const scanWholeXml = async (archive: Archive, part: string, visitor: XmlVisitor): Promise<void> => {
  const pieces = scanXml(archive, part, visitor);
  while (!(await pieces.next()).done);
};

const strictUtf8 = (part: string): ((bytes?: Buffer) => string) => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return (bytes) => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw new Broken(`${part}: not UTF-8`);
    }
  };
};

const local = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};
