import { isMap, isScalar, isSeq, LineCounter, parseDocument, type ParsedNode } from 'yaml';
import { because, TableRefused, type ReasonCode } from './reason';

const MAX_BYTES = 262_144;

/** A place in a mapping file that knows its name and line, so that a refusal can say where. */
export class MappingNode {
  private constructor(
    private readonly file: string,
    private readonly lines: LineCounter,
    private readonly place: string,
    private readonly node: ParsedNode | null,
    /** Where in the text it begins; an absent value begins with its key. */
    private readonly offset = node?.range[0] ?? 0,
  ) {}

  /** The file's top level. */
  static parse(file: string, text: string): MappingNode {
    const details = { limit: MAX_BYTES };
    if (text.length > MAX_BYTES) throw new TableRefused(file, because('MAPPING_TOO_LARGE', details));
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
    const trouble = document.errors[0] ?? document.warnings[0];
    if (trouble) {
      const { line } = lines.linePos(trouble.pos[0]);
      throw new TableRefused(`${file}:${line}`, because('MAPPING_NOT_YAML', { cause: trouble.message }));
    }
    return new MappingNode(file, lines, '', document.contents);
  }

  /** The entries of a map in their order; anything else is refused. */
  entries(): [string, MappingNode][] {
    if (!isMap(this.node)) throw this.wrong('a map of keys and values');
    return this.node.items.map(({ key, value }) => {
      const name = isScalar(key) ? String(key.source ?? key.value) : '?';
      const place = this.place === '' ? name : `${this.place}.${name}`;
      return [name, new MappingNode(this.file, this.lines, place, value, (value ?? key).range[0])];
    });
  }

  /** The map's values by key; a key that isn't among `known` is refused at its place. */
  record<Key extends string>(known: readonly Key[]): Partial<Record<Key, MappingNode>> {
    const entries = this.entries();
    for (const [name, node] of entries) {
      if (!known.some((key) => key === name)) {
        throw node.refused('MAPPING_KEY_UNKNOWN', { known: known.join(', ') });
      }
    }
    return Object.fromEntries(entries) as Partial<Record<Key, MappingNode>>;
  }

  isMap(): boolean {
    return isMap(this.node);
  }

  /** The text as it is written, so that a column called 2019 or 是 stays itself. */
  text(expected = 'a text'): string {
    if (!isScalar(this.node) || this.node.value === null || this.node.value === '')
      throw this.wrong(expected);
    return typeof this.node.value === 'string' ? this.node.value.trim() : String(this.node.source);
  }

  /** One text or a list of texts. */
  texts(): string[] {
    if (!isSeq(this.node)) return [this.text()];
    return this.node.items.map((item) => this.inside(item).text());
  }

  wrong(expected: string): TableRefused {
    return this.refused('MAPPING_VALUE_WRONG', { known: expected });
  }

  refused(code: ReasonCode, details: Readonly<Record<string, string>> = {}): TableRefused {
    const { line } = this.lines.linePos(this.offset);
    const where = this.place === '' ? '' : ` ${this.place}`;
    return new TableRefused(`${this.file}:${line}${where}`, because(code, details));
  }

  private inside(node: ParsedNode): MappingNode {
    return new MappingNode(this.file, this.lines, this.place, node);
  }
}
