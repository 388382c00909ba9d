import { readFile } from 'node:fs/promises';
import { dateReader } from './date-format';
import type { Encoding } from './decode-text';
import type { Field, FieldSpec, FieldValue } from './field-spec';
import { refusalOfSystemError } from './file-kind';
import type { FieldMapping, Mapping } from './mapping';
import { MappingNode } from './mapping-node';
import { cellReader, type Notation } from './read-value';
import { describeReason } from './reason';

const TOP_KEYS = ['source', 'key', 'sheet', 'headerRow', 'encoding', 'fields', 'constants'] as const;
const FIELD_KEYS = ['column', 'format', 'values', 'otherwise'] as const;
const SOURCE = /^[a-z0-9][a-z0-9-]{0,63}$/;
/** Without a format dates are taken in all common spellings. */
const PLAIN: Notation = { formats: ['datetime'], values: null, otherwise: null };

/**
 * Reads a mapping file (YAML). Throws TableRefused with file, line and key for what is not YAML, unknown or missing
 * keys, unknown fields, formats and values, and required fields that are not mapped.
 */
export const loadMapping = async (path: string, spec: FieldSpec): Promise<Mapping> => {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw refusalOfSystemError(path, error);
  });
  return parseMapping(path, text, spec);
};

/** The same for a mapping's text; `file` is what refusals call it. */
export const parseMapping = (file: string, text: string, spec: FieldSpec): Mapping => {
  const top = MappingNode.parse(file, text);
  const { source, key, sheet, headerRow, encoding, fields, constants } = top.record(TOP_KEYS);
  if (!source || !key || !fields) {
    throw top.refused('MAPPING_FIELD_REQUIRED', { columns: 'source, key, fields' });
  }
  const mapped = fieldsOf(fields, spec);
  const fixed = constants ? constantsOf(constants, spec, mapped) : new Map<string, FieldValue>();
  const missing = Object.keys(spec).filter(
    (name) => spec[name]?.required && !mapped.has(name) && !fixed.has(name),
  );
  if (missing.length > 0) throw fields.refused('MAPPING_FIELD_REQUIRED', { columns: missing.join(', ') });
  return {
    source: matching(source, SOURCE, 'a name of a-z, 0-9 and -'),
    key: key.text('the name of a column'),
    sheet: sheet?.text(),
    headerRow: headerRow && Number(matching(headerRow, /^[1-9]\d{0,6}$/, 'a row number, from 1')),
    encoding: encoding && oneOf<Encoding>(encoding, ['utf-8', 'gb18030']),
    fields: mapped,
    constants: fixed,
  };
};

const fieldsOf = (node: MappingNode, spec: FieldSpec): Map<string, FieldMapping> =>
  new Map(node.entries().map(([name, entry]) => [name, fieldMapping(entry, fieldOf(name, entry, spec))]));

const fieldOf = (name: string, node: MappingNode, spec: FieldSpec): Field => {
  const field = Object.hasOwn(spec, name) ? spec[name] : undefined;
  if (!field) throw node.refused('MAPPING_KEY_UNKNOWN', { known: Object.keys(spec).join(', ') });
  return field;
};

const fieldMapping = (node: MappingNode, field: Field): FieldMapping => {
  if (!node.isMap()) return { ...PLAIN, column: node.text('the name of a column') };
  const { column, format, values, otherwise } = node.record(FIELD_KEYS);
  if (!column) throw node.refused('MAPPING_FIELD_REQUIRED', { columns: 'column' });
  const isDate = field.type === 'date' || field.type === 'datetime';
  const ours = field.type === 'enum' ? field.values : field.type === 'boolean' ? ['true', 'false'] : [];
  if (format && !isDate) throw format.wrong('absent: only dates have a format');
  if (values && ours.length === 0) throw values.wrong('absent: only enums and booleans have values');
  if (otherwise && ours.length === 0) throw otherwise.wrong('absent: only enums and booleans have values');
  return {
    column: column.text('the name of a column'),
    formats: format ? formatsOf(format) : PLAIN.formats,
    values: values ? new Map(values.entries().map(([theirs, word]) => [theirs, oneOf(word, ours)])) : null,
    otherwise: otherwise ? oneOf(otherwise, ours) : null,
  };
};

const formatsOf = (node: MappingNode): string[] => {
  const formats = node.texts();
  const strange = formats.some((format) => dateReader(format) === null);
  if (strange || formats.length === 0) {
    throw node.wrong('date, datetime, or patterns of YYYY MM M DD D HH H mm m ss s');
  }
  return formats;
};

const constantsOf = (
  node: MappingNode,
  spec: FieldSpec,
  mapped: ReadonlyMap<string, unknown>,
): Map<string, FieldValue> => {
  const constants = new Map<string, FieldValue>();
  for (const [name, entry] of node.entries()) {
    if (mapped.has(name)) throw entry.refused('MAPPING_FIELD_TWICE');
    const field = fieldOf(name, entry, spec);
    const result = cellReader(field, PLAIN, { now: new Date(), maxTextBytes: 1_000_000 })(entry.text());
    if ('reason' in result)
      throw entry.wrong(`of type ${field.type} (${describeReason(result.reason, 'en')})`);
    if (result.value !== null) constants.set(name, result.value);
  }
  return constants;
};

const matching = (node: MappingNode, pattern: RegExp, expected: string): string => {
  const text = node.text(expected);
  if (!pattern.test(text)) throw node.wrong(expected);
  return text;
};

const oneOf = <Word extends string>(node: MappingNode, words: readonly Word[]): Word => {
  const text = node.text(words.join(' | '));
  const word = words.find((candidate) => candidate === text);
  if (word === undefined) throw node.wrong(words.join(' | '));
  return word;
};
