import type { RawRow } from '../row';
import { Archive } from './archive';
import { findContents } from './contents';
import { readSharedStrings } from './shared-strings';
import { readSheet } from './sheet';
import { readStyles } from './styles';

export interface WorkbookOptions {
  readonly sheet?: string | undefined;
  readonly temporaryFolder?: string | undefined;
  readonly maxUnpackedBytes?: number | undefined;
}

/** The rows of one sheet of an XLSX workbook; shared texts lie on disk meanwhile. */
export async function* readWorkbook(path: string, options: WorkbookOptions): AsyncGenerator<RawRow> {
  const archive = await Archive.open(path, options.maxUnpackedBytes);
  try {
    const contents = await findContents(archive, options.sheet);
    const styles = await readStyles(archive, contents.styles);
    const sharedStrings = await readSharedStrings(archive, contents.sharedStrings, options.temporaryFolder);
    try {
      yield* readSheet(archive, contents.sheet, { sharedStrings, styles, from1904: contents.from1904 });
    } finally {
      sharedStrings?.close();
    }
  } finally {
    archive.close();
  }
}
