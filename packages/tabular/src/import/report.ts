import { printable } from '../printable';
import { Progress } from '../progress';
import type { Language } from '../reason';

/** What became of a file's rows, and what was found in their texts. */
export interface ImportCounts {
  imported: number;
  repeated: number;
  bad: number;
  controlsRemoved: number;
  bidiMarks: number;
}

/** Counts before the first row. */
export const noRows = (): ImportCounts => ({
  imported: 0,
  repeated: 0,
  bad: 0,
  controlsRemoved: 0,
  bidiMarks: 0,
});

/** Told of every row as soon as it is settled. */
export interface ImportWatcher {
  row(kind: 'row' | 'bad'): void;
  /** `column` is theirs, or null for the whole row; `reason` a sentence that is safe for a terminal. */
  bad(number: number, column: string | null, reason: string): void;
  /** A column is read and not kept. */
  notKept(column: string): void;
}

/** Progress goes to stderr; the bad rows go to stdout, so that they can be kept in a file. */
export const terminalWatcher = (progress: Progress, language: Language): ImportWatcher => {
  const clear = process.stdout.isTTY && process.stderr.isTTY ? '\r\u001b[K' : '';
  return {
    row: (kind) => progress.row(kind),
    bad: (number, column, reason) => {
      const row = language === 'en' ? `row ${number}` : `第 ${number} 行`;
      const place = column === null ? row : `${row}, ${printable(column, 60)}`;
      process.stdout.write(`${clear}${place}: ${reason}\n`);
    },
    notKept: (column) => {
      const name = printable(column, 60);
      const note = language === 'en' ? `${name}: read, but not kept` : `“${name}”一列只读取，不保存`;
      process.stdout.write(`${clear}${note}\n`);
    },
  };
};

/** The counts in words, a line each. */
export const summaryOf = (counts: ImportCounts, language: Language): string => {
  const { imported, repeated, bad, controlsRemoved, bidiMarks } = counts;
  const isEnglish = language === 'en';
  const lines = [
    isEnglish
      ? `${imported} imported, ${repeated} repeated, ${bad} bad`
      : `导入 ${imported} 行，重复 ${repeated} 行，错误 ${bad} 行`,
  ];
  if (controlsRemoved > 0)
    lines.push(
      isEnglish ? `${controlsRemoved} control characters removed` : `去除控制字符 ${controlsRemoved} 个`,
    );
  if (bidiMarks > 0)
    lines.push(
      isEnglish
        ? `${bidiMarks} marks that change the direction of writing kept`
        : `保留书写方向标记 ${bidiMarks} 个`,
    );
  return `${lines.join('\n')}\n`;
};
