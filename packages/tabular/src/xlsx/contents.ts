import { posix } from 'node:path';
import { because, TableRefused } from '../reason';
import type { Archive } from './archive';
import { scanWholeXml } from './scan-xml';

/** Where a workbook keeps what we read of it. */
export interface Contents {
  readonly sheet: string;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  /** Whether days count from 1904, as old Macintosh workbooks do. */
  readonly from1904: boolean;
}

interface Sheet {
  readonly name: string;
  readonly relation: string;
  readonly visible: boolean;
}

interface Relation {
  readonly kind: string;
  readonly target: string;
}

/** Finds the named sheet, or the first visible one, and the parts beside it. */
export const findContents = async (archive: Archive, wanted: string | undefined): Promise<Contents> => {
  if (!archive.has('_rels/.rels')) throw new TableRefused(archive.path, because('FILE_NOT_WORKBOOK'));
  const root = [...(await relationsOf(archive, '')).values()].find(({ kind }) => kind === 'officeDocument');
  if (!root || !archive.has(root.target)) throw new TableRefused(archive.path, because('FILE_NOT_WORKBOOK'));
  const relations = await relationsOf(archive, root.target);
  const { sheets, from1904 } = await sheetsOf(archive, root.target);
  const tables = sheets.filter(({ relation }) => relations.get(relation)?.kind === 'worksheet');
  const chosen =
    wanted === undefined
      ? (tables.find(({ visible }) => visible) ?? tables[0])
      : tables.find(({ name }) => name.trim() === wanted.trim());
  const sheet = chosen && relations.get(chosen.relation);
  if (!sheet) {
    const details = { sheet: wanted ?? '', sheets: tables.map(({ name }) => name).join('、') };
    throw new TableRefused(archive.path, because('SHEET_MISSING', details));
  }
  const beside = (wantedKind: string): string | null =>
    [...relations.values()].find(({ kind }) => kind === wantedKind)?.target ?? null;
  return { sheet: sheet.target, sharedStrings: beside('sharedStrings'), styles: beside('styles'), from1904 };
};

/** A part's relations by id; their kind is the last word of the type, which both OOXML variants share. */
const relationsOf = async (archive: Archive, part: string): Promise<Map<string, Relation>> => {
  const folder = posix.dirname(part);
  const relations = new Map<string, Relation>();
  await scanWholeXml(archive, posix.join(folder, '_rels', `${posix.basename(part)}.rels`), {
    open(name, { Id = '', Type = '', Target = '' }) {
      if (name !== 'Relationship') return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      relations.set(Id, { kind: posix.basename(Type), target });
    },
  });
  return relations;
};

const sheetsOf = async (archive: Archive, part: string) => {
  const sheets: Sheet[] = [];
  let from1904 = false;
  await scanWholeXml(archive, part, {
    open(tag, attributes) {
      if (tag === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (tag !== 'sheet') return;
      const { name = '', state = 'visible' } = attributes;
      const id = Object.keys(attributes).find((key) => key.endsWith(':id'));
      sheets.push({ name, relation: (id && attributes[id]) ?? '', visible: state === 'visible' });
    },
  });
  return { sheets, from1904 };
};
